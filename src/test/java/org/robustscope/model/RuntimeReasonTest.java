package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RuntimeReasonTest {

  @Test
  void codesFilesAndFunctionsGoAndTheSentenceStays() {
    assertThat(
            of(
                "Error code - ORT_INVALID_PROTOBUF - message: Load model from /tmp/a b.onnx"
                    + " failed:Protobuf parsing failed."))
        .isEqualTo("Protobuf parsing failed.");
    assertThat(
            of(
                "Error code - ORT_FAIL - message: Load model from x.onnx"
                    + " failed:/src/core/model.cc:177 onnx::Model::Model(Proto&&, const Path&)"
                    + " Model has no\n"
                    + " graph (none)."))
        .isEqualTo("Model has no graph (none).");
  }

  @Test
  void theDeepestCauseSpeaks() {
    assertThat(RuntimeReason.of(new RuntimeException("outer", new IllegalStateException())))
        .isEqualTo("java.lang.IllegalStateException");
  }

  private static String of(String message) {
    return RuntimeReason.of(new RuntimeException(message));
  }
}
