package org.robustscope.model;

import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * A network that does what its card says, as far as shapes tell and one run on a black picture.
 *
 * @param output the one that holds the classes
 * @param width how many numbers it gives a picture: the classes, and the background before them
 * @param fixedBatch how many pictures the network takes, no more and no less; -1 for any number
 */
record FittedNetwork(Network network, TensorSignature output, int width, int fixedBatch)
    implements AutoCloseable {
  /** Of a batch's input: 256 MiB. */
  static final long MOST_SAMPLES = 1 << 26;

  /**
   * Loads and checks a model.
   *
   * @throws OrtException when the file is no good model, or the device does not work
   * @throws ModelException when the card does not fit the model
   */
  static FittedNetwork load(InstalledModel model, DeviceChoice device, int threads)
      throws OrtException, ModelException {
    Network network =
        ModelFiles.isTorchScript(model.file())
            ? TorchEngine.load(model.file(), model.card().input().name())
            : OnnxEngine.load(model.file(), device, threads);
    boolean good = false;
    try {
      CardFit fit = new CardFit(model);
      TensorSignature input = fit.input(network.inputs());
      TensorSignature output = fit.output(network.outputs());
      long fixedBatch = input.shape().getFirst();
      if (fixedBatch > MOST_SAMPLES / samples(model.card())) {
        throw new ModelException(
            model.file(), "takes only batches of " + fixedBatch + " pictures, which is too many");
      }
      int n = (int) Math.max(-1, fixedBatch);
      int width = triedOut(network, output, model.card(), n, fit);
      good = true;
      return new FittedNetwork(network, output, width, n);
    } finally {
      if (!good) {
        network.close();
      }
    }
  }

  /** A file may leave its shapes open, and a device may fail only when it is used. */
  private static int triedOut(
      Network network, TensorSignature output, ModelCard card, int fixedBatch, CardFit fit)
      throws OrtException, ModelException {
    int n = Math.max(1, fixedBatch);
    long[] shape = CardFit.inputShape(card, n);
    try (Predictor<Network.Batch, float[]> predictor = network.newPredictor(output)) {
      float[] answer = predictor.predict(new Network.Batch(buffer(card, n), shape));
      int width = answer.length / n;
      if (answer.length % n != 0 || !CardFit.isWidth(card, width)) {
        throw fit.misfit("there are " + card.classes() + " classes", "gives " + width);
      }
      return width;
    } catch (TranslateException | EngineException e) {
      throw new OrtException(RuntimeReason.of(e));
    }
  }

  Predictor<Network.Batch, float[]> newPredictor() {
    return network.newPredictor(output);
  }

  /** How many pictures go into one run, where the network leaves it open. */
  static int batchWithin(ModelCard card, int most) {
    return (int) Math.clamp(MOST_SAMPLES / samples(card), 1, most);
  }

  private static long samples(ModelCard card) {
    return 3L * card.input().width() * card.input().height();
  }

  /** Room for n pictures, outside the Java heap: the runtime reads it in place. */
  static FloatBuffer buffer(ModelCard card, int n) {
    return ByteBuffer.allocateDirect(Math.toIntExact(n * samples(card) * Float.BYTES))
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Override
  public void close() {
    network.close();
  }
}
