package org.robustscope.model;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.robustscope.image.RgbImage;

/** A classifier on ONNX Runtime: one network, and as many workers as there were threads at once. */
final class OnnxClassifier implements Classifier {
  private static final int LARGEST_BATCH = 16;

  private final ModelCard card;
  private final List<Label> labels;
  private final DeviceReport device;
  private final FittedNetwork network;
  private final Consumer<? super OnnxClassifier> onClose;
  private final Deque<ClassifierWorker> idle = new ConcurrentLinkedDeque<>();
  // Read: a picture under way. Write: closing, since native memory must not go while it is used.
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private boolean closed;

  OnnxClassifier(
      ModelCard card,
      List<Label> labels,
      DeviceReport device,
      FittedNetwork network,
      Consumer<? super OnnxClassifier> onClose) {
    this.card = card;
    this.labels = labels;
    this.device = device;
    this.network = network;
    this.onClose = onClose;
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public DeviceReport device() {
    return device;
  }

  @Override
  public List<Label> labels() {
    return labels;
  }

  @Override
  public List<Prediction> classify(List<RgbImage> images, ModelFraming framing) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the classifier " + card.name() + " was closed");
      }
      ClassifierWorker worker = idle.poll();
      if (worker == null) {
        worker = new ClassifierWorker(card, labels, network);
      }
      try {
        return inBatches(worker, images, framing);
      } finally {
        idle.push(worker);
      }
    } finally {
      use.readLock().unlock();
    }
  }

  private List<Prediction> inBatches(
      ClassifierWorker worker, List<RgbImage> images, ModelFraming framing) {
    int most =
        network.fixedBatch() > 0
            ? network.fixedBatch()
            : FittedNetwork.batchWithin(card, LARGEST_BATCH);
    List<Prediction> predictions = new ArrayList<>(images.size());
    for (int from = 0; from < images.size(); from += most) {
      int to = Math.min(from + most, images.size());
      predictions.addAll(worker.classify(images.subList(from, to), framing));
    }
    return List.copyOf(predictions);
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        idle.forEach(ClassifierWorker::close);
        idle.clear();
        network.close();
        onClose.accept(this);
      }
    } finally {
      use.writeLock().unlock();
    }
  }
}
