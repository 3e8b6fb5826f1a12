package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.testing.Shared;
import org.robustscope.testing.TinyModel;

final class LabelsTest {
  @TempDir private Path folder;

  @Test
  void readsTheThreeFormsOfALine() throws IOException {
    assertThat(read("n00000001 tabby, tabby cat\nairplane\n", 2))
        .containsExactly(
            new Label(0, "n00000001", "tabby, tabby cat"), new Label(1, "", "airplane"));
    assertThat(read("# of somewhere\nn00000002\t1\tdog\n\nn00000001\t0\tcat, house cat\n", 2))
        .containsExactly(
            new Label(0, "n00000001", "cat, house cat"), new Label(1, "n00000002", "dog"));
  }

  @Test
  void shortNameIsTheFirst() {
    assertThat(new Label(0, "", "tabby, tabby cat").shortName()).isEqualTo("tabby");
    assertThat(new Label(0, "", "crane").shortName()).isEqualTo("crane");
  }

  @Test
  void anotherNumberThanTheClassesIsRefused() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> read("a\nb\n", 3))
        .withMessageEndingWith("labels.txt: 2 labels, but the card says 3 classes");
  }

  @Test
  void anIndexTwiceOrTooLargeIsRefused() {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> read("n00000001\t0\ta\nn00000002\t0\tb\n", 2))
        .withMessageContaining("class index (0) of n00000002");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> read("n00000001\t2\ta\nn00000002\t0\tb\n", 2))
        .withMessageContaining("class index (2) of n00000001 should be 0 to 1");
  }

  @Test
  void binaryFileIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("labels.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Labels.read(file, 1))
        .withMessage(file + ": not a text in UTF-8");
  }

  @Test
  void shippedLabelsAreImageNetsInTheStandardOrder() {
    List<Label> labels = Labels.imagenet();
    assertThat(labels).hasSize(1000).isSortedAccordingTo(Comparator.comparing(Label::wnid));
    assertThat(labels.getFirst()).isEqualTo(new Label(0, "n01440764", "tench, Tinca tinca"));
    assertThat(labels.get(281)).isEqualTo(new Label(281, "n02123045", "tabby, tabby cat"));
    assertThat(labels.getLast().shortName()).isEqualTo("toilet tissue");
  }

  @Test
  void shippedLabelsAreThoseOfTheSharedModels() throws IOException {
    Path file = Shared.folder("models").resolve("imagenet_synset_labels.txt");
    assertThat(Labels.read(file, 1000)).isEqualTo(Labels.imagenet());
  }

  @Test
  void modelOfThousandClassesNeedsNoFile() throws IOException {
    Path card = folder.resolve("n.json");
    assertThat(Labels.of(withLabels("gone.txt", 1000), card)).isEqualTo(Labels.imagenet());
    assertThat(Labels.of(withLabels("", 1000), card)).hasSize(1000);
  }

  @Test
  void otherModelsNeedOne() {
    Path card = folder.resolve("n.json");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Labels.of(withLabels("gone.txt", 10), card))
        .withMessage(card + ": labels: there is no file " + folder.resolve("gone.txt"));
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Labels.of(withLabels("", 10), card))
        .withMessageStartingWith(card + ": the field labels is missing");
  }

  private static ModelCard withLabels(String labels, int classes) {
    ModelCard c = TinyModel.ofSide(8).card("n");
    return new ModelCard(
        c.name(),
        "",
        c.file(),
        "",
        "",
        c.input(),
        c.resize(),
        c.crop(),
        classes,
        labels,
        c.outputs(),
        "");
  }

  private List<Label> read(String text, int classes) throws IOException {
    return Labels.read(Files.writeString(folder.resolve("labels.txt"), text), classes);
  }
}
