package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.perturbation.video.TestClips;

final class FramesCommandTest {
  @TempDir private Path folder;

  @Test
  void aVideosFramesGoToTheFolder() throws Exception {
    Path clip = TestClips.copy("rotate-444.mp4", folder);
    Path out = folder.resolve("out");
    Run run = Run.of("frames", clip, "--json", "--out", out);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"frames\" : 31").contains("\"pixelFormat\" : \"yuv444p\"");
    assertThat(out.resolve("frame_00.png")).exists();
    assertThat(out.resolve("frame_30.png")).exists();
    assertThat(out.resolve("frame_31.png")).doesNotExist();

    Run again = Run.of("frames", clip, "--out", out);
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.errLines().getFirst()).contains("frame_00.png: the file exists already");
  }

  @Test
  void aFoldersClipsKeepTheirFoldersAndWhatFailsIsNamed() throws Exception {
    Path root = folder.resolve("imagenet-p");
    TestClips.copy("rotate-444.mp4", root.resolve("rotate/n02123045"));
    TestClips.copy("translate-444.mp4", root.resolve("translate/n02123045"));
    Path text = Files.writeString(root.resolve("rotate/n02123045/text.mp4"), "not a video at all");
    Run run = Run.of("frames", root, "--out", folder.resolve("out"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines().getFirst()).startsWith(text + ": this is not a video");
    assertThat(run.err()).contains("72 frames of 2 videos written");
    assertThat(folder.resolve("out/translate/n02123045/translate-444/frame_40.png")).exists();
  }

  @Test
  void withoutAnyVideoItCannotRun() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Run.of("frames", empty, "--out", folder.resolve("o")).exitCode()).isEqualTo(3);
    assertThat(Run.of("frames", "--out", folder).exitCode()).isEqualTo(2);
  }

  @Test
  void sequencesAreWrittenAsVideosWithTheirLoss() throws Exception {
    Path photo = Path.of("samples/rocket.jpg");
    Run mp4 =
        Run.of(
            "sequence", photo, "--types", "tilt", "--format", "mp4", "--fps", 5, "--out", folder);
    assertThat(mp4.exitCode()).isZero();
    assertThat(mp4.err()).contains("encoder: ").contains(" dB");
    assertThat(folder.resolve("tilt/rocket.mp4")).isNotEmptyFile();
    Run gif = Run.of("sequence", photo, "--types", "tilt", "--format", "gif", "--out", folder);
    assertThat(gif.exitCode()).isZero();
    assertThat(folder.resolve("tilt/rocket.gif")).isNotEmptyFile();
  }

  @Test
  void aRateOutOfRangeAndAProgramThatIsNoneAreRefused() {
    Path photo = Path.of("samples/rocket.jpg");
    Run fps = Run.of("sequence", photo, "--format", "gif", "--fps", 51, "--out", folder);
    assertThat(fps.exitCode()).isEqualTo(2);
    assertThat(fps.errLines().getFirst()).isEqualTo("--fps: the number (51) should be 1 to 50");
    Run program =
        Run.of("sequence", photo, "--format", "mp4", "--ffmpeg", "/none", "--out", folder);
    assertThat(program.exitCode()).isEqualTo(3);
    assertThat(program.errLines().getFirst()).startsWith("--ffmpeg: /none: cannot be run");
  }
}
