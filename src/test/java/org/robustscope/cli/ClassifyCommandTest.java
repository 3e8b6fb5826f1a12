package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.model.BundledModels;
import org.robustscope.model.InstalledModel;
import org.robustscope.testing.TinyModel;

final class ClassifyCommandTest {
  @TempDir private Path folder;
  private Path model;
  private Path photos;

  @BeforeEach
  void makeModelAndPhotos() throws IOException {
    model = TinyModel.ofSide(8).write(folder, "tiny");
    photos = Files.createDirectory(folder.resolve("photos"));
    ImageFiles.write(plain(0), photos.resolve("red.png"), false);
    ImageFiles.write(plain(2), photos.resolve("blue.png"), false);
  }

  private static RgbImage plain(int channel) {
    RgbImage image = new RgbImage(20, 12);
    Arrays.fill(image.plane(channel), 255);
    return image;
  }

  @Test
  void printsTheBestClassesOfEachPictureInOrder() {
    Run run = Run.of("classify", photos, "--model", model, "--top", "2", "--device", "cpu");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().toList())
        .satisfies(lines -> {
          assertThat(lines).hasSize(6);
          assertThat(lines.get(0)).isEqualTo("blue.png");
          assertThat(lines.get(1)).startsWith("  1 ").contains("blue");
          assertThat(lines.get(3)).isEqualTo("red.png");
          assertThat(lines.get(4)).startsWith("  1 ").contains("red");
        });
  }

  @Test
  void jsonHoldsRanksAndProbabilitiesThatFallInOrder() throws IOException {
    Run run = Run.of("classify", photos, "--model", model, "--top", "3", "--json");

    JsonNode images = new ObjectMapper().readTree(run.out()).get("images");
    assertThat(images).hasSize(2);
    JsonNode top = images.get(1).get("top");
    assertThat(top).hasSize(3);
    assertThat(top.get(0).get("label").asText()).contains("red");
    assertThat(top.get(0).get("probability").asDouble())
        .isGreaterThan(top.get(1).get("probability").asDouble());
  }

  @Test
  void enhancedPicturesGetOtherAnswers() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode plain = mapper.readTree(Run.of("classify", photos, "--model", model, "--json").out());
    Run run = Run.of("classify", photos, "--model", model, "--json", "--enhance", "clahe");
    JsonNode enhanced = mapper.readTree(run.out());

    assertThat(plain.get("enhance").asText()).isEqualTo("none");
    assertThat(enhanced.get("enhance").asText()).isEqualTo("clahe");
    assertThat(enhanced.get("images")).isNotEqualTo(plain.get("images"));
  }

  @Test
  void aBrokenPictureIsNamedAndTheRestIsClassified() throws IOException {
    Files.writeString(photos.resolve("broken.jpg"), "no");

    Run run = Run.of("classify", photos, "--model", model);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).singleElement().asString().contains("broken.jpg: ");
    assertThat(run.out()).contains("red.png").contains("blue.png");
  }

  @Test
  void aModelThatIsNoneCannotRun() throws IOException {
    Files.writeString(model, "no network");

    Run run = Run.of("classify", photos, "--model", model);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.errLines()).singleElement().asString().contains("tiny.onnx");
  }

  @Test
  void usageErrorsNameTheValue() {
    Run top = Run.of("classify", photos, "--model", model, "--top", "0");
    assertThat(top.exitCode()).isEqualTo(2);
    assertThat(top.errLines().getFirst()).contains("(0) should be 1 or more");
    Run device = Run.of("classify", photos, "--model", model, "--device", "tpu");
    assertThat(device.exitCode()).isEqualTo(2);
    assertThat(device.errLines().getFirst()).contains("tpu");
    Run enhance = Run.of("classify", photos, "--model", model, "--enhance", "retinex");
    assertThat(enhance.exitCode()).isEqualTo(2);
    assertThat(enhance.errLines().getFirst()).contains("(retinex) should be none or clahe");
  }

  @Test
  void unknownModelCannotRunAndTheKnownOnesAreNamed() {
    Run run = Run.of("classify", photos, "--model", "resnet-9000");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .startsWith("--model: no model resnet-9000; give the path");
    for (InstalledModel model : BundledModels.list()) {
      assertThat(run.err()).contains(model.card().name());
    }
  }

  @Test
  void eachBundledModelIsKnownByItsName() throws IOException {
    for (InstalledModel model : BundledModels.list()) {
      Run run = Run.of("classify", photos, "--model", model.card().name(), "--json");
      assertThat(run.exitCode()).isZero();
      assertThat(new ObjectMapper().readTree(run.out()).get("model").asText())
          .isEqualTo(model.card().name());
    }
  }
}
