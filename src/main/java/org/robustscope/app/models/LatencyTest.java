package org.robustscope.app.models;

import java.util.ArrayList;
import java.util.List;
import org.robustscope.app.common.Progress;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Classifier;
import org.robustscope.model.DeviceReport;
import org.robustscope.model.ModelFraming;

/** How long a model takes for one picture, preprocessing included. */
final class LatencyTest {
  private static final int SIDE = 224;
  private static final int WARM_UP = 5;
  private static final int MOST_RUNS = 50;
  private static final int LEAST_RUNS = 5;
  private static final long LONGEST_NANOS = 3_000_000_000L;

  private LatencyTest() {}

  /**
   * What was measured.
   *
   * @param medianMillis of one picture of 224 x 224
   */
  record Result(double medianMillis, int runs, DeviceReport device) {}

  /** Up to 50 runs, or as many as 3 s hold, at least 5. */
  static Result run(Classifier classifier, Progress progress, String message) {
    RgbImage picture = picture();
    for (int i = 0; i < WARM_UP; i++) {
      progress.check();
      classifier.classify(picture, ModelFraming.PREPARED);
    }
    List<Long> nanos = new ArrayList<>();
    long start = System.nanoTime();
    while (nanos.size() < LEAST_RUNS
        || nanos.size() < MOST_RUNS && System.nanoTime() - start < LONGEST_NANOS) {
      progress.check();
      progress.report((double) nanos.size() / MOST_RUNS, message);
      long before = System.nanoTime();
      classifier.classify(picture, ModelFraming.PREPARED);
      nanos.add(System.nanoTime() - before);
    }
    return new Result(median(nanos) / 1e6, nanos.size(), classifier.device());
  }

  static double median(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
  }

  /** Slopes: what it shows does not matter to the time. */
  private static RgbImage picture() {
    RgbImage picture = new RgbImage(SIDE, SIDE);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < picture.size(); i++) {
        picture.plane(c)[i] = (i % SIDE * (c + 1) + i / SIDE) % 256;
      }
    }
    return picture;
  }
}
