package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.image.RgbImage;
import org.robustscope.testing.TinyModel;

/** The kinds of ONNX files that are about, and the cards proposed for them. */
final class FormatsTest {
  private static final TinyModel TINY = TinyModel.ofSide(8);

  @TempDir private Path folder;
  private final Classifiers classifiers = new Classifiers(1);

  @AfterEach
  void close() {
    classifiers.close();
  }

  private static RgbImage red() {
    RgbImage image = new RgbImage(8, 8);
    Arrays.fill(image.plane(0), 255);
    return image;
  }

  private float[] logits(TinyModel model) throws IOException {
    Path onnx = model.write(folder, "tiny");
    Classifier classifier = classifiers.open(onnx, DeviceChoice.CPU);
    return classifier.classify(red(), ModelFraming.PREPARED).logits();
  }

  private void labels(int n) throws IOException {
    Files.writeString(
        folder.resolve("tiny.txt"),
        IntStream.range(0, n).mapToObj(i -> "class " + i).collect(Collectors.joining("\n")));
  }

  @Test
  void opsetsFromSevenOnGiveTheSame() throws IOException {
    float[] expected = logits(TINY);
    for (int opset : new int[] {7, 8, 9, 11, 17, 21}) {
      assertThat(logits(TINY.withOpset(opset))).containsExactly(expected);
      assertThat(logits(TINY.withOpset(opset).withLayout(ModelCard.Layout.NHWC)))
          .containsExactly(expected, within(1e-6f));
    }
  }

  @Test
  void outputWithTwoMoreAxesOfLengthOneIsTaken() throws IOException {
    assertThat(logits(TINY.unflattened())).containsExactly(logits(TINY));
    assertThat(logits(TINY.unflattened().withFixedBatch(4))).containsExactly(logits(TINY));
  }

  /** Green and blue at their mean, so that they add nothing. */
  private static RgbImage reddish() {
    RgbImage image = red();
    Arrays.fill(image.plane(1), 128);
    Arrays.fill(image.plane(2), 128);
    return image;
  }

  private Classifier thousand(TinyModel model) throws IOException {
    Path onnx = model.write(folder, "tiny");
    Files.delete(folder.resolve("tiny.txt"));
    Path card = folder.resolve("tiny.json");
    Files.writeString(
        card, Files.readString(card).replace("\"classes\" : 1001", "\"classes\" : 1000"));
    return classifiers.open(onnx, DeviceChoice.CPU);
  }

  @Test
  void backgroundClassOf1001IsDropped() throws IOException {
    for (TinyModel model :
        new TinyModel[] {TINY.withClasses(1001), TINY.withClasses(1001).withOpenShapes()}) {
      Prediction prediction = thousand(model).classify(reddish(), ModelFraming.PREPARED);
      assertThat(prediction.classes()).isEqualTo(1000);
      // Of the outputs 0, 3, 6, ... for red the first is the background.
      assertThat(prediction.top(2))
          .extracting(ranked -> ranked.label().index())
          .containsExactly(2, 5);
    }
  }

  @Test
  void probabilitiesWithoutTheBackgroundAddUpToOne() throws IOException {
    Prediction prediction =
        thousand(TINY.withClasses(1001).then("Softmax")).classify(reddish(), ModelFraming.PREPARED);
    double sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += prediction.probability(i);
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
    assertThat(prediction.top(1).getFirst().label().index()).isEqualTo(2);
  }

  @Test
  void oneMoreThanAnyOtherNumberOfClassesIsRefused() throws IOException {
    Path onnx = TINY.withClasses(5).write(folder, "tiny");
    labels(4);
    Path card = folder.resolve("tiny.json");
    Files.writeString(card, Files.readString(card).replace("\"classes\" : 5", "\"classes\" : 4"));
    assertRefused(
        onnx, "tiny.json: does not fit its model: by the card the output is float [N, 4]");
  }

  @Test
  void opsetFromTheFutureIsRefused() throws IOException {
    Path onnx = TINY.withOpset(99).write(folder, "tiny");
    assertRefused(onnx, "tiny.onnx: not a usable ONNX model (");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> classifiers.open(onnx, DeviceChoice.CPU))
        .withMessageContaining("made for opset 99, this program runs up to ");
  }

  @Test
  void missingWeightsFileIsNamed() throws IOException {
    Path onnx = TINY.withWeightsApart().write(folder, "tiny");
    labels(4);
    assertRefused(onnx, "tiny.onnx: not a usable ONNX model (");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> classifiers.open(onnx, DeviceChoice.CPU))
        .withMessageContaining("weights.bin");
  }

  @Test
  void fileOverTwoGigabytesIsRefusedUnread() throws IOException {
    Path onnx = TINY.write(folder, "tiny");
    try (FileChannel sparse = FileChannel.open(onnx, StandardOpenOption.WRITE)) {
      sparse.write(ByteBuffer.allocate(1), 2_400_000_000L);
    }
    assertRefused(onnx, "tiny.onnx: is 2.4 GB large; an ONNX file holds 2 GB at most");
  }

  @Test
  void labelsOfAnotherLengthAreRefused() throws IOException {
    Path onnx = TINY.write(folder, "tiny");
    labels(4);
    assertRefused(onnx, "tiny.txt: 4 labels, but the card says 3 classes");
  }

  @Test
  void nonsenseNumbersInACardAreRefused() throws IOException {
    Path onnx = TINY.write(folder, "tiny");
    String good = Files.readString(folder.resolve("tiny.json"));
    refuseCard(onnx, good, "\"width\" : 8", "\"width\" : -8", "input.width (-8) should be 1 to");
    refuseCard(
        onnx, good, "\"width\" : 8", "\"width\" : 8.5", "input.width (8.5) should be a whole");
    refuseCard(onnx, good, "\"classes\" : 3", "\"classes\" : 0", "classes (0) should be 1 to");
    refuseCard(onnx, good, "\"scale\" : 1.0", "\"scale\" : NaN", "not valid JSON");
    refuseCard(onnx, good, "\"scale\" : 1.0", "\"scale\" : 1e999", "input.scale (Infinity)");
    refuseCard(onnx, good, "64.0", "0", "input.std ([0.0");
  }

  private void refuseCard(Path onnx, String good, String part, String instead, String reason)
      throws IOException {
    assertThat(good).contains(part);
    Files.writeString(folder.resolve("tiny.json"), good.replaceFirst(part, instead));
    assertRefused(onnx, "tiny.json: " + reason);
  }

  private void assertRefused(Path onnx, String start) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> classifiers.open(onnx, DeviceChoice.CPU))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"))
        .withMessageStartingWith(folder + "/" + start);
  }

  private CardProposal propose(TinyModel model) throws IOException {
    Path file = Files.write(folder.resolve("found.onnx"), model.onnx());
    return classifiers.propose(file);
  }

  @Test
  void proposedCardFitsItsFile() throws IOException {
    for (TinyModel model :
        new TinyModel[] {
          TINY,
          TINY.withLayout(ModelCard.Layout.NHWC),
          TINY.withFixedBatch(3),
          TINY.unflattened(),
          TINY.then("Softmax"),
          TinyModel.ofSide(224)
        }) {
      CardProposal proposal = propose(model);
      ModelCard card = proposal.card();
      assertThat(card.input().layout()).isEqualTo(model.layout());
      assertThat(card.input().width()).isEqualTo(model.side());
      assertThat(card.classes()).isEqualTo(3);
      assertThat(card.outputs()).isEqualTo(model.card("x").outputs());
      assertThat(card.labels()).isEqualTo("found.txt");
      assertThat(proposal.notes().getFirst()).contains("a guess");
      card.write(folder.resolve("found.json"));
      Files.writeString(folder.resolve("found.txt"), "a\nb\nc\n");
      try (Classifier classifier =
          classifiers.open(folder.resolve("found.onnx"), DeviceChoice.CPU)) {
        assertThat(classifier.classify(red(), ModelFraming.PREPARED).rankOf(0)).isEqualTo(1);
      }
      Files.delete(folder.resolve("found.json"));
    }
  }

  @Test
  void whatTheFileLeavesOpenIsGuessedAndSaid() throws IOException {
    CardProposal proposal = propose(TINY.withOpenShapes());
    assertThat(proposal.card().input().width()).isEqualTo(224);
    assertThat(proposal.card().resize().shorterSide()).isEqualTo(256);
    assertThat(proposal.notes()).anyMatch(note -> note.contains("224 x 224 is a guess"));
  }

  @Test
  void proposalDropsTheBackgroundOf1001() throws IOException {
    CardProposal proposal = propose(TINY.withClasses(1001));
    assertThat(proposal.card().classes()).isEqualTo(1000);
    assertThat(proposal.card().labels()).isEmpty();
    assertThat(proposal.notes()).anyMatch(note -> note.contains("background"));
  }

  @Test
  void networkThatIsNoClassifierGetsNoCard() throws IOException {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> propose(TINY.withClasses(1)))
        .withMessage(
            folder.resolve("found.onnx")
                + ": no classifier of colour pictures: it gives float [N, 1], expected float [N,"
                + " classes]");
    Path text = Files.writeString(folder.resolve("text.onnx"), "no network");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> classifiers.propose(text))
        .withMessageStartingWith(text + ": not a usable ONNX model (");
  }

  @Test
  void inputThatIsNoPictureGetsNoCard() {
    var vector = new TensorSignature("x", TensorSignature.FLOAT, java.util.List.of(-1L, 10L));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> CardProposal.shape(Path.of("m.onnx"), java.util.List.of(vector)))
        .withMessage(
            "m.onnx: no classifier of colour pictures: it takes float [N, 10], expected float [N,"
                + " 3, height, width] or [N, height, width, 3]");
  }
}
