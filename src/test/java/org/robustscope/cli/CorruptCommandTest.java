package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

final class CorruptCommandTest {
  @TempDir private Path folder;
  private Path photos;
  private Path out;

  @BeforeEach
  void copySamples() throws IOException {
    photos = Files.createDirectories(folder.resolve("photos/cats")).getParent();
    out = folder.resolve("out");
    copy("chelsea.png", photos.resolve("cats/chelsea.png"));
    copy("rocket.jpg", photos.resolve("rocket.jpg"));
  }

  private static void copy(String sample, Path target) throws IOException {
    try (InputStream in = CorruptCommandTest.class.getResourceAsStream("/samples/" + sample)) {
      Files.copy(in, target);
    }
  }

  @Test
  void writesEachTypeAndSeverityBelowTheFolderKeepingTheInputsFolders() throws IOException {
    Run run =
        Run.of("corrupt", photos, "--types", "fog,contrast", "--severities", "1,4-5", "--out", out);

    assertThat(run.err()).contains("12 pictures written");
    assertThat(run.exitCode()).isZero();
    assertThat(filesBelow(out))
        .containsExactlyInAnyOrder(
            "contrast/1/cats/chelsea.png", "contrast/1/rocket.png",
            "contrast/4/cats/chelsea.png", "contrast/4/rocket.png",
            "contrast/5/cats/chelsea.png", "contrast/5/rocket.png",
            "fog/1/cats/chelsea.png", "fog/1/rocket.png",
            "fog/4/cats/chelsea.png", "fog/4/rocket.png",
            "fog/5/cats/chelsea.png", "fog/5/rocket.png");
  }

  @Test
  void pixelsFollowTheSeedRuleOfTheRelativePath() throws IOException {
    Run.of("corrupt", photos, "--types", "fog", "--severities", "3", "--seed", "7", "--out", out);

    RgbImage photo = ImageFiles.read(photos.resolve("cats/chelsea.png")).image();
    long seed = new SeedRule(SeedMode.IMAGE, 7).seedOf("cats/chelsea.png", "fog", 3);
    RgbImage expected =
        new CorruptionEngine(FrostTextures.shipped())
            .apply(
                CorruptionType.FOG,
                3,
                Variant.V224,
                seed,
                Preparation.standard(photo, Variant.V224));
    RgbImage written = ImageFiles.read(out.resolve("fog/3/cats/chelsea.png")).image();
    assertThat(written.sameSamplesAs(expected)).isTrue();
  }

  @Test
  void jpeg85WritesFilesAsThePublishedDataSetHasThem() throws IOException {
    Run run =
        Run.of(
            "corrupt",
            photos,
            "--types",
            "pixelate",
            "--severities",
            "2",
            "--jpeg85",
            "--out",
            out);

    assertThat(run.exitCode()).isZero();
    assertThat(filesBelow(out))
        .containsExactlyInAnyOrder("pixelate/2/cats/chelsea.JPEG", "pixelate/2/rocket.JPEG");
  }

  @Test
  void aBrokenPictureIsNamedAndTheRestIsDone() throws IOException {
    Files.writeString(photos.resolve("text.png"), "not a picture");
    Files.createFile(photos.resolve("empty.jpg"));

    Run run = Run.of("corrupt", photos, "--types", "contrast", "--severities", "1", "--out", out);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .anySatisfy(line -> assertThat(line).contains("text.png: "))
        .anySatisfy(line -> assertThat(line).contains("empty.jpg: "));
    assertThat(filesBelow(out)).hasSize(2);
  }

  @Test
  void existingFilesAreNotOverwrittenUnasked() throws IOException {
    Path target = out.resolve("contrast/1/rocket.png");
    Files.createDirectories(target.getParent());
    Files.writeString(target, "mine");
    Path rocket = photos.resolve("rocket.jpg");

    Run refused =
        Run.of("corrupt", rocket, "--types", "contrast", "--severities", "1", "--out", out);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("rocket.png");
    assertThat(target).hasContent("mine");

    Run.of(
        "corrupt", rocket, "--types", "contrast", "--severities", "1", "--overwrite", "--out", out);
    assertThat(ImageFiles.read(target).fileWidth()).isEqualTo(224);
  }

  @Test
  void withoutPreprocessingTheSizeMustBeTheVariants() {
    Run run =
        Run.of(
            "corrupt",
            photos.resolve("rocket.jpg"),
            "--preprocess",
            "none",
            "--types",
            "fog",
            "--out",
            out);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("rocket.jpg: size (640x427) should be 224x224");
  }

  @Test
  void twoInputsWithOneResultAreRefused() throws IOException {
    copy("rocket.jpg", photos.resolve("rocket.png"));

    Run run = Run.of("corrupt", photos, "--types", "contrast", "--severities", "1", "--out", out);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("rocket.png: would be written over the results of");
    assertThat(filesBelow(out)).hasSize(2);
  }

  @Test
  void usageErrorsNameTheValueAndWhatIsAllowed() {
    assertThat(List.of("6", "0", "3-1", "a", "")).allSatisfy(this::isRefusedAsSeverity);
    Run type = Run.of("corrupt", photos, "--types", "smog", "--out", out);
    assertThat(type.exitCode()).isEqualTo(2);
    assertThat(type.errLines().getFirst()).contains("smog").contains("gaussian_noise");
    Run seed = Run.of("corrupt", photos, "--seed", "-1", "--out", out);
    assertThat(seed.exitCode()).isEqualTo(2);
    assertThat(seed.errLines().getFirst()).contains("seed (-1) should be 0 to 4294967295");
    assertThat(Run.of("corrupt", photos).exitCode()).isEqualTo(2);
  }

  private void isRefusedAsSeverity(String text) {
    Run run = Run.of("corrupt", photos, "--severities", text, "--out", out);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines().getFirst()).contains("(" + text + ") should be 1 to 5");
  }

  @Test
  void cannotRunWithoutPicturesOrTextures() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Run.of("corrupt", empty, "--out", out).exitCode()).isEqualTo(3);
    Run frost = Run.of("corrupt", photos, "--frost-textures", empty, "--out", out);
    assertThat(frost.exitCode()).isEqualTo(3);
    assertThat(frost.errLines()).hasSize(1);
  }

  @Test
  void jsonSaysWhatWasWritten() {
    Run run =
        Run.of(
            "corrupt", photos, "--types", "contrast", "--severities", "1", "--json", "--out", out);

    assertThat(run.out()).contains("\"written\" : 2").contains("\"failed\" : 0");
  }

  private static List<String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .toList();
    }
  }
}
