package org.robustscope.corruption;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.RgbImage;

/**
 * Measures how long corruptions take in the calling thread, without decoding or encoding.
 *
 * <p>A cell is one type at one severity: warmed up, then run many times; its figure is the median.
 * A type's figure is the mean of its five cells, because types such as elastic_transform need quite
 * different times for different severities.
 */
public final class CorruptionBench {
  private static final int FEWEST_RUNS = 5;

  private final Variant variant;
  private final RgbImage source;
  private final RgbImage result;
  private final CorruptionEngine engine;
  private final long nanosPerCell;

  private CorruptionBench(
      Variant variant, RgbImage source, FrostTextures textures, long nanosPerCell) {
    this.variant = variant;
    this.source = source;
    this.nanosPerCell = nanosPerCell;
    result = new RgbImage(source.width(), source.height());
    engine = new CorruptionEngine(textures);
  }

  /**
   * A type's times.
   *
   * @param medians milliseconds an image, for severities 1 to 5
   */
  public record Row(CorruptionType type, List<Double> medians) {
    public Row {
      medians = List.copyOf(medians);
    }

    /** The mean of the five medians, in milliseconds. */
    public double milliseconds() {
      return medians.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
  }

  /**
   * Measures types.
   *
   * @param picture of the variant's size. Not modified.
   * @param nanosPerCell how long to measure each severity of each type; about as much again goes to
   *     warming up. At least five runs are measured, however long they take.
   */
  public static List<Row> run(
      Variant variant,
      RgbImage picture,
      FrostTextures textures,
      Collection<CorruptionType> types,
      long nanosPerCell) {
    CorruptionBench bench = new CorruptionBench(variant, picture, textures, nanosPerCell);
    return types.stream().map(bench::measure).toList();
  }

  /** The geometric mean of the rows' {@link Row#milliseconds()}. */
  public static double geometricMean(List<Row> rows) {
    double logs = 0;
    for (Row row : rows) {
      logs += StrictMath.log(row.milliseconds());
    }
    return StrictMath.exp(logs / rows.size());
  }

  private Row measure(CorruptionType type) {
    // All severities first: a cell must not be measured with code compiled for another one only.
    for (int severity = 1; severity <= 5; severity++) {
      times(type, severity);
    }
    Double[] medians = new Double[5];
    for (int severity = 1; severity <= 5; severity++) {
      medians[severity - 1] = median(times(type, severity)) / 1e6;
    }
    return new Row(type, List.of(medians));
  }

  private long[] times(CorruptionType type, int severity) {
    long[] times = new long[64];
    int runs = 0;
    long begin = System.nanoTime();
    long end = begin;
    while (runs < FEWEST_RUNS || end - begin < nanosPerCell) {
      long start = System.nanoTime();
      engine.apply(type, severity, variant, 0, source, result);
      end = System.nanoTime();
      if (runs == times.length) {
        times = Arrays.copyOf(times, 2 * runs);
      }
      times[runs++] = end - start;
    }
    return Arrays.copyOf(times, runs);
  }

  private static double median(long[] times) {
    Arrays.sort(times);
    int middle = times.length / 2;
    return times.length % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2.0;
  }
}
