package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RobustScopeCommandTest {
  @TempDir private Path folder;

  @Test
  void withoutArgumentsOpensTheWindow() {
    Run run = Run.of();
    assertThat(run.exitCode()).isZero();
    assertThat(run.openedInWindow()).isEmpty();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void opensModelsAndFilesInTheWindow() throws Exception {
    Path model = Files.createFile(folder.resolve("m.onnx"));
    Path photo = Files.createFile(folder.resolve("p.png"));
    Run run = Run.of(photo, "--model", model);
    assertThat(run.openedInWindow()).containsExactly(model, photo);
  }

  @Test
  void aWordThatIsNeitherCommandNorFileIsAUsageError() {
    Run run = Run.of("corupt");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines().getFirst()).contains("corupt");
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    for (String command :
        new String[] {
          "",
          "corrupt",
          "sequence",
          "frames",
          "classify",
          "bench",
          "bench corruptions",
          "bench sequences",
          "bench classify"
        }) {
      Run run = Run.of((Object[]) (command + " --help").strip().split(" "));
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains("Example:").contains("Usage: robustscope " + command);
    }
  }

  @Test
  void classifyWithoutAModelCannotRun() {
    Run run = Run.of("classify", folder, "--model", folder.resolve("none.onnx"));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.errLines()).hasSize(1);
  }
}
