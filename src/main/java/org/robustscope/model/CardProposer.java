package org.robustscope.model;

import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Loads a network that has no card, shows it a picture, and proposes a card. */
final class CardProposer {
  private static final int THREADS = 1;

  private CardProposer() {}

  static CardProposal propose(Path file) throws ModelException, OrtException {
    try (Network network =
        ModelFiles.isTorchScript(file)
            ? TorchEngine.load(file, "input")
            : OnnxEngine.load(file, DeviceChoice.CPU, THREADS)) {
      CardProposal.Shape shape = CardProposal.shape(file, network.inputs());
      TensorSignature output = CardProposal.output(file, network.outputs());
      int n = Math.max(1, shape.batch());
      float[] answer = answer(file, network, shape, output, n);
      if (answer.length % n != 0) {
        throw new ModelException(
            file, "gives " + answer.length + " numbers for " + n + " pictures: no classifier");
      }
      return CardProposal.of(file, shape, Arrays.copyOf(answer, answer.length / n));
    }
  }

  private static float[] answer(
      Path file, Network network, CardProposal.Shape shape, TensorSignature output, int n)
      throws ModelException {
    int h = shape.heightOrUsual();
    int w = shape.widthOrUsual();
    long[] axes =
        shape.layout() == ModelCard.Layout.NCHW ? new long[] {n, 3, h, w} : new long[] {n, h, w, 3};
    long samples = 3L * n * h * w;
    if (samples > FittedNetwork.MOST_SAMPLES) {
      throw new ModelException(
          file, "takes float " + TensorSignature.text(Arrays.stream(axes)) + ", which is too much");
    }
    try (Predictor<Network.Batch, float[]> predictor = network.newPredictor(output)) {
      return predictor.predict(new Network.Batch(noise((int) samples), axes));
    } catch (TranslateException | EngineException e) {
      throw new ModelException(
          file,
          "does not take float %s (%s)"
              .formatted(TensorSignature.text(Arrays.stream(axes)), RuntimeReason.of(e)),
          e);
    }
  }

  /** Not a plain picture, for which many a network's logits happen to be alike. */
  private static FloatBuffer noise(int samples) {
    FloatBuffer buffer =
        ByteBuffer.allocateDirect(samples * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    Random random = new Random(1);
    for (int i = 0; i < samples; i++) {
      buffer.put(i, (float) random.nextGaussian());
    }
    return buffer;
  }
}
