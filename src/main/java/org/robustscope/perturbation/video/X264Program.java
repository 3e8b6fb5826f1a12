package org.robustscope.perturbation.video;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.robustscope.perturbation.SequenceException;

/**
 * An {@code ffmpeg} program of the user's that has the x264 encoder. It is called with the
 * benchmark's settings ({@code perturbations.md} section 4); nothing of it is shipped.
 */
public final class X264Program {
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final Path program;

  private X264Program(Path program) {
    this.program = program;
  }

  /** The first one on the PATH that can encode with x264; empty when there is none. */
  public static Optional<X264Program> onPath() {
    String path = System.getenv("PATH");
    for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
      for (String name : List.of("ffmpeg", "ffmpeg.exe")) {
        // An empty entry means the working folder: nothing is started from there unasked.
        Path candidate = folder.isEmpty() ? null : Path.of(folder, name);
        if (candidate != null && Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
          try {
            return Optional.of(named(candidate));
          } catch (SequenceException e) {
            continue; // the next one may have it
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The program that the user names.
   *
   * @throws SequenceException when it does not run or has no x264
   */
  public static X264Program named(Path program) throws SequenceException {
    String encoders =
        run(program, List.of(program.toString(), "-hide_banner", "-encoders"), null, ANSWER);
    if (!encoders.contains("libx264 ")) {
      throw new SequenceException(program.toString(), "this ffmpeg has no x264 encoder");
    }
    return new X264Program(program);
  }

  /** For the user: the settings that belong to a sequence. */
  static String description(boolean noise) {
    return "x264, -preset veryslow "
        + (noise ? "-tune grain" : "-crf 20")
        + " (the benchmark's settings)";
  }

  /**
   * Encodes img0.png, img1.png, ... of a folder.
   *
   * @param target is replaced
   * @throws SequenceException when the program fails, or the thread is interrupted
   */
  void encode(Path folder, boolean noise, int framesPerSecond, Path target)
      throws SequenceException {
    String rate = Integer.toString(framesPerSecond);
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "-nostdin", "-v", "error", "-y", "-r", rate));
    command.addAll(List.of("-framerate", rate, "-i", "img%d.png"));
    command.addAll(List.of("-vcodec", "libx264", "-preset", "veryslow"));
    command.addAll(noise ? List.of("-tune", "grain") : List.of("-crf", "20"));
    command.add(target.toAbsolutePath().toString());
    run(program, command, folder, null);
  }

  /** Runs a command and returns what it prints. Its time is unlimited when none is given. */
  private static String run(Path program, List<String> command, Path folder, Duration atMost)
      throws SequenceException {
    Path said = null;
    Process process = null;
    try {
      said = Files.createTempFile("robustscope-ffmpeg", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      if (folder != null) {
        builder.directory(folder.toFile());
      }
      process = builder.start();
      process.getOutputStream().close();
      if (atMost == null) {
        process.waitFor();
      } else if (!process.waitFor(atMost)) {
        throw new SequenceException(program.toString(), "does not answer");
      }
      String text = Files.readString(said, java.nio.charset.StandardCharsets.ISO_8859_1);
      if (process.exitValue() != 0) {
        throw new SequenceException(
            program.toString(),
            "failed: " + text.lines().findFirst().orElse("exit code " + process.exitValue()));
      }
      return text;
    } catch (IOException e) {
      throw new SequenceException(program.toString(), "cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SequenceException(program.toString(), "was interrupted", e);
    } finally {
      if (process != null) {
        process.destroyForcibly();
      }
      if (said != null) {
        TemporaryFolder.deleteQuietly(said);
      }
    }
  }
}
