package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.corruption.Variant;
import org.robustscope.image.Framing;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.SequencePreparation;
import org.robustscope.perturbation.Sequences;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

final class SequenceCommandTest {
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
    try (InputStream in = SequenceCommandTest.class.getResourceAsStream("/samples/" + sample)) {
      Files.copy(in, target);
    }
  }

  private static RgbImage read(Path file) throws IOException {
    return ImageFiles.read(file).image();
  }

  private static RgbImage frame(String id, Variant variant, long seed, RgbImage prepared, int index)
      throws SequenceException {
    try (FrameSource frames = Sequences.open(Perturbation.parse(id), variant, seed, prepared)) {
      RgbImage frame = new RgbImage(frames.width(), frames.height());
      frames.read(index, frame);
      return frame;
    }
  }

  @Test
  void writesAFolderOfFramesForEachPerturbationAndPicture() {
    Run run = Run.of("sequence", photos, "--types", "translate,shot_noise_2", "--out", out);

    assertThat(run.err()).contains("4 sequences written");
    assertThat(run.exitCode()).isZero();
    assertThat(out.resolve("translate/cats/chelsea")).isDirectoryContaining("glob:**frame_40.png");
    assertThat(out.resolve("translate/rocket/frame_41.png")).doesNotExist();
    assertThat(out.resolve("shot_noise_2/cats/chelsea/frame_30.png")).exists();
    assertThat(out.resolve("shot_noise_2/rocket/frame_00.png")).exists();
    assertThat(out.resolve("shot_noise_2/rocket/frame_31.png")).doesNotExist();
  }

  @Test
  void framesFollowTheSeedRuleOfPathTypeAndStrength() throws Exception {
    Run.of(
        "sequence",
        photos,
        "--types",
        "shot_noise_2",
        "--variant",
        "32",
        "--seed",
        "7",
        "--out",
        out);

    RgbImage prepared =
        SequencePreparation.standard(read(photos.resolve("cats/chelsea.png")), Variant.V32);
    long seed = new SeedRule(SeedMode.IMAGE, 7).seedOf("cats/chelsea.png", "shot_noise", 2);
    RgbImage written = read(out.resolve("shot_noise_2/cats/chelsea/frame_30.png"));
    assertThat(written.sameSamplesAs(frame("shot_noise_2", Variant.V32, seed, prepared, 30)))
        .isTrue();
  }

  @Test
  void seedModeCallStartsEachSequenceWithTheSeedItself() throws Exception {
    Run.of(
        "sequence",
        photos,
        "--types",
        "snow",
        "--variant",
        "64",
        "--seed",
        "9",
        "--seed-mode",
        "call",
        "--out",
        out);

    RgbImage photograph = read(photos.resolve("rocket.jpg"));
    RgbImage written = read(out.resolve("snow/rocket/frame_11.png"));
    assertThat(written.sameSamplesAs(frame("snow", Variant.V64, 9, photograph, 11))).isTrue();
  }

  @Test
  void withoutPreprocessingTheShorterSideMustBe256() throws Exception {
    Path prepared = folder.resolve("prepared.png");
    RgbImage picture = Framing.shorterSide(read(photos.resolve("rocket.jpg")), 256);
    ImageFiles.write(picture, prepared, false);

    Run run =
        Run.of(
            "sequence",
            prepared,
            photos.resolve("rocket.jpg"),
            "--preprocess",
            "none",
            "--types",
            "tilt",
            "--out",
            out);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines().getFirst())
        .endsWith("rocket.jpg: size (640x427) should have a shorter side of 256");
    RgbImage written = read(out.resolve("tilt/prepared/frame_03.png"));
    assertThat(written.sameSamplesAs(frame("tilt", Variant.V224, 0, picture, 3))).isTrue();
  }

  @Test
  void aBrokenPictureAndAnExistingFrameAreNamedAndTheRestIsDone() throws IOException {
    Files.writeString(photos.resolve("text.png"), "not a picture");
    Path mine = out.resolve("tilt/rocket/frame_30.png");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");

    Run run = Run.of("sequence", photos, "--types", "tilt,scale", "--variant", "32", "--out", out);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .anySatisfy(line -> assertThat(line).contains("text.png: "))
        .anySatisfy(line -> assertThat(line).endsWith("frame_30.png: the file exists already"));
    assertThat(run.err()).contains("3 sequences written");
    assertThat(mine).hasContent("mine");
    assertThat(mine.resolveSibling("frame_00.png")).doesNotExist();
    assertThat(out.resolve("scale/rocket/frame_30.png")).exists();
    assertThat(out.resolve("tilt/cats/chelsea/frame_30.png")).exists();

    Run.of("sequence", photos, "--types", "tilt", "--variant", "32", "--overwrite", "--out", out);
    assertThat(read(mine).width()).isEqualTo(32);
  }

  @Test
  void usageErrorsNameTheValueAndWhatIsAllowed() {
    assertUsageError("(tilt_2) should be one of gaussian_noise", "--types", "tilt_2");
    assertUsageError("(full) should be one of 224, 299, 64, 32", "--variant", "full");
    assertUsageError("seed (-1) should be 0 to 4294967295", "--seed", "-1");
    assertUsageError("(none) cannot go with --variant 299", "--preprocess=none", "--variant=299");
    assertUsageError("--format", "--format", "avi");
    assertThat(out).doesNotExist();
    assertThat(Run.of("sequence", photos).exitCode()).isEqualTo(2);
  }

  private void assertUsageError(String message, String... options) {
    Object[] words = new Object[4 + options.length];
    words[0] = "sequence";
    words[1] = photos;
    words[2] = "--out";
    words[3] = out;
    System.arraycopy(options, 0, words, 4, options.length);
    Run run = Run.of(words);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines().getFirst()).contains(message);
  }

  @Test
  void cannotRunWithoutPictures() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Run.of("sequence", empty, "--out", out).exitCode()).isEqualTo(3);
  }

  @Test
  void jsonSaysWhatWasWritten() {
    Run run =
        Run.of("sequence", photos, "--types", "scale", "--variant", "32", "--json", "--out", out);
    assertThat(run.out()).contains("\"written\" : 2").contains("\"failed\" : 0");
  }

  @Test
  void theBenchSpeaksJson() {
    Run run =
        Run.of(
            "bench",
            "sequences",
            "--types",
            "tilt",
            "--variant",
            "32",
            "--milliseconds",
            "1",
            "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"perturbation\" : \"tilt\"").contains("millisecondsPerFrame");
  }
}
