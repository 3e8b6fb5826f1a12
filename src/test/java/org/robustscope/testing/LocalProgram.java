package org.robustscope.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program of this machine that tests look with; a test says aloud when it is not there. */
public final class LocalProgram {
  private static final long SECONDS = 60;

  private LocalProgram() {}

  /**
   * Runs it to its end.
   *
   * @param folder for its output
   * @return what it said
   */
  public static String run(Path folder, String... command) throws IOException {
    Path out = Files.createTempFile(folder, "said", ".txt");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
    } catch (IOException _) {
      System.out.println(
          "SKIPPED: " + command[0] + " is not on this machine, so its look at a figure is missing");
      assumeTrue(false, () -> command[0] + " is not on this machine");
      throw new AssertionError("not reached");
    }
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as(command[0] + " ends").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    String text = Files.readString(out);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
