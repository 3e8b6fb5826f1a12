package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.image.RgbImage;
import org.robustscope.testing.TinyModel;
import org.robustscope.testing.TinyTorch;

/**
 * TorchScript: refused with the way out where PyTorch is missing, run with the profile "pytorch".
 */
final class TorchScriptTest {
  @TempDir private Path folder;
  private final Classifiers classifiers = new Classifiers(1);
  private Path torch;

  @BeforeEach
  void write() throws IOException {
    Path onnx = TinyModel.ofSide(8).write(folder, "tiny");
    torch = TinyTorch.write(folder.resolve("means.pt"));
    String card = Files.readString(folder.resolve("tiny.json"));
    Files.writeString(folder.resolve("means.json"), card.replace("tiny.onnx", "means.pt"));
    Files.delete(onnx);
  }

  @AfterEach
  void close() {
    classifiers.close();
  }

  private static void onlyWithPyTorch() {
    if (!TorchEngine.isInBuild()) {
      System.out.println("SKIPPED: a build without the profile pytorch runs no TorchScript");
    }
    Assumptions.assumeTrue(TorchEngine.isInBuild());
  }

  @Test
  void withoutPyTorchTheWayToItIsSaid() {
    Assumptions.assumeFalse(TorchEngine.isAvailable());
    assertThatExceptionOfType(TorchMissingException.class)
        .isThrownBy(() -> classifiers.open(torch, DeviceChoice.CPU))
        .withMessageStartingWith(
            torch + ": TorchScript needs PyTorch, which is not on this machine")
        .withMessageContaining("robustscope models pytorch")
        .withMessageContaining("115 MB")
        .withMessageEndingWith("Or export the network as ONNX");
    assertThatExceptionOfType(TorchMissingException.class)
        .isThrownBy(() -> classifiers.propose(torch));
    assertThat(ModelFiles.isReady(torch)).isFalse();
  }

  @Test
  void classifiesAsItsOnnxTwinDoes() throws Exception {
    onlyWithPyTorch();
    Classifier classifier = classifiers.open(torch, DeviceChoice.AUTO);
    RgbImage image = new RgbImage(8, 8);
    java.util.Arrays.fill(image.plane(1), 192);
    java.util.Arrays.fill(image.plane(2), 128);
    Callable<Prediction> ask = () -> classifier.classify(image, ModelFraming.PREPARED);
    assertThat(ask.call().logits()).containsExactly(new float[] {-2, 1, 0}, within(1e-6f));
    assertThat(classifier.device().used()).isEqualTo(DeviceChoice.CPU);
    assertThat(classifier.device().reason()).startsWith("TorchScript runs on the CPU");
    try (var pool = Executors.newFixedThreadPool(3)) {
      for (Future<Prediction> answer : pool.invokeAll(java.util.Collections.nCopies(60, ask))) {
        assertThat(answer.get().logits()).containsExactly(new float[] {-2, 1, 0}, within(1e-6f));
      }
    }
    assertThat(classifier.classify(List.of(image, image, image), ModelFraming.PREPARED)).hasSize(3);
  }

  @Test
  void onnxRuntimeStillWorksBeside() throws Exception {
    onlyWithPyTorch();
    try (Classifier first = classifiers.open(torch, DeviceChoice.CPU)) {
      Path onnx = TinyModel.ofSide(8).write(folder, "twin");
      try (Classifier second = classifiers.open(onnx, DeviceChoice.CPU)) {
        RgbImage black = new RgbImage(8, 8);
        assertThat(second.classify(black, ModelFraming.PREPARED).logits())
            .containsExactly(first.classify(black, ModelFraming.PREPARED).logits(), within(1e-6f));
      }
    }
  }

  @Test
  void cardIsProposed() throws Exception {
    onlyWithPyTorch();
    ModelCard card = classifiers.propose(torch).card();
    assertThat(card.classes()).isEqualTo(3);
    assertThat(card.input().width()).isEqualTo(224);
    assertThat(card.file()).isEqualTo("means.pt");
  }

  @Test
  void cardOfAnotherNumberOfClassesIsRefused() throws Exception {
    onlyWithPyTorch();
    Path card = folder.resolve("means.json");
    Files.writeString(folder.resolve("tiny.txt"), "a\nb\n");
    Files.writeString(card, Files.readString(card).replace("\"classes\" : 3", "\"classes\" : 2"));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> classifiers.open(torch, DeviceChoice.CPU))
        .withMessageContaining("by the card there are 2 classes, but means.pt gives 3");
  }

  @Test
  void fileThatIsNoTorchScriptIsRefusedInOneLine() throws IOException {
    onlyWithPyTorch();
    Files.writeString(torch, "no network");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> classifiers.open(torch, DeviceChoice.CPU))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"))
        .withMessageStartingWith(torch + ": not a usable TorchScript model (");
  }
}
