package org.robustscope.perturbation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;

/**
 * Measures how long sequences take in the calling thread, from opening to the last frame, without
 * decoding or encoding. Warmed up, then run many times; figures are medians over the runs.
 */
public final class SequenceBench {
  private static final int FEWEST_RUNS = 3;

  private SequenceBench() {}

  /**
   * A perturbation's times.
   *
   * @param frames how many
   * @param frameMilliseconds the median frame's
   * @param slowestMilliseconds the slowest frame's
   * @param sequenceMilliseconds all frames'
   */
  public record Row(
      Perturbation perturbation,
      int frames,
      double frameMilliseconds,
      double slowestMilliseconds,
      double sequenceMilliseconds) {}

  /**
   * Measures perturbations.
   *
   * @param prepared of {@link SequencePreparation#standard}. Not modified.
   * @param nanosEach how long to measure each perturbation; about as much again goes to warming up.
   *     At least three runs are measured, however long they take.
   */
  public static List<Row> run(
      Variant variant, RgbImage prepared, Collection<Perturbation> perturbations, long nanosEach)
      throws SequenceException {
    List<Row> rows = new ArrayList<>();
    for (Perturbation perturbation : perturbations) {
      measure(variant, prepared, perturbation, nanosEach);
      rows.add(measure(variant, prepared, perturbation, nanosEach));
    }
    return rows;
  }

  private static Row measure(
      Variant variant, RgbImage prepared, Perturbation perturbation, long nanosEach)
      throws SequenceException {
    List<Double> middle = new ArrayList<>();
    List<Double> slowest = new ArrayList<>();
    List<Double> whole = new ArrayList<>();
    int frames = Sequences.frameCount(perturbation.type(), variant);
    long begin = System.nanoTime();
    while (whole.size() < FEWEST_RUNS || System.nanoTime() - begin < nanosEach) {
      long start = System.nanoTime();
      double[] times = times(variant, prepared, perturbation);
      whole.add((System.nanoTime() - start) / 1e6);
      Arrays.sort(times);
      middle.add(times[frames / 2]);
      slowest.add(times[frames - 1]);
    }
    return new Row(perturbation, frames, median(middle), median(slowest), median(whole));
  }

  private static double[] times(Variant variant, RgbImage prepared, Perturbation perturbation)
      throws SequenceException {
    try (FrameSource frames = Sequences.open(perturbation, variant, 0, prepared)) {
      RgbImage frame = new RgbImage(frames.width(), frames.height());
      double[] times = new double[frames.count()];
      for (int i = 0; i < times.length; i++) {
        long start = System.nanoTime();
        frames.read(i, frame);
        times[i] = (System.nanoTime() - start) / 1e6;
      }
      return times;
    }
  }

  private static double median(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
