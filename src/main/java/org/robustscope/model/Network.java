package org.robustscope.model;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.djl.onnxruntime.engine.OrtSymbolBlock;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An ONNX file loaded into the engine: its signature, and predictors that share its weights. */
final class Network implements AutoCloseable {
  private final Model model;
  private final List<TensorSignature> inputs;
  private final List<TensorSignature> outputs;

  private Network(Model model, List<TensorSignature> inputs, List<TensorSignature> outputs) {
    this.model = model;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /**
   * Loads a file. The engine must be started.
   *
   * @param threads within one run of the network, 1 or more
   * @throws OrtException when the file is no good model, or the device does not work
   * @throws ModelException when the file cannot be read
   */
  static Network load(Path onnx, boolean onGpu, int threads) throws OrtException, ModelException {
    Model model =
        Model.newInstance(
            onnx.getFileName().toString(), onGpu ? Device.gpu() : Device.cpu(), OnnxEngine.NAME);
    try (SessionOptions options = options(onGpu, threads)) {
      // DJL's own Model.load hides the session, and with it the shapes that a card is checked with.
      OrtSession session = session(onnx, options);
      model.setBlock(new OrtSymbolBlock(session, (OrtNDManager) model.getNDManager()));
      return new Network(
          model,
          TensorSignature.all(session.getInputInfo().values()),
          TensorSignature.all(session.getOutputInfo().values()));
    } catch (OrtException | ModelException | RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /** The runtime reads the disk itself; what lies in the program's jar is handed to it. */
  private static OrtSession session(Path onnx, SessionOptions options)
      throws OrtException, ModelException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    if (onnx.getFileSystem() == FileSystems.getDefault()) {
      return environment.createSession(onnx.toString(), options);
    }
    try {
      return environment.createSession(Files.readAllBytes(onnx), options);
    } catch (IOException e) {
      throw new ModelException(onnx, "cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  private static SessionOptions options(boolean onGpu, int threads) throws OrtException {
    SessionOptions options = new SessionOptions();
    try {
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      // Spinning threads cost three times the latency when a core is busy with corruptions.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      if (onGpu) {
        options.addCUDA(0);
      }
      return options;
    } catch (OrtException e) {
      options.close();
      throw e;
    }
  }

  List<TensorSignature> inputs() {
    return inputs;
  }

  List<TensorSignature> outputs() {
    return outputs;
  }

  /** A predictor for one thread, closed by the caller. Its answer is the named output, flat. */
  Predictor<Batch, float[]> newPredictor(String output) {
    return model.newPredictor(new PlainTranslator(output));
  }

  @Override
  public void close() {
    model.close();
  }

  /** Samples in a direct buffer, which is not copied, and their shape. */
  record Batch(FloatBuffer samples, long[] shape) {}

  /** Plain Java values on both sides, so that native memory ends with the call. */
  private record PlainTranslator(String output) implements NoBatchifyTranslator<Batch, float[]> {

    @Override
    public NDList processInput(TranslatorContext context, Batch batch) {
      NDArray array =
          context
              .getNDManager()
              .create(batch.samples(), new Shape(batch.shape()), DataType.FLOAT32);
      return new NDList(array);
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList list) {
      return list.get(output).toFloatArray();
    }
  }
}
