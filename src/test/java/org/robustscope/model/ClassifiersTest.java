package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.image.RgbImage;
import org.robustscope.testing.TinyModel;

/** Real inference with a network of a few hundred bytes. */
final class ClassifiersTest {
  private static final int SIDE = 8;
  private static final TinyModel TINY = TinyModel.ofSide(SIDE);

  @TempDir private Path folder;
  private final Classifiers classifiers = new Classifiers(1);

  @AfterEach
  void close() {
    classifiers.close();
  }

  @Test
  void namesTheColourOfAPicture() throws IOException {
    Classifier classifier = open(TINY);
    Prediction prediction = classifier.classify(plain(64, 192, 128), ModelFraming.PREPARED);
    // (v - 128) / 64, worked by hand.
    assertThat(prediction.logits()).containsExactly(-1, 1, 0);
    assertThat(prediction.top(1).getFirst().label()).isEqualTo(new Label(1, "", "greenish, green"));
    assertThat(prediction.nanos()).isPositive();
    assertThat(classifier.labels()).hasSize(3);
    assertThat(classifier.card()).isEqualTo(TINY.card("tiny"));
    assertThat(classifier.device())
        .isEqualTo(new DeviceReport(DeviceChoice.CPU, DeviceChoice.CPU, ""));
  }

  @Test
  void channelsLastGivesTheSame() throws IOException {
    Classifier planes = open(TINY);
    Classifier pixels = open(TINY.withLayout(ModelCard.Layout.NHWC));
    RgbImage image = random(new Random(3), 20, 30);
    assertThat(pixels.classify(image, ModelFraming.PHOTOGRAPH).logits())
        .containsExactly(planes.classify(image, ModelFraming.PHOTOGRAPH).logits(), within(1e-6f));
  }

  @Test
  void networkWithASoftmaxGivesProbabilities() throws IOException {
    Prediction prediction =
        open(TINY.then("Softmax")).classify(plain(128, 128, 192), ModelFraming.PREPARED);
    // Logits 0, 0, 1: e / (e + 2).
    assertThat(prediction.probability(2)).isCloseTo(0.57611686f, within(1e-6f));
    assertThat(prediction.rankOf(0)).isEqualTo(2);
  }

  @Test
  void batchGivesWhatSinglePicturesGive() throws IOException {
    Random random = new Random(4);
    List<RgbImage> images = new ArrayList<>();
    for (int i = 0; i < 37; i++) {
      images.add(random(random, 1 + random.nextInt(20), 1 + random.nextInt(20)));
    }
    for (TinyModel model : List.of(TINY, TINY.withFixedBatch(1), TINY.withFixedBatch(5))) {
      Classifier classifier = open(model);
      List<Prediction> together = classifier.classify(images, ModelFraming.PHOTOGRAPH);
      assertThat(together).hasSize(images.size());
      for (int i = 0; i < images.size(); i++) {
        assertThat(together.get(i).logits())
            .containsExactly(classifier.classify(images.get(i), ModelFraming.PHOTOGRAPH).logits());
      }
    }
    assertThat(open(TINY).classify(List.of(), ModelFraming.PREPARED)).isEmpty();
  }

  @Test
  void severalThreadsGetWhatOneGets() throws Exception {
    Classifier classifier = open(TINY);
    Random random = new Random(5);
    List<RgbImage> images = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      images.add(random(random, SIDE + random.nextInt(9), SIDE + random.nextInt(9)));
    }
    List<float[]> expected = new ArrayList<>();
    images.forEach(i -> expected.add(classifier.classify(i, ModelFraming.PHOTOGRAPH).logits()));
    List<Future<Prediction>> answers = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(4)) {
      images.forEach(
          i -> answers.add(pool.submit(() -> classifier.classify(i, ModelFraming.PHOTOGRAPH))));
    }
    for (int i = 0; i < images.size(); i++) {
      assertThat(answers.get(i).get().logits()).containsExactly(expected.get(i));
    }
  }

  @Test
  void closingWhileOthersClassifyStopsThemCleanly() throws Exception {
    Classifier classifier = open(TINY);
    RgbImage image = plain(1, 2, 3);
    List<Future<Throwable>> ends = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(3)) {
      for (int i = 0; i < 3; i++) {
        ends.add(pool.submit(() -> untilItFails(classifier, image)));
      }
      classifier.classify(image, ModelFraming.PREPARED);
      classifier.close();
    }
    for (Future<Throwable> end : ends) {
      assertThat(end.get())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the classifier tiny was closed");
    }
    classifier.close();
  }

  @Test
  void closingTheMakerClosesItsClassifiers() throws IOException {
    Classifier classifier = open(TINY);
    classifiers.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> classifier.classify(plain(0, 0, 0), ModelFraming.PREPARED));
    assertThatIllegalStateException().isThrownBy(() -> open(TINY));
  }

  @Test
  void askingForAGpuThatIsNotThereSaysWhy() throws IOException {
    Path onnx = TINY.write(folder, "tiny");
    DeviceReport auto = classifiers.open(onnx, DeviceChoice.AUTO).device();
    DeviceReport gpu = classifiers.open(onnx, DeviceChoice.GPU).device();
    assertThat(auto.reason()).isNotEmpty();
    assertThat(gpu.used() == DeviceChoice.GPU || !gpu.reason().isEmpty()).isTrue();
  }

  @Test
  void shapesThatTheFileLeavesOpenAreWorkedOut() throws IOException {
    assertThat(
            open(TINY.withOpenShapes()).classify(plain(255, 0, 0), ModelFraming.PREPARED).rankOf(0))
        .isEqualTo(1);
    Path onnx = TINY.withOpenShapes().write(folder, "four");
    Files.writeString(folder.resolve("four.txt"), "a\nb\nc\nd\n");
    edit("four", "\"classes\" : 3", "\"classes\" : 4");
    assertRefused(
        onnx,
        folder.resolve("four.json")
            + ": does not fit its model: by the card the output is float [N, 4], but four.onnx"
            + " gives float [N, 3]");
  }

  @Test
  void cardOfAnotherInputSizeIsRefusedWithBothShapes() throws IOException {
    Path onnx = TINY.write(folder, "tiny");
    TinyModel.ofSide(9).card("tiny").write(folder.resolve("tiny.json"));
    assertRefused(
        onnx,
        folder.resolve("tiny.json")
            + ": does not fit its model: by the card the input is float [N, 3, 9, 9], but tiny.onnx"
            + " takes float [N, 3, 8, 8]");
  }

  @Test
  void cardOfAnotherLayoutIsRefusedWithBothShapes() throws IOException {
    Path onnx = TINY.write(folder, "tiny");
    TINY.withLayout(ModelCard.Layout.NHWC).card("tiny").write(folder.resolve("tiny.json"));
    assertRefused(
        onnx,
        folder.resolve("tiny.json")
            + ": does not fit its model: by the card the input is float [N, 8, 8, 3], but tiny.onnx"
            + " takes float [N, 3, 8, 8]");
  }

  @Test
  void cardOfAnotherNumberOfClassesIsRefusedWithBothShapes() throws IOException {
    Path onnx = TINY.write(folder, "tiny");
    Files.writeString(folder.resolve("tiny.txt"), "a\nb\n");
    edit("tiny", "\"classes\" : 3", "\"classes\" : 2");
    assertRefused(
        onnx,
        folder.resolve("tiny.json")
            + ": does not fit its model: by the card the output is float [N, 2], but tiny.onnx"
            + " gives float [N, 3]");
  }

  @Test
  void cardOfAnotherInputNameIsRefused() throws IOException {
    Path onnx = TINY.write(folder, "tiny");
    edit("tiny", "\"name\" : \"input\"", "\"name\" : \"data\"");
    assertRefused(
        onnx,
        folder.resolve("tiny.json")
            + ": does not fit its model: by the card input.name is data, but tiny.onnx names it"
            + " input");
  }

  @Test
  void hugeFixedBatchIsRefused() throws IOException {
    Path onnx = TINY.withFixedBatch(1_000_000).write(folder, "tiny");
    assertRefused(onnx, onnx + ": takes only batches of 1000000 pictures, which is too many");
  }

  @Test
  void fileThatIsNoModelIsRefusedInOneLine() throws IOException {
    byte[] good = TINY.onnx();
    for (byte[] bad :
        List.of(
            "this is text, not a network".getBytes(StandardCharsets.UTF_8),
            new byte[100],
            Arrays.copyOf(good, good.length / 2))) {
      Path onnx = Files.write(TINY.write(folder, "tiny"), bad);
      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() -> classifiers.open(onnx, DeviceChoice.CPU))
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"))
          .withMessageStartingWith(onnx + ": not a usable ONNX model (");
    }
  }

  @Test
  void changedFileIsRefusedByItsDigest() throws IOException {
    Path onnx = TINY.write(folder, "tiny");
    String digest = "0123456789ab".repeat(6).substring(0, 64);
    edit("tiny", "\"classes\" : 3", "\"sha256\": \"" + digest + "\", \"classes\" : 3");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> classifiers.open(onnx, DeviceChoice.CPU))
        .withMessageMatching(
            Pattern.quote(onnx.toString())
                + ": its sha256 [0-9a-f]{12}\\.\\.\\. is not the card's 0123456789ab\\.\\.\\.: .*");
  }

  @Test
  void networkThatGivesNoNumberIsReported() throws IOException {
    Classifier classifier = open(TINY.then("Log"));
    assertThatExceptionOfType(ClassificationException.class)
        .isThrownBy(() -> classifier.classify(plain(0, 0, 0), ModelFraming.PREPARED))
        .withMessage("tiny: output 0 (NaN) should be a number, a logit");
    assertThat(classifier.classify(plain(200, 250, 200), ModelFraming.PREPARED).rankOf(1))
        .isEqualTo(1);
  }

  private static Throwable untilItFails(Classifier classifier, RgbImage image) {
    while (true) {
      try {
        classifier.classify(image, ModelFraming.PREPARED);
      } catch (IllegalStateException e) {
        return e;
      }
    }
  }

  private Classifier open(TinyModel model) throws IOException {
    return classifiers.open(model.write(folder, "tiny"), DeviceChoice.CPU);
  }

  private void assertRefused(Path onnx, String message) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> classifiers.open(onnx, DeviceChoice.CPU))
        .withMessage(message);
  }

  private void edit(String name, String part, String instead) throws IOException {
    Path card = folder.resolve(name + ".json");
    String text = Files.readString(card);
    assertThat(text).contains(part);
    Files.writeString(card, text.replace(part, instead));
  }

  private static RgbImage plain(int red, int green, int blue) {
    RgbImage image = new RgbImage(SIDE, SIDE);
    Arrays.fill(image.plane(0), red);
    Arrays.fill(image.plane(1), green);
    Arrays.fill(image.plane(2), blue);
    return image;
  }

  private static RgbImage random(Random random, int width, int height) {
    RgbImage image = new RgbImage(width, height);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < image.size(); i++) {
        image.plane(c)[i] = random.nextInt(256);
      }
    }
    return image;
  }
}
