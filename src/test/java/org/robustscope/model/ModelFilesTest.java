package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.testing.TinyModel;

final class ModelFilesTest {
  @TempDir private Path folder;

  @Test
  void cardAndModelStandForTheCard() throws IOException {
    Path onnx = TinyModel.ofSide(8).write(folder, "tiny");
    Path card = folder.resolve("tiny.json");
    assertThat(ModelFiles.find(card)).containsExactly(card);
    assertThat(ModelFiles.find(onnx)).containsExactly(card);
    assertThat(ModelFiles.installed(onnx).file()).isEqualTo(onnx);
  }

  @Test
  void folderGivesItsModelsSortedAndReportsBrokenOnes() throws IOException {
    TinyModel.ofSide(8).write(folder, "b");
    TinyModel.ofSide(8).write(folder, "a");
    Path broken = Files.writeString(folder.resolve("c.json"), "{\"file\": 1, \"input\": {}}");
    Path bare = Files.write(folder.resolve("d.onnx"), TinyModel.ofSide(8).onnx());
    Files.writeString(folder.resolve("package.json"), "{\"name\": \"something else\"}");
    ModelFiles.Found found = ModelFiles.scan(folder);
    assertThat(found.models()).extracting(model -> model.card().name()).containsExactly("a", "b");
    assertThat(found.problems())
        .extracting(ModelException::getMessage)
        .satisfiesExactly(
            first -> assertThat(first).startsWith(broken + ": "),
            second -> assertThat(second).startsWith(bare + ": needs a card d.json beside it"));
  }

  @Test
  void modelOfACardWithAnotherNameIsNoProblem() throws IOException {
    TinyModel.ofSide(8).write(folder, "tiny");
    Files.move(folder.resolve("tiny.json"), folder.resolve("other.json"));
    ModelFiles.Found found = ModelFiles.scan(folder);
    assertThat(found.models()).hasSize(1);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void modelWithoutACardSaysWhatIsNeeded() throws IOException {
    Path onnx = Files.write(folder.resolve("m.onnx"), TinyModel.ofSide(8).onnx());
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelFiles.find(onnx))
        .withMessage(
            onnx
                + ": needs a card m.json beside it that says input size, normalisation and labels"
                + " (format: docs/model-cards.md)");
  }

  @Test
  void cardWithoutItsModelSaysSo() throws IOException {
    Files.delete(TinyModel.ofSide(8).write(folder, "tiny"));
    Path card = folder.resolve("tiny.json");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelFiles.installed(card))
        .withMessage(card + ": file: there is no model " + folder.resolve("tiny.onnx"));
  }

  @Test
  void emptyModelFileIsRefused() throws IOException {
    Path onnx = Files.write(TinyModel.ofSide(8).write(folder, "tiny"), new byte[0]);
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelFiles.installed(onnx))
        .withMessage(onnx + ": the file is empty");
  }

  @Test
  void cardBesideAModelThatNamesAnotherFileIsRefused() throws IOException {
    TinyModel.ofSide(8).write(folder, "a");
    Path b = TinyModel.ofSide(8).write(folder, "b");
    TinyModel.ofSide(8).card("a").write(folder.resolve("b.json"));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelFiles.installed(b))
        .withMessage(folder.resolve("b.json") + ": file (a.onnx) should be b.onnx");
  }

  @Test
  void otherPathsAreRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("readme.txt"), "hello");
    Path gone = folder.resolve("gone.onnx");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelFiles.find(text))
        .withMessageStartingWith(text + ": not a model");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelFiles.find(gone))
        .withMessage(gone + ": no such file");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ModelFiles.find(folder))
        .withMessageStartingWith(folder + ": holds no model");
  }
}
