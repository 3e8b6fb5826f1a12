package org.robustscope.model;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.robustscope.image.RgbImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network on a device, and as many workers as there were threads at once. When a GPU has too
 * little memory, batches become smaller, and at last the CPU takes over; the report and the log say
 * so.
 */
final class NetworkClassifier implements Classifier {
  private static final Logger LOG = LoggerFactory.getLogger(NetworkClassifier.class);

  private final ModelCard card;
  private final List<Label> labels;
  private final Workplace.OnCpu onCpu;
  private final Consumer<? super NetworkClassifier> onClose;
  private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();
  // Read: a picture under way. Write: closing, since native memory must not go while it is used.
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private volatile Workplace place;
  private volatile DeviceReport device;
  private volatile int batch;
  private boolean closed;

  NetworkClassifier(
      ModelCard card,
      List<Label> labels,
      Workplace place,
      Workplace.OnCpu onCpu,
      Consumer<? super NetworkClassifier> onClose) {
    this.card = card;
    this.labels = labels;
    this.onCpu = onCpu;
    this.onClose = onClose;
    settle(place);
  }

  private void settle(Workplace chosen) {
    place = chosen;
    device = chosen.device();
    batch = chosen.largestBatch();
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

  /** Ends the use of a GPU. */
  private static final class GpuIsTooSmall extends Exception {
    private static final long serialVersionUID = 1L;

    GpuIsTooSmall(ClassificationException cause) {
      super(cause);
    }
  }

  @Override
  public List<Prediction> classify(List<RgbImage> images, ModelFraming framing) {
    while (true) {
      Workplace asked = place;
      try {
        return here(images, framing);
      } catch (GpuIsTooSmall e) {
        leave(asked, e.getCause());
      }
    }
  }

  private List<Prediction> here(List<RgbImage> images, ModelFraming framing) throws GpuIsTooSmall {
    use.readLock().lock();
    try {
      checkOpen();
      Worker worker = idle.poll();
      if (worker == null) {
        worker = place.newWorker();
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

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the classifier " + card.name() + " was closed");
    }
  }

  private List<Prediction> inBatches(Worker worker, List<RgbImage> images, ModelFraming framing)
      throws GpuIsTooSmall {
    List<Prediction> predictions = new ArrayList<>(images.size());
    int from = 0;
    while (from < images.size()) {
      int most = batch;
      int to = Math.min(from + most, images.size());
      try {
        predictions.addAll(worker.classify(images.subList(from, to), framing));
        from = to;
      } catch (ClassificationException e) {
        if (!device.used().isGpu() || !MemoryShortage.isReasonOf(e)) {
          throw e;
        }
        shrink(to - from, e);
      }
    }
    return List.copyOf(predictions);
  }

  private synchronized void shrink(int failed, ClassificationException e) throws GpuIsTooSmall {
    if (failed == 1 || place.isBatchFixed()) {
      throw new GpuIsTooSmall(e);
    }
    if (failed <= batch) {
      batch = failed / 2;
      device =
          new DeviceReport(
              device.asked(), device.used(), DeviceSelection.text("device.smaller", batch));
      LOG.warn("{}: {}", card.name(), device.reason(), e);
    }
  }

  private void leave(Workplace left, Throwable reason) {
    use.writeLock().lock();
    try {
      checkOpen();
      if (place != left) {
        // Another thread has done it.
        return;
      }
      closeWorkers();
      DeviceReport report =
          new DeviceReport(
              device.asked(),
              DeviceChoice.CPU,
              DeviceSelection.text("device.left", RuntimeReason.of(reason)));
      Workplace next = onCpu.load(report);
      left.close();
      settle(next);
      LOG.warn("{}: {}", card.name(), report.reason(), reason);
    } catch (ModelException e) {
      throw new ClassificationException(card.name(), e.getMessage(), e);
    } finally {
      use.writeLock().unlock();
    }
  }

  private void closeWorkers() {
    idle.forEach(Worker::close);
    idle.clear();
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        closeWorkers();
        place.close();
        onClose.accept(this);
      }
    } finally {
      use.writeLock().unlock();
    }
  }
}
