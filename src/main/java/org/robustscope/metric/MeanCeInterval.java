package org.robustscope.metric;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Confidence intervals of mCE with the base taken as exact. The 75 cells hold the same images, so
 * that their errors rise and fall together: intervals that add up independent cells would be far
 * too narrow.
 */
public final class MeanCeInterval {
  private MeanCeInterval() {}

  /**
   * From what happened to each image: with a fixed base mCE is the mean over the images of a
   * weighted share of the cells in which each was wrong, so that the interval of a mean holds.
   *
   * @param images how many images every cell has, at least 2
   * @param wrong by corruption id and severity, bit i set where image i was wrong; further
   *     corruptions than the fifteen are left out. Not modified.
   * @throws IllegalArgumentException when a cell or the base's error is missing
   */
  public static Interval ofImages(
      int images, Map<String, Map<Integer, BitSet>> wrong, CorruptionBase base, double confidence) {
    double[] scores = new double[images];
    for (String type : BenchmarkCorruptions.FIFTEEN) {
      double weight = weight(type, base);
      for (int severity = 1; severity <= SeverityErrors.SEVERITIES; severity++) {
        BitSet cell = cell(wrong, type, severity);
        for (int i = cell.nextSetBit(0); i >= 0; i = cell.nextSetBit(i + 1)) {
          scores[i] += weight;
        }
      }
    }
    return Interval.ofMean(scores, confidence);
  }

  /**
   * From counts alone: the cells' Wilson bounds in mCE's own weighting, which is what full
   * correlation would give and too wide otherwise, never too narrow.
   *
   * @param counts by corruption id and severity; further corruptions are left out. Not modified.
   * @throws IllegalArgumentException when a cell or the base's error is missing
   */
  public static Interval ofCounts(
      Map<String, Map<Integer, ErrorCount>> counts, CorruptionBase base, double confidence) {
    Map<String, Map<Integer, Interval>> cells = new HashMap<>();
    counts.forEach((type, bySeverity) ->
        bySeverity.forEach((severity, count) ->
            cells
                .computeIfAbsent(type, none -> new HashMap<>())
                .put(severity, count.interval(confidence))));
    return new Interval(
        sum(cells, base, Interval::low), sum(cells, base, Interval::high), confidence);
  }

  /**
   * The same of the unnormalised mean of the fifteen, which is mCE over a base that is always
   * wrong.
   *
   * @param counts as {@link #ofCounts}
   * @throws IllegalArgumentException when a cell is missing
   */
  public static Interval unnormalised(
      Map<String, Map<Integer, ErrorCount>> counts, double confidence) {
    Map<String, SeverityErrors> wrong = new HashMap<>();
    BenchmarkCorruptions.FIFTEEN.forEach(type -> wrong.put(type, SeverityErrors.ofMean(1)));
    CorruptionErrors always = new CorruptionErrors("always wrong", OptionalDouble.empty(), wrong);
    return ofCounts(counts, CorruptionBase.of("by definition", always), confidence);
  }

  private static double sum(
      Map<String, Map<Integer, Interval>> cells,
      CorruptionBase base,
      ToDoubleFunction<Interval> bound) {
    double sum = 0;
    for (String type : BenchmarkCorruptions.FIFTEEN) {
      double weight = weight(type, base);
      for (int severity = 1; severity <= SeverityErrors.SEVERITIES; severity++) {
        sum += weight * bound.applyAsDouble(cell(cells, type, severity));
      }
    }
    return sum;
  }

  /** How much one cell's error adds to mCE. */
  private static double weight(String type, CorruptionBase base) {
    double error =
        switch (base.meanError(type)) {
          case Measure.Value(double value) when value > 0 -> value;
          case Measure.Value zero ->
              throw new IllegalArgumentException(base.name() + " makes no error under " + type);
          case Measure.Missing(String reason) -> throw new IllegalArgumentException(reason);
        };
    return 1 / (BenchmarkCorruptions.FIFTEEN.size() * SeverityErrors.SEVERITIES * error);
  }

  private static <T> T cell(Map<String, Map<Integer, T>> cells, String type, int severity) {
    T cell = cells.getOrDefault(type, Map.of()).get(severity);
    if (cell == null) {
      throw new IllegalArgumentException("no images of " + type + " at severity " + severity);
    }
    return cell;
  }
}
