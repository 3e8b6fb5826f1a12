package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.dataset.DataSets;

/** What is refused, and what is said. */
final class GenerateCommandTest extends GenerateTestData {
  @Test
  void anotherSetInTheFolderIsNeitherMixedNorOverwritten() throws IOException {
    Object[] command = {
      "generate", "--benchmark", "imagenet-c", "--data", photos, "--types", "fog", "--out", out
    };
    Run.of(with(command, "--severities", "1"));
    Map<String, byte[]> before = files(out);

    Run seed = Run.of(with(command, "--seed", "1"));
    assertThat(seed.exitCode()).isEqualTo(3);
    assertThat(seed.err())
        .isEqualToIgnoringNewLines(
            out + ": holds a set of seed 0, this is one of 1; choose another folder");
    assertThat(Run.of(with(command, "--limit", "2")).err()).contains("holds a set of subset all");
    copy("camera.png", photos.resolve("n02123045/another.png"));
    assertThat(Run.of(command).err()).contains("holds a set of sourceDigest");
    assertThat(files(out).keySet()).isEqualTo(before.keySet());

    Path foreign = Files.createDirectories(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("thesis.txt"), "mine");
    Run run = Run.of("generate", "--benchmark", "imagenet-c", "--data", photos, "--out", foreign);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("holds other files (thesis.txt)");
    assertThat(foreign).isDirectoryNotContaining("glob:**robustscope-data.json");
  }

  @Test
  void aSetIsNotCompleteBeforeAllThatWasEverBegunInItIs() throws IOException {
    Object[] command = {
      "generate", "--benchmark", "cifar-10-c", "--data", small, "--out", out, "--types"
    };
    Run.of(with(command, "fog"));
    Path file = out.resolve(DataSets.MANIFEST);
    String interrupted =
        Files.readString(file)
            .replaceFirst("\"types\" : \\{", "\"types\" : {\"snow\" : [ 1, 2, 3, 4, 5 ],");
    Files.writeString(file, interrupted);

    Run other = Run.of(with(command, "fog", "--json"));

    assertThat(other.exitCode()).isZero();
    assertThat(new ObjectMapper().readTree(other.out()).get("complete").asBoolean()).isFalse();
    Run.of(with(command, "snow"));
    assertThat(manifest().get("complete").asBoolean()).isTrue();
  }

  @Test
  void aFolderThatAnotherProgramWritesToIsRefused() throws IOException {
    Files.createDirectories(out);
    try (FileChannel channel =
            FileChannel.open(
                out.resolve(".robustscope-lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      Run run = Run.of("generate", "--benchmark", "cifar-10-c", "--data", small, "--out", out);

      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err()).contains(out + ": another program is writing a data set there");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--benchmark clean; --benchmark: (clean) has nothing to generate",
        "--benchmark imagenet-x; benchmark (imagenet-x) should be one of clean, imagenet-c",
        "--benchmark imagenet-c --types tilt; --types: corruption type (tilt) should be one of",
        "--benchmark imagenet-p --types fog; --types: perturbation (fog) should be one of",
        "--benchmark imagenet-p --severities 3; --severities: only for corruptions",
        "--benchmark cifar-10-c --severities 3; --severities: arrays hold all five",
        "--benchmark imagenet-c --limit 0; --limit: number (0) of images should be 1 or more",
        "--benchmark imagenet-c --limit 1 --per-class 1; exclude each other",
        "--benchmark imagenet-c --variant 64; --variant: (64) should be 224 or 299 for imagenet-c",
        "--benchmark cifar-10-c --variant 224; --variant: (224) should be 32 for cifar-10-c",
        "--benchmark imagenet-c --threads 0; --threads: the number (0) should be 1 to 1024",
        "--benchmark imagenet-c --format png; --format: only for imagenet-p",
        "--benchmark cifar-10-p --fps 2; --fps: only for imagenet-p",
        "--benchmark imagenet-p --format gif; --format: (gif) should be mp4 or png",
        "--benchmark imagenet-c --seed -1; --seed: seed (-1) should be 0 to 4294967295"
      })
  void optionsThatDoNotFitAreUsageErrors(String options, String message) {
    Run run =
        Run.of(
            with(
                new Object[] {"generate", "--data", photos, "--out", out},
                (Object[]) options.split(" ")));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(out).doesNotExist();
  }

  @Test
  void dataThatIsNoneIsNamed() {
    Run run =
        Run.of(
            "generate", "--benchmark", "imagenet-c", "--data", folder.resolve("no"), "--out", out);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains(folder.resolve("no") + ": no such file or folder");
  }

  @Test
  void theHelpHasAnExample() {
    Run run = Run.of("generate", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("robustscope generate --benchmark imagenet-c --data imagenet/val")
        .contains("Default: mp4");
  }
}
