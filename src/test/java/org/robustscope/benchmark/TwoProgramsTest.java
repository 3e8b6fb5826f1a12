package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs, each in a process of its own, at the same time on one results store. */
final class TwoProgramsTest {
  private static final String SOME = "gaussian_noise,fog,pixelate";
  private static final String OTHERS = "shot_noise,contrast,spatter";

  @TempDir private Path folder;
  private EvaluateProgram programs;

  @BeforeEach
  void data() throws IOException {
    SmallData.write(folder.resolve("data"), 40);
    programs = new EvaluateProgram(folder);
  }

  @Test
  void differentPlansDoNotHarmEachOther() throws Exception {
    Path alone = folder.resolve("alone.sqlite");
    assertThat(programs.start("first", SOME, alone).waitFor()).as(said("first")).isZero();
    assertThat(programs.start("second", OTHERS, alone).waitFor()).as(said("second")).isZero();

    // The store itself is made by both at once, too.
    Path shared = folder.resolve("shared.sqlite");
    Process first = programs.start("first", SOME, shared);
    Process second = programs.start("second", OTHERS, shared);
    assertThat(first.waitFor()).as(said("first")).isZero();
    assertThat(second.waitFor()).as(said("second")).isZero();

    EvaluateProgram.checkSound(shared);
    assertThat(EvaluateProgram.content(shared)).isEqualTo(EvaluateProgram.content(alone));
  }

  @Test
  void theSamePlanIsDoneOnceAndTheSecondProgramSaysWhy() throws Exception {
    Path alone = folder.resolve("alone.sqlite");
    assertThat(programs.start("alone", "benchmark", alone).waitFor()).as(said("alone")).isZero();

    Path shared = folder.resolve("shared.sqlite");
    Process first = programs.start("first", "benchmark", shared);
    Process second = programs.start("second", "benchmark", shared, "--resume");
    int one = first.waitFor();
    int two = second.waitFor();

    String both = said("first") + said("second");
    assertThat(one == 0 || two == 0).as(both).isTrue();
    if (one != 0 || two != 0) {
      assertThat(Math.max(one, two)).as(both).isEqualTo(3);
      assertThat(both)
          .contains(shared + ": another program is working on this run (")
          .doesNotContain("Exception");
    }
    EvaluateProgram.checkSound(shared);
    assertThat(EvaluateProgram.content(shared)).isEqualTo(EvaluateProgram.content(alone));
    assertThat(SmallData.files(folder)).noneMatch(it -> it.toString().endsWith(".lock"));
  }

  private String said(String name) {
    return programs.said(name);
  }
}
