package org.robustscope.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.robustscope.image.RgbImage;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.ModelFraming;
import org.robustscope.model.Prediction;

/** Which thread classifies: the caller's own on a CPU, one for each GPU. */
final class Devices implements AutoCloseable {
  /** More makers than cores, for those that wait for a GPU. */
  private static final int EXTRA_THREADS = 2;

  private final ModelFraming framing;
  private final Map<DeviceChoice, ExecutorService> gpus = new HashMap<>();

  Devices(List<Contender> contenders, ModelFraming framing) {
    this.framing = framing;
    for (Contender contender : contenders) {
      DeviceChoice device = contender.classifier().device().used();
      if (device.isGpu()) {
        gpus.computeIfAbsent(
            device,
            it ->
                Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("inference-" + it).factory()));
      }
    }
  }

  /** How many threads there should be beyond one a core. */
  int extraThreads() {
    return gpus.isEmpty() ? 0 : EXTRA_THREADS;
  }

  List<Prediction> classify(Contender contender, List<RgbImage> pictures) {
    ExecutorService gpu = gpus.get(contender.classifier().device().used());
    if (gpu == null) {
      return contender.classifier().classify(pictures, framing);
    }
    try {
      return gpu.submit(() -> contender.classifier().classify(pictures, framing)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    gpus.values().forEach(ExecutorService::shutdown);
  }
}
