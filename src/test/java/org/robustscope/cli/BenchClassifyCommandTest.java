package org.robustscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.testing.TinyModel;

final class BenchClassifyCommandTest {
  @TempDir private Path folder;

  @Test
  void measuresEachModelBesideTheRuntimeAlone() throws IOException {
    Path one = TinyModel.ofSide(64).write(folder, "one");
    Path fixed = TinyModel.ofSide(64).withFixedBatch(3).write(folder, "fixed");
    Run run =
        Run.of("bench", "classify", "--model", one + "," + fixed, "--milliseconds", "5", "--json");
    assertThat(run.exitCode()).isZero();
    JsonNode models = new ObjectMapper().readTree(run.out()).get("models");
    assertThat(models).hasSize(2);
    assertThat(models.get(0).get("batch").asInt()).isEqualTo(8);
    assertThat(models.get(1).get("batch").asInt()).isEqualTo(3);
    for (JsonNode model : models) {
      assertThat(model.get("ours").asDouble()).isPositive();
      assertThat(model.get("runtime").asDouble()).isPositive();
      assertThat(model.get("ratio").asDouble()).isPositive();
      assertThat(model.get("firstMillis").asDouble()).isPositive();
    }
    assertThat(Run.of("bench", "classify", "--model", one, "--milliseconds", "1").out())
        .contains("ONNX Runtime")
        .containsPattern("one +8 +[0-9.]+ +[0-9.]+ +[0-9.]+%");
  }

  @Test
  void usageErrorsNameTheValue() {
    Run batch = Run.of("bench", "classify", "--batch", "0");
    assertThat(batch.exitCode()).isEqualTo(2);
    assertThat(batch.errLines().getFirst()).isEqualTo("--batch (0) should be 1 to 1024");
    assertThat(Run.of("bench", "classify", "--model", "none").exitCode()).isEqualTo(3);
  }
}
