package org.robustscope.testing;

import java.util.Locale;
import org.robustscope.image.RgbImage;

/**
 * How far samples are from those that are expected.
 *
 * @param samples how many were compared
 * @param off how many differ
 * @param max the largest difference, rounded up
 * @param sum of all differences
 */
public record Difference(long samples, long off, int max, double sum) {
  /** Of nothing. */
  public static final Difference NONE = new Difference(0, 0, 0, 0);

  public static Difference between(RgbImage actual, RgbImage expected) {
    if (!actual.sameSizeAs(expected)) {
      throw new AssertionError(actual.sizeText() + " should be " + expected.sizeText());
    }
    long off = 0;
    int max = 0;
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < actual.size(); i++) {
        float difference = Math.abs(actual.plane(c)[i] - expected.plane(c)[i]);
        off += difference > 0 ? 1 : 0;
        max = Math.max(max, (int) Math.ceil(difference));
        sum += difference;
      }
    }
    return new Difference(3L * actual.size(), off, max, sum);
  }

  public Difference plus(Difference other) {
    return new Difference(
        samples + other.samples, off + other.off, Math.max(max, other.max), sum + other.sum);
  }

  public double shareOff() {
    return (double) off / samples;
  }

  public double mean() {
    return sum / samples;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%8d samples, %5d off (%.4f %%), largest difference %d, mean %.6f",
        samples,
        off,
        100 * shareOff(),
        max,
        mean());
  }
}
