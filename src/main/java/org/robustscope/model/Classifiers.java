package org.robustscope.model;

import ai.djl.engine.EngineException;
import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens classifiers and owns the engine that runs them. Safe from several threads. Closing it
 * closes what it opened.
 */
public final class Classifiers implements AutoCloseable {
  private static final int MOST_DEFAULT_THREADS = 4;

  private final int threads;
  private final OnnxEngine engine = new OnnxEngine();
  private final Set<Classifier> opened = ConcurrentHashMap.newKeySet();
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
    OnnxClassifier classifier;
    try {
      classifier = load(model, labels, device);
    } catch (ModelException e) {
      // That the file is damaged says more than what the runtime stumbled over.
      digest.check();
      throw e;
    }
    return keep(classifier, digest);
  }

  private OnnxClassifier load(InstalledModel model, List<Label> labels, DeviceChoice device)
      throws ModelException {
    try {
      DeviceSelection.Cuda cuda = engine.start();
      var loaded =
          DeviceSelection.load(device, cuda, onGpu -> FittedNetwork.load(model, onGpu, threads));
      return new OnnxClassifier(
          model.card(), labels, loaded.report(), loaded.value(), opened::remove);
    } catch (OrtException e) {
      throw new ModelException(
          model.file(), "not a usable ONNX model (" + RuntimeReason.of(e) + ")", e);
    } catch (EngineException | LinkageError e) {
      throw new ModelException(
          model.file(), "ONNX Runtime does not start here (" + RuntimeReason.of(e) + ")", e);
    }
  }

  private Classifier keep(OnnxClassifier classifier, FileDigest digest) throws ModelException {
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
