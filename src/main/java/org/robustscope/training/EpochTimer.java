package org.robustscope.training;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Speed of an epoch, and how much of the machine was ours. */
final class EpochTimer {
  private final long started = System.nanoTime();
  private final Duration processorAtStart = processorTime();
  private final List<Double> imagesPerSecond = new ArrayList<>();
  private long last = started;
  private double seconds;
  private double processors;

  void step(int images) {
    long now = System.nanoTime();
    imagesPerSecond.add(images * 1e9 / (now - last));
    last = now;
  }

  void stop() {
    seconds = (System.nanoTime() - started) / 1e9;
    processors = processorTime().minus(processorAtStart).toMillis() / 1e3 / seconds;
  }

  double seconds() {
    return seconds;
  }

  /** Of the steps, which a moment of foreign work does not move. */
  double medianImagesPerSecond() {
    return imagesPerSecond.stream()
        .sorted()
        .skip(imagesPerSecond.size() / 2)
        .findFirst()
        .orElse(0.0);
  }

  /** Processors that this process kept busy, on average. */
  double processors() {
    return processors;
  }

  /** The machine's load average of the last minute, -1 where there is none. */
  double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
