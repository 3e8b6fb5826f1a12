package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program, as {@code kill -9} does, again and again while it evaluates. {@code
 * -Drobustscope.kills=50} does so as often as the issue asks; a build, a few times.
 */
final class KillTest {
  private static final int KILLS = Integer.getInteger("robustscope.kills", 8);
  private static final String EVERYTHING = "benchmark";

  @TempDir private Path folder;

  private Process program(Path results, String... more) throws IOException {
    return new EvaluateProgram(folder).start("said", EVERYTHING, results, more);
  }

  @Test
  void whatIsKilledAtAnyMomentGoesOnToTheSameResults() throws Exception {
    SmallData.write(folder.resolve("data"), 40);
    Path undisturbed = folder.resolve("undisturbed.sqlite");
    assertThat(program(undisturbed).waitFor()).as(this::said).isZero();
    String expected = EvaluateProgram.content(undisturbed);

    Random random = new Random(5);
    int finished = 0;
    int withParts = 0;
    Path results = folder.resolve("results0.sqlite");
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = program(results, "--resume");
      long before = EvaluateProgram.parts(results);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
      // Somewhere between the start and a few parts further on: a moment that no clock chose.
      int wanted = random.nextInt(12);
      while (process.isAlive()
          && EvaluateProgram.parts(results) < before + wanted
          && System.nanoTime() < deadline) {
        Thread.sleep(10);
      }
      Thread.sleep(random.nextInt(40));
      process.destroyForcibly().waitFor();
      withParts += EvaluateProgram.parts(results) > before ? 1 : 0;
      EvaluateProgram.checkSound(results);
      if (process.exitValue() == 0) {
        // It was quicker: this store is judged, and the next one is begun.
        assertThat(EvaluateProgram.content(results)).isEqualTo(expected);
        finished++;
        results = folder.resolve("results" + finished + ".sqlite");
      }
    }
    assertThat(program(results, "--resume").waitFor()).as(this::said).isZero();
    assertThat(EvaluateProgram.content(results)).isEqualTo(expected);
    assertThat(withParts).as("kills after which there was something new").isPositive();
  }

  private String said() {
    return new EvaluateProgram(folder).said("said");
  }
}
