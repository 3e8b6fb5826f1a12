package org.robustscope.model;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * DJL's engine over PyTorch, for TorchScript files. It is in builds of the Maven profile "pytorch",
 * else on machines whose user had it fetched ({@link TorchParts}). DJL would fetch its libraries by
 * itself, which it is kept from.
 */
final class TorchEngine {
  private static final String NAME = "PyTorch";
  private static final String PROVIDER = "/ai/djl/pytorch/engine/PtEngineProvider.class";
  private static final String NATIVES = "/native/lib/pytorch.properties";

  private TorchEngine() {}

  /** Whether the build holds engine and libraries; loads neither. */
  static boolean isInBuild() {
    return TorchEngine.class.getResource(PROVIDER) != null
        && TorchEngine.class.getResource(NATIVES) != null;
  }

  /** What it is, for records; loads nothing. */
  static String version() {
    return "PyTorch (DJL " + Engine.getDjlVersion() + ")";
  }

  /** Whether TorchScript can be opened on this machine; loads nothing. */
  static boolean isAvailable() {
    return isInBuild() || TorchParts.ofUser().filter(TorchParts::areInstalled).isPresent();
  }

  /** What is missing, for the user. */
  private static TorchMissingException missing(Path file) {
    Optional<TorchParts> parts = TorchParts.ofUser();
    return new TorchMissingException(
        file,
        parts.isEmpty()
            ? DeviceSelection.text(
                "torch.platform", System.getProperty("os.name"), System.getProperty("os.arch"))
            : DeviceSelection.text(
                "torch.missing",
                Math.round(parts.get().size() / 1e6),
                Math.round(parts.get().sizeInUse() / 1e6)));
  }

  /**
   * Loads a file on the CPU, the first time with 1 to 3 s for the engine. A TorchScript file says
   * nothing of its input, not even the name: what is thought of it is tried out by who loads.
   *
   * @throws ModelException when the file is no TorchScript, or PyTorch does not start
   * @throws TorchMissingException when PyTorch is not on this machine
   */
  static Network load(Path file, String input) throws ModelException {
    if (!isAvailable()) {
      throw missing(file);
    }
    OnnxEngine.stayOffline();
    Model model = null;
    try (InputStream in = Files.newInputStream(file)) {
      if (!isInBuild()) {
        FetchedTorch.start(TorchParts.ofUser().orElseThrow());
      }
      model = Model.newInstance(file.getFileName().toString(), Device.cpu(), NAME);
      model.load(in);
      return new Network(
          model,
          List.of(new TensorSignature(input, TensorSignature.FLOAT, openAxes(4))),
          List.of(new TensorSignature("output", TensorSignature.FLOAT, openAxes(2))));
    } catch (IOException e) {
      close(model);
      throw new ModelException(file, "cannot be read (" + IoReason.of(e) + ")", e);
    } catch (MalformedModelException | EngineException | LinkageError e) {
      close(model);
      throw new ModelException(
          file, "not a usable TorchScript model (" + RuntimeReason.of(e) + ")", e);
    }
  }

  private static void close(Model model) {
    if (model != null) {
      model.close();
    }
  }

  private static List<Long> openAxes(int n) {
    return java.util.Collections.nCopies(n, -1L);
  }
}
