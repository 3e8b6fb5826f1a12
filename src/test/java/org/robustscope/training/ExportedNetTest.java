package org.robustscope.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.robustscope.testing.PyTorch;

/** Our ONNX file in ONNX Runtime against our node list in PyTorch, for the whole family. */
final class ExportedNetTest {
  private static final int PICTURES = 40;
  private static final double ALLOWED = 1e-4;

  private static List<Member> family() {
    return Family.MEMBERS;
  }

  @ParameterizedTest
  @MethodSource("family")
  void logitsAreThoseOfPyTorch(Member member) throws OrtException {
    Engine torch = PyTorch.engine();
    Net net = member.net();
    Weights weights = lively(net);
    FloatBuffer pictures = pictures();

    float[] expected = torch(torch, net, weights, pictures);
    float[][] logits = onnx(OnnxWriter.write(net, weights), pictures);

    float most = 0;
    double difference = 0;
    for (int i = 0; i < expected.length; i++) {
      most = Math.max(most, Math.abs(expected[i]));
      difference = Math.max(difference, Math.abs(expected[i] - logits[i / 10][i % 10]));
    }
    System.out.printf("%-16s logits up to %5.2f, apart by %.1e%n", member.name(), most, difference);
    assertThat(most).as("logits that say something").isBetween(0.1f, 100f);
    assertThat(difference).isLessThan(ALLOWED);
  }

  /** Random weights, and such normalisations and biases as a training leaves. */
  private static Weights lively(Net net) {
    Weights weights = Weights.initial(net, 3);
    SplittableRandom random = new SplittableRandom(4);
    for (Parameter parameter : net.parameters()) {
      float[] values = weights.get(parameter.name());
      for (int i = 0; i < values.length; i++) {
        switch (parameter.kind()) {
          case BIAS, SHIFT, MEAN -> values[i] = (float) (0.2 * random.nextGaussian());
          case SCALE, VARIANCE -> values[i] = (float) (0.7 + 0.6 * random.nextDouble());
          case WEIGHT -> {}
        }
      }
    }
    return weights;
  }

  private static FloatBuffer pictures() {
    CifarImages images = TrainingData.images(PICTURES, 9);
    BatchFiller filler =
        new BatchFiller(images, new Treatment(PictureChange.NONE, PictureChange.NONE));
    FloatBuffer pictures = FloatBuffer.allocate(PICTURES * CifarImages.PICTURE);
    for (int i = 0; i < PICTURES; i++) {
      filler.appendPlain(i, pictures);
    }
    return pictures.flip();
  }

  private static float[] torch(Engine engine, Net net, Weights weights, FloatBuffer pictures) {
    try (NDManager manager = engine.newBaseManager();
        TorchNet torch = new TorchNet(net, weights, manager)) {
      NDArray x = manager.create(pictures.array(), new Shape(PICTURES, 3, 32, 32));
      return torch.forward(x, false).toFloatArray();
    }
  }

  private static float[][] onnx(byte[] model, FloatBuffer pictures) throws OrtException {
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    Engine.getEngine("OnnxRuntime"); // Before anybody's environment.
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {PICTURES, 3, 32, 32};
    try (OrtSession session = environment.createSession(model);
        OnnxTensor input = OnnxTensor.createTensor(environment, pictures.duplicate(), shape);
        OrtSession.Result result = session.run(Map.of("input", input))) {
      return (float[][]) result.get("logits").orElseThrow().getValue();
    }
  }
}
