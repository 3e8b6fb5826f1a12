package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a disk that gets full while it evaluates. */
final class FullDiskTest {
  @TempDir private Path folder;

  @Test
  void theProgramSaysSoInOneLineAndGoesOnOnceThereIsRoom() throws Exception {
    SmallData.write(folder.resolve("data"), 40);
    EvaluateProgram programs = new EvaluateProgram(folder);
    Path alone = folder.resolve("alone.sqlite");
    assertThat(programs.start("alone", "benchmark", alone).waitFor())
        .as(programs.said("alone"))
        .isZero();
    try (SmallDisk disk = SmallDisk.of(folder, "180k")) {
      Path results = disk.root().resolve("results.sqlite");
      assertThat(programs.start("full", "benchmark", results).waitFor())
          .as(programs.said("full"))
          .isEqualTo(3);
      assertThat(programs.said("full").strip())
          .isEqualTo(
              results
                  + ": the disk is full; what was finished before is kept: make room, then"
                  + " resume");
      EvaluateProgram.checkSound(results);

      disk.remount("size=8m");
      assertThat(programs.start("resumed", "benchmark", results, "--resume").waitFor())
          .as(programs.said("resumed"))
          .isZero();
      assertThat(EvaluateProgram.content(results)).isEqualTo(EvaluateProgram.content(alone));
    }
  }
}
