package org.robustscope.model;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.djl.onnxruntime.engine.OrtSymbolBlock;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** DJL's engine over ONNX Runtime, started at the first use. */
final class OnnxEngine {
  static final String NAME = "OnnxRuntime";

  /** The runtime parses a file as one message of the protocol buffers, whose lengths end here. */
  private static final long LARGEST_FILE = Integer.MAX_VALUE;

  private DeviceSelection.Cuda cuda;

  /**
   * Starts the engine (0.3 s) and says what is known of CUDA.
   *
   * @throws LinkageError when there are no native libraries for this machine
   */
  synchronized DeviceSelection.Cuda start() {
    if (cuda == null) {
      stayOffline();
      // DJL's engine must come before anybody's OrtEnvironment.
      Engine engine = Engine.getEngine(NAME);
      boolean inBuild = OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
      cuda = new DeviceSelection.Cuda(inBuild, inBuild ? engine.getGpuCount() : 0);
    }
    return cuda;
  }

  /** What it is and of which version; the engine must be started. */
  static String version() {
    return "ONNX Runtime %s (DJL %s)"
        .formatted(OrtEnvironment.getEnvironment().getVersion(), Engine.getDjlVersion());
  }

  /** Before any engine of DJL is loaded. */
  static void stayOffline() {
    // DJL asks a cloud's metadata address when an engine loads, unless it is offline.
    System.setProperty("ai.djl.offline", "true");
    // Else another engine on the class path would be loaded beside it for its arrays.
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
  }

  /**
   * Loads a file. The engine must be started.
   *
   * @param device the CPU or a GPU
   * @param threads within one run of the network, 1 or more
   * @throws OrtException when the file is no good model, or the device does not work
   * @throws ModelException when the file cannot be read
   */
  static Network load(Path onnx, DeviceChoice device, int threads)
      throws OrtException, ModelException {
    Model model =
        Model.newInstance(
            onnx.getFileName().toString(),
            device.isGpu() ? Device.gpu(device.index()) : Device.cpu(),
            NAME);
    try (SessionOptions options = options(device, threads)) {
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
  static OrtSession session(Path onnx, SessionOptions options) throws OrtException, ModelException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try {
      long size = Files.size(onnx);
      if (size > LARGEST_FILE) {
        throw new ModelException(
            onnx,
            "is %.1f GB large; an ONNX file holds 2 GB at most (larger weights go into a file of"
                    .formatted(size / 1e9)
                + " their own beside it)");
      }
      if (onnx.getFileSystem() == FileSystems.getDefault()) {
        return environment.createSession(onnx.toString(), options);
      }
      return environment.createSession(Files.readAllBytes(onnx), options);
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException(onnx, "cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  static SessionOptions options(DeviceChoice device, int threads) throws OrtException {
    SessionOptions options = new SessionOptions();
    try {
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      // Spinning threads cost three times the latency when a core is busy with corruptions.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      if (device.isGpu()) {
        options.addCUDA(device.index());
      }
      return options;
    } catch (OrtException e) {
      options.close();
      throw e;
    }
  }
}
