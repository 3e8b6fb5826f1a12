package org.robustscope.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.robustscope.image.RgbImage;

/**
 * How many pictures a second a model classifies here, beside what ONNX Runtime alone does: same
 * file, batch, threads and device, in turns, so that a machine that slows down slows both.
 */
public final class ClassifierBench {
  private static final int ROUNDS = 9;
  private static final int MOST_BATCH = 1024;

  private ClassifierBench() {}

  /**
   * A measurement. Ours begins with pictures of the model's input size and ends with predictions:
   * normalising, the network, softmax; the runtime's begins and ends with its own tensors.
   *
   * @param ours pictures a second, median of the rounds
   * @param runtime pictures a second of ONNX Runtime alone, median of the rounds
   * @param ratio ours through the runtime's of the same round, median: 1 is no loss
   * @param firstMillis from choosing the model to its first prediction: reading, loading, checking,
   *     one picture; with the engine's start when this is the process's first model
   */
  public record Row(
      String model,
      int batch,
      int threads,
      double ours,
      double runtime,
      double ratio,
      double firstMillis) {}

  /**
   * Measures a model on the CPU.
   *
   * @param batch pictures a run, 1 to 1024; a network with a fixed batch takes its own
   * @param threads within one run, 1 to 256
   * @param nanosPerRound the least time of a round of either, nine of which are taken
   * @throws ModelException when the model cannot be opened, or is no ONNX
   */
  public static Row run(InstalledModel model, int batch, int threads, long nanosPerRound)
      throws ModelException {
    if (batch < 1 || batch > MOST_BATCH) {
      throw new IllegalArgumentException("batch (" + batch + ") should be 1 to " + MOST_BATCH);
    }
    if (ModelFiles.isTorchScript(model.file())) {
      throw new ModelException(model.file(), "is no ONNX model to compare ONNX Runtime on");
    }
    long start = System.nanoTime();
    try (Classifiers classifiers = new Classifiers(threads);
        Classifier classifier = classifiers.open(model, DeviceChoice.CPU)) {
      RgbImage picture = noise(model.card());
      classifier.classify(picture, ModelFraming.PREPARED);
      double firstMillis = (System.nanoTime() - start) / 1e6;
      return compare(model, classifier, picture, batch, threads, nanosPerRound, firstMillis);
    } catch (OrtException e) {
      throw new ModelException(
          model.file(), "ONNX Runtime alone fails (" + RuntimeReason.of(e) + ")", e);
    }
  }

  private static Row compare(
      InstalledModel model,
      Classifier classifier,
      RgbImage picture,
      int batch,
      int threads,
      long nanosPerRound,
      double firstMillis)
      throws OrtException, ModelException {
    try (OrtSession.SessionOptions options = OnnxEngine.options(DeviceChoice.CPU, threads);
        OrtSession session = OnnxEngine.session(model.file(), options)) {
      CardFit fit = new CardFit(model);
      long fixed =
          fit.input(TensorSignature.all(session.getInputInfo().values())).shape().getFirst();
      int n = fixed > 0 ? (int) fixed : batch;
      FloatBuffer samples = FittedNetwork.buffer(model.card(), n);
      Preprocessor preprocessor = new Preprocessor(model.card());
      for (int i = 0; i < n; i++) {
        preprocessor.append(picture, ModelFraming.PREPARED, samples);
      }
      samples.rewind();
      String output = fit.output(TensorSignature.all(session.getOutputInfo().values())).name();
      long[] shape = CardFit.inputShape(model.card(), n);
      List<RgbImage> pictures = Collections.nCopies(n, picture);
      double[] ours = new double[ROUNDS];
      double[] runtime = new double[ROUNDS];
      double[] ratios = new double[ROUNDS];
      Turn classify = () -> classifier.classify(pictures, ModelFraming.PREPARED);
      Turn alone = () -> alone(session, model.card().input().name(), samples, shape, output);
      // Both are warm before either counts.
      perSecond(classify, n, nanosPerRound);
      perSecond(alone, n, nanosPerRound);
      for (int round = 0; round < ROUNDS; round++) {
        ours[round] = perSecond(classify, n, nanosPerRound);
        runtime[round] = perSecond(alone, n, nanosPerRound);
        ratios[round] = ours[round] / runtime[round];
      }
      return new Row(
          model.card().name(),
          n,
          threads,
          median(ours),
          median(runtime),
          median(ratios),
          firstMillis);
    }
  }

  private interface Turn {
    void run() throws OrtException;
  }

  private static void alone(
      OrtSession session, String input, FloatBuffer samples, long[] shape, String output)
      throws OrtException {
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), samples, shape);
        OrtSession.Result result =
            session.run(Map.of(input, tensor), Collections.singleton(output))) {
      result.get(0);
    }
  }

  private static double perSecond(Turn turn, int pictures, long nanos) throws OrtException {
    long start = System.nanoTime();
    long spent;
    int turns = 0;
    do {
      turn.run();
      turns++;
      spent = System.nanoTime() - start;
    } while (spent < nanos);
    return turns * (double) pictures / (spent / 1e9);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static RgbImage noise(ModelCard card) {
    RgbImage image = new RgbImage(card.input().width(), card.input().height());
    Random random = new Random(1);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < image.size(); i++) {
        image.plane(c)[i] = random.nextInt(256);
      }
    }
    return image;
  }
}
