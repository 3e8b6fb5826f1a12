package org.robustscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OnnxWriterTest {

  /** A 1x1 convolution with folded normalisation, positive part, mean, one layer: by hand. */
  @Test
  void runtimeComputesWhatOneComputesByHand() throws OrtException {
    NetBuilder b = new NetBuilder(2);
    int x = b.convNormRelu(NetBuilder.PICTURE, 1, 1, 1);
    b.dense(b.globalAverage(x), 2);
    Net net = b.build();
    Weights weights = Weights.initial(net, 1);
    set(weights, "n1.weight", 1, 2, -1);
    set(weights, "n2.scale", 3);
    set(weights, "n2.shift", 0.5f);
    set(weights, "n2.mean", 1);
    set(weights, "n2.variance", 4 - Net.EPSILON);
    set(weights, "n5.weight", 2, -1);
    set(weights, "n5.bias", 0.25f, 0);
    float[] picture = {1, 0, 2, 3, 0, 1, 1, 0, 0, 0, 1, 9};

    // r + 2 g - b: 1, 2, 3, -6; (v - 1) * 3 / 2 + 0.5: 0.5, 2, 3.5, -10; positive part's mean 1.5
    float[] logits = run(OnnxWriter.write(net, weights), picture);

    assertThat(logits[0]).isCloseTo(3.25f, within(1e-5f));
    assertThat(logits[1]).isCloseTo(-1.5f, within(1e-5f));
  }

  private static void set(Weights weights, String name, float... values) {
    assertThat(weights.get(name)).hasSameSizeAs(values);
    System.arraycopy(values, 0, weights.get(name), 0, values.length);
  }

  private static float[] run(byte[] model, float[] picture) throws OrtException {
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    Engine.getEngine("OnnxRuntime"); // Before anybody's environment.
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {1, 3, 2, 2};
    try (OrtSession session = environment.createSession(model);
        OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(picture), shape);
        OrtSession.Result result = session.run(Map.of("input", input))) {
      float[][] logits = (float[][]) result.get("logits").orElseThrow().getValue();
      return Arrays.copyOf(logits[0], logits[0].length);
    }
  }
}
