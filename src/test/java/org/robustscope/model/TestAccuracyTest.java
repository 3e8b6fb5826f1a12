package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestAccuracyTest {
  @TempDir Path folder;

  private Path card(String training) throws IOException {
    return Files.writeString(folder.resolve("card.json"), "{\"training\": {" + training + "}}");
  }

  @Test
  void isReadFromTheTrainingOfACard() throws IOException {
    Path card =
        card("\"data\": \"CIFAR-10, a copy\", \"testImages\": 10000, \"testCorrect\": 7880");
    TestAccuracy accuracy = TestAccuracy.read(card).orElseThrow();

    assertThat(accuracy).isEqualTo(new TestAccuracy(7880, 10_000, "CIFAR-10"));
    assertThat(accuracy.percentText()).isEqualTo("78.8 %");
    assertThat(accuracy.imagesText()).isEqualTo("CIFAR-10's 10,000 test images");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"testImages\": 10",
        "\"testCorrect\": 3",
        "\"testImages\": 0, \"testCorrect\": 0",
        "\"testImages\": 10, \"testCorrect\": 11",
        "\"testImages\": 10, \"testCorrect\": -1",
      })
  void isNotMadeUpWhereACardSaysNoneOrNonsense(String training) throws IOException {
    assertThat(TestAccuracy.read(card(training))).isEmpty();
  }

  @Test
  void everyBundledModelHasOneAndATitle() throws IOException {
    for (InstalledModel model : BundledModels.list()) {
      assertThat(TestAccuracy.read(model.cardFile())).as(model.card().name()).isPresent();
      assertThat(model.card().title()).as(model.card().name()).endsWith("(CIFAR-10, 32x32)");
      assertThat(model.card().shortCaption()).hasSizeLessThan(25).doesNotContain("(");
    }
    assertThat(BundledModels.list().stream().map(it -> it.card().shortCaption()).toList())
        .doesNotHaveDuplicates();
  }
}
