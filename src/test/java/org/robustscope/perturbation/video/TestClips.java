package org.robustscope.perturbation.video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;

/** The committed clips ({@code src/build/video/make-clips.sh}), made-up frames, ffmpeg programs. */
public final class TestClips {
  private TestClips() {}

  /** A committed clip, copied into a folder. */
  public static Path copy(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = TestClips.class.getResourceAsStream("/video/" + name)) {
      Files.createDirectories(folder);
      Files.copy(in, file);
    }
    return file;
  }

  /** Digests of a clip's frames as ffmpeg's PNGs have them. */
  static List<String> digests(String clip) throws IOException {
    try (InputStream in = TestClips.class.getResourceAsStream("/video/frames.sha256")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(line -> line.split(" "))
          .filter(words -> words[1].equals(clip))
          .map(words -> words[0])
          .toList();
    }
  }

  /** The ffmpeg program of the bundled build. */
  static Path bundledProgram() {
    return Path.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));
  }

  /** A program on the PATH; without it the test is skipped aloud. */
  static Path local(String program) {
    for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return Path.of(folder, program);
      }
    }
    System.out.println("SKIPPED: no " + program + " on the PATH, which this test compares with");
    Assumptions.abort("no " + program);
    throw new AssertionError();
  }

  static void run(Path program, Path folder, String... arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of(program.toString(), "-nostdin", "-y"));
    command.addAll(List.of("-v", "error"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(command + ": " + Files.readString(folder.resolve("said.txt")));
    }
  }

  /** Smooth colours that move by two pixels a frame, with an edge. */
  public static FrameSource moving(int count, int width, int height) {
    return new FrameSource() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public int width() {
        return width;
      }

      @Override
      public int height() {
        return height;
      }

      @Override
      public void read(int index, RgbImage result) {
        for (int y = 0; y < height; y++) {
          for (int x = 0; x < width; x++) {
            int i = y * width + x;
            int moved = x + 2 * index;
            result.plane(0)[i] = Math.round(128 + 100 * Math.sin(moved / 9.0));
            result.plane(1)[i] = Math.round(128 + 90 * Math.cos((moved + y) / 14.0));
            result.plane(2)[i] = moved % 40 < 20 ? 40 : 200;
          }
        }
      }

      @Override
      public void close() {}
    };
  }
}
