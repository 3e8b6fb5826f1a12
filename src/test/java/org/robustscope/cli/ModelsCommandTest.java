package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.testing.TinyModel;

final class ModelsCommandTest {
  @TempDir private Path folder;
  private Path store;
  private Path model;

  @BeforeEach
  void makeModel() throws IOException {
    store = folder.resolve("store");
    model = TinyModel.ofSide(8).write(folder, "tiny");
  }

  private Run models(Object... words) {
    Object[] all = new Object[words.length + 3];
    all[0] = "models";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--store";
    all[words.length + 2] = store;
    return Run.of(all);
  }

  @Test
  void anAddedModelIsListedClassifiesIsVerifiedAndRemoved() throws IOException {
    assertThat(models("add", model).exitCode()).isZero();
    assertThat(models("list", "--installed").out()).contains("tiny").contains("installed");

    RgbImage picture = new RgbImage(20, 12);
    ImageFiles.write(picture, folder.resolve("black.png"), false);
    Run classified =
        Run.of("classify", folder.resolve("black.png"), "--model", "tiny", "--store", store);
    assertThat(classified.err()).isEmpty();
    assertThat(classified.exitCode()).isZero();

    assertThat(models("verify").out()).contains("tiny: good");
    assertThat(models("remove", "tiny", "--yes").exitCode()).isZero();
    assertThat(models("list", "--installed").out()).doesNotContain("tiny");
  }

  @Test
  void aCatalogueModelIsListedWithItsFacts() throws IOException {
    JsonNode models = new ObjectMapper().readTree(models("list", "--json").out()).get("models");
    JsonNode alexnet = null;
    for (JsonNode row : models) {
      alexnet = row.get("id").asText().equals("alexnet.tv_in1k") ? row : alexnet;
    }
    assertThat(alexnet).isNotNull();
    assertThat(alexnet.get("state").asText()).isEqualTo("available");
    assertThat(alexnet.get("size").asLong()).isEqualTo(244_407_335);
    assertThat(alexnet.get("licence").asText()).isEqualTo("unknown");
    assertThat(alexnet.get("inPaper").asBoolean()).isTrue();
  }

  @Test
  void aBundledModelIsListedWithItsTitleAndItsAccuracyOnItsOwnTestImages() throws IOException {
    assertThat(models("list", "--installed").out().lines().filter(it -> it.startsWith("alexnet ")))
        .singleElement()
        .asString()
        .contains("78.8 %")
        .endsWith(
            "AlexNet-like plain net (CIFAR-10, 32x32), top-1 on CIFAR-10's 10,000 test images");
    JsonNode models = new ObjectMapper().readTree(models("list", "--json").out()).get("models");
    assertThat(models.get(0).get("id").asText()).isEqualTo("alexnet");
    assertThat(models.get(0).get("top1").asDouble()).isEqualTo(78.8);
    assertThat(models.get(0).get("accuracySource").asText())
        .isEqualTo("CIFAR-10's 10,000 test images");
  }

  @Test
  void nothingIsDownloadedUnasked() {
    Run run = models("download", "resnet18.tv_in1k");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines().getFirst())
        .contains("resnet18.tv_in1k (licence BSD-3-Clause), 46.7 MB from huggingface.co")
        .contains("--yes");
    assertThat(store).doesNotExist();
  }

  @Test
  void aFolderAsMirrorNeedsNoConsentAndAWrongFileIsRefused() throws IOException {
    Files.writeString(folder.resolve("resnet18.tv_in1k.onnx"), "not it");
    Run run = models("download", "resnet18.tv_in1k", "--mirror", folder);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.errLines())
        .singleElement()
        .asString()
        .contains("6 bytes, but resnet18.tv_in1k should have 46748516");
  }

  @Test
  void aPrivateListIsDownloadedFrom() throws IOException {
    byte[] bytes = Files.readAllBytes(model);
    Path list =
        Files.writeString(
            folder.resolve("list.json"),
            """
            {"format": 1, "models": [{
              "id": "lab", "title": "Lab", "engine": "onnxruntime", "urls": ["tiny.onnx"],
              "size": %d, "card": {
                "input": {"name": "input", "width": 8, "height": 8, "layout": "NCHW",
                          "channelOrder": "RGB", "scale": 1, "mean": [0, 0, 0], "std": [1, 1, 1]},
                "resize": {"shorterSide": 8, "interpolation": "bilinear"},
                "crop": {"mode": "center", "width": 8, "height": 8},
                "classes": 1000, "outputs": "logits"}}]}
            """
                .formatted(bytes.length));
    Run run = models("download", "lab", "--catalogue", list);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("lab.onnx").contains("only its size could be checked");
    assertThat(Files.readAllBytes(store.resolve("lab/lab.onnx"))).isEqualTo(bytes);
  }

  @Test
  void aModelWithoutACardSaysWhatIsNeeded() throws IOException {
    Path bare = Files.write(folder.resolve("bare.onnx"), TinyModel.ofSide(8).onnx());
    Run run = models("add", bare);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.errLines()).singleElement().asString().contains("needs a card bare.json");
    assertThat(store).doesNotExist();
  }

  @Test
  void aModelThatDoesNotFitItsCardIsNotInstalled() throws IOException {
    TinyModel.ofSide(9).card("tiny").write(folder.resolve("tiny.json"));
    Run run = models("add", model);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("does not fit its model");
    assertThat(store).doesNotExist();
  }

  @Test
  void aDamagedModelFailsVerification() throws IOException {
    models("add", model);
    Files.writeString(store.resolve("tiny/tiny.onnx"), "x");
    Run run = models("verify", "tiny");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("tiny").contains("but the card says");
  }

  @Test
  void usageErrorsNameTheValue() {
    assertThat(models("download", "resnet9").err()).contains("model (resnet9) should be one of");
    assertThat(models("download", "resnet9").exitCode()).isEqualTo(2);
    assertThat(models("remove", "tiny").exitCode()).isEqualTo(2);
    assertThat(models("add", model, "--id", "a/b").err()).contains("id (a/b) should be");
    assertThat(Run.of("models").exitCode()).isEqualTo(2);
    assertThat(Run.of("models", "download", "--help").out()).contains("Example:");
  }
}
