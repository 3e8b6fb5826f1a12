package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.robustscope.testing.PyTorch;

final class TrainCommandTest {
  @TempDir private Path folder;

  private Path archive() throws IOException {
    return Files.writeString(folder.resolve("cifar.tar.gz"), "no archive");
  }

  private static void assertSays(Run run, int exitCode, String... parts) {
    assertThat(run.err()).contains(parts).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(run.err().lines().filter(line -> line.contains(parts[0]))).hasSize(1);
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void listNamesTheFamilyWithoutPyTorch() {
    Run run = Run.of("train", "--list");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().map(line -> line.split(" ")[0]))
        .containsExactly(
            "alexnet",
            "vgg",
            "squeezenet",
            "resnet",
            "densenet",
            "resnext",
            "multiscale",
            "resnet-clahe",
            "resnet-stylized",
            "resnet-alp",
            "resnet-augmix",
            "resnet-further");
  }

  @Test
  void unknownNetIsNamedWithThoseThereAre() throws IOException {
    Run run = Run.of("train", "--net", "lenet", "--data", archive(), "--out", folder);
    assertSays(run, 2, "--net: lenet should be all or one of alexnet, vgg,", "resnet-further");
  }

  @Test
  void whatIsMissingIsSaid() {
    Run run = Run.of("train", "--net", "resnet", "--out", folder);
    assertSays(run, 2, "train: --net, --data and --out are needed, or --list");
    assertSays(Run.of("train"), 2, "train: --net, --data and --out are needed, or --list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "1001"})
  void epochsOutOfRangeAreNamed(String epochs) throws IOException {
    Run run = train(archive(), folder, "--epochs", epochs);
    assertSays(run, 2, "--epochs: the number (" + epochs + ") should be 1 to 1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--epochs", "--seed"})
  void wordsInsteadOfNumbersAreNamed(String option) throws IOException {
    assertSays(train(archive(), folder, option, "many"), 2, option, "many");
  }

  @Test
  void missingDataAreNamed() {
    Path data = folder.resolve("none.tar.gz");
    assertSays(train(data, folder), 3, data + ": no such folder or .tar.gz");
  }

  @Test
  void outThatIsAFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "mine");
    assertSays(train(archive(), file), 3, file + ": is no folder");
    assertSays(train(archive(), file.resolve("deeper")), 3, file + ": is no folder");
    assertThat(file).hasContent("mine");
  }

  @Test
  void withoutPyTorchTheWayToItIsSaid() throws IOException {
    Assumptions.assumeFalse(PyTorch.isInBuild());
    Path out = folder.resolve("out");
    Run run = train(archive(), out);
    assertSays(run, 3, "training needs PyTorch, which is not part of the program", "-Ppytorch");
    assertThat(out).doesNotExist();
  }

  @Test
  void enhancedNetWithoutTheOneItGoesOnFromSaysSo() throws IOException {
    Path out = folder.resolve("out");
    Run run = Run.of("train", "--net", "resnet-alp", "--data", archive(), "--out", out);
    assertSays(run, 3, "resnet-alp goes on from resnet, which is not trained here to its end");
    assertThat(out).doesNotExist();
  }

  @Test
  void unreadableDataAreNamed() throws IOException {
    PyTorch.engine();
    Path archive = archive();
    Run run = train(archive, folder.resolve("out"));
    assertSays(run, 3, archive + ": cannot be read (Not in GZIP format)");
  }

  private static Run train(Path data, Path out, String... further) {
    Object[] words = new Object[7 + further.length];
    System.arraycopy(
        new Object[] {"train", "--net", "resnet", "--data", data, "--out", out}, 0, words, 0, 7);
    System.arraycopy(further, 0, words, 7, further.length);
    return Run.of(words);
  }
}
