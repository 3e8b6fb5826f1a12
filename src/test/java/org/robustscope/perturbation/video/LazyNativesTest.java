package org.robustscope.perturbation.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a JVM of its own, so that no other test has loaded anything. */
final class LazyNativesTest {
  @TempDir private Path folder;

  @Test
  void ffmpegIsLoadedWhenAVideoIsTouchedAndNotBefore() throws Exception {
    Path clip = TestClips.copy("translate-444.mp4", folder);
    Path photo = Path.of("samples/rocket.jpg").toAbsolutePath();

    String pictures = run("sequence", photo, "--types", "brightness", "--out", folder.resolve("p"));
    assertThat(pictures).contains("org.robustscope.cli.SequenceCommand");
    assertThat(pictures).doesNotContain("org.bytedeco");

    String video = run("frames", clip, "--out", folder.resolve("f"));
    assertThat(video).contains("org.bytedeco.ffmpeg.global.avcodec");
    assertThat(folder.resolve("f/frame_40.png")).exists();
  }

  @Test
  void ffmpegsOwnWordsDoNotSpillOntoTheConsole() throws Exception {
    byte[] bytes = Files.readAllBytes(TestClips.copy("rotate-444.mp4", folder));
    for (int i = 12_000; i < 14_000; i++) {
      bytes[i] ^= (byte) (37 * i);
    }
    Path damaged = Files.write(folder.resolve("damaged.mp4"), bytes);
    run("frames", damaged, "--out", folder.resolve("f"));
    assertThat(Files.readAllLines(folder.resolve("err.txt")))
        .filteredOn(line -> !line.startsWith("WARNING: "))
        .hasSize(2)
        .first()
        .asString()
        .startsWith(damaged + ": frame ");
  }

  /** The classes that were loaded. */
  private String run(Object... words) throws Exception {
    Path classes = folder.resolve("classes.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Xlog:class+load:file=" + classes,
                "-cp",
                System.getProperty("java.class.path"),
                "org.robustscope.Launcher"));
    for (Object word : words) {
      command.add(word.toString());
    }
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(classes);
  }
}
