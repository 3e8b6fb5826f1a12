package org.robustscope.model;

import ai.djl.engine.EngineException;
import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Opens classifiers and owns the engine that runs them. Safe from several threads. Closing it
 * closes what it opened.
 */
public final class Classifiers implements AutoCloseable {
  private static final int MOST_DEFAULT_THREADS = 4;

  private final int threads;
  private final OnnxEngine engine = new OnnxEngine();
  private final Set<Classifier> opened = ConcurrentHashMap.newKeySet();
  private final Set<String> engines = new ConcurrentSkipListSet<>();
  private volatile boolean closed;

  /** With half the machine's processors for a run of a network, since corruptions take the rest. */
  public Classifiers() {
    this(Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_DEFAULT_THREADS));
  }

  /**
   * @param threads that one run of a network uses, 1 to 256; the answers do not depend on it beyond
   *     float rounding
   */
  public Classifiers(int threads) {
    if (threads < 1 || threads > 256) {
      throw new IllegalArgumentException("threads (" + threads + ") should be 1 to 256");
    }
    this.threads = threads;
  }

  /**
   * Opens a model, which takes 0.2 s and more, the first time 0.3 s more for the engine.
   *
   * @param onnxOrCard the card, or the model with its card beside it
   * @throws ModelException when it cannot be used: one line naming file and reason
   */
  public Classifier open(Path onnxOrCard, DeviceChoice device) throws ModelException {
    return open(ModelFiles.installed(onnxOrCard), device);
  }

  /**
   * Opens a model that was found.
   *
   * @throws ModelException when it cannot be used: one line naming file and reason
   * @throws IllegalStateException after {@link #close()}
   */
  public Classifier open(InstalledModel model, DeviceChoice device) throws ModelException {
    checkOpen();
    List<Label> labels = Labels.of(model.card(), model.cardFile());
    FileDigest digest = FileDigest.start(model.file(), model.card().sha256());
    NetworkClassifier classifier;
    try {
      classifier = load(model, labels, device);
    } catch (ModelException e) {
      // That the file is damaged says more than what the runtime stumbled over.
      digest.check();
      throw e;
    }
    return keep(classifier, digest);
  }

  /**
   * Proposes a card for a network without one, which may take as long as {@link #open} does.
   *
   * @param file ONNX or TorchScript
   * @throws ModelException when it cannot be loaded, or is no classifier of colour pictures: one
   *     line naming file, found and expected
   * @throws IllegalStateException after {@link #close()}
   */
  public CardProposal propose(Path file) throws ModelException {
    checkOpen();
    ModelFiles.checkNetwork(file);
    try {
      if (!ModelFiles.isTorchScript(file)) {
        engine.start();
      }
      return CardProposer.propose(file);
    } catch (OrtException e) {
      throw new ModelException(file, "not a usable ONNX model (" + RuntimeReason.of(e) + ")", e);
    } catch (EngineException | LinkageError e) {
      throw new ModelException(
          file, "ONNX Runtime does not start here (" + RuntimeReason.of(e) + ")", e);
    }
  }

  private NetworkClassifier load(InstalledModel model, List<Label> labels, DeviceChoice device)
      throws ModelException {
    var loaded = loaded(model, device);
    return new NetworkClassifier(
        model.card(),
        labels,
        new NetworkWorkplace(model.card(), labels, loaded.value(), loaded.report()),
        report ->
            new NetworkWorkplace(
                model.card(), labels, loaded(model, DeviceChoice.CPU).value(), report),
        opened::remove);
  }

  private DeviceSelection.Loaded<FittedNetwork> loaded(InstalledModel model, DeviceChoice device)
      throws ModelException {
    boolean torch = ModelFiles.isTorchScript(model.file());
    try {
      if (torch) {
        engines.add(TorchEngine.version());
        String reason = device.equals(DeviceChoice.CPU) ? "" : DeviceSelection.text("device.torch");
        return new DeviceSelection.Loaded<>(
            FittedNetwork.load(model, DeviceChoice.CPU, threads),
            new DeviceReport(device, DeviceChoice.CPU, reason));
      }
      DeviceSelection.Cuda cuda = engine.start();
      engines.add(OnnxEngine.version());
      return DeviceSelection.load(
          device, cuda, chosen -> FittedNetwork.load(model, chosen, threads));
    } catch (OrtException e) {
      throw new ModelException(
          model.file(),
          "not a usable %s model (%s)"
              .formatted(torch ? "TorchScript" : "ONNX", RuntimeReason.of(e)),
          e);
    } catch (EngineException | LinkageError e) {
      throw new ModelException(
          model.file(), "ONNX Runtime does not start here (" + RuntimeReason.of(e) + ")", e);
    }
  }

  private Classifier keep(NetworkClassifier classifier, FileDigest digest) throws ModelException {
    opened.add(classifier);
    boolean good = false;
    try {
      digest.check();
      checkOpen();
      good = true;
      return classifier;
    } finally {
      if (!good) {
        classifier.close();
      }
    }
  }

  /**
   * Which engines run the models that were opened, with their versions, for the records of an
   * evaluation; empty before the first one.
   */
  public String engines() {
    return String.join(", ", engines);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the classifiers were closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    List.copyOf(opened).forEach(Classifier::close);
  }
}
