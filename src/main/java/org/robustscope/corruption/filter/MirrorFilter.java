package org.robustscope.corruption.filter;

import java.util.Arrays;

/**
 * A symmetric filter down the columns of a plane with {@link Border#REFLECT} for kernels that are
 * long beside the column; writes its result transposed, as {@link ColumnFilter} does.
 *
 * <p>Such a filter is a full matrix, and it commutes with turning the column upside down. So the
 * sums and the differences of mirrored samples are filtered apart, each by a matrix of half the
 * side: half the work, the same result but for the last bits. Every sum is formed in a fixed order.
 */
final class MirrorFilter {
  /** Beyond, the matrices would be large and the kernels of the benchmark are short beside it. */
  private static final int LONGEST_COLUMN = 2048;

  private static final int STRIP = 256;
  private static final int LINES = 4;

  private final double[] evenSum0 = new double[STRIP];
  private final double[] evenSum1 = new double[STRIP];
  private final double[] oddSum0 = new double[STRIP];
  private final double[] oddSum1 = new double[STRIP];
  private double[][] even = new double[0][];
  private double[][] odd = new double[0][];
  private double[][] evenWeights = new double[0][];
  private double[][] oddWeights = new double[0][];
  private double[] periodic = new double[0];
  private int heightOfWeights;
  private int radiusOfWeights;
  private double centreOfWeights;

  /** Whether this takes fewer steps than going along the kernel. */
  static boolean suits(int height, int radius, Border border) {
    return border == Border.REFLECT && 4 * radius >= height && height <= LONGEST_COLUMN;
  }

  /**
   * Filters.
   *
   * @param in width x height samples. Not modified.
   * @param out another array; sample (x, y) goes to x * height + y. Modified.
   * @param weights of a Gaussian for the distances 0 to radius. Not modified.
   */
  void apply(double[] in, double[] out, int width, int height, double[] weights, int radius) {
    prepareWeights(height, weights, radius);
    int pairs = (height + 1) / 2;
    for (int x = 0; x < width; x += STRIP) {
      int count = Math.min(STRIP, width - x);
      split(in, x, width, height, count);
      for (int y = 0; y < pairs; y += 2) {
        sum(even, evenWeights[y], evenWeights[y + 1], evenSum0, evenSum1, count);
        sum(odd, oddWeights[y], oddWeights[y + 1], oddSum0, oddSum1, count);
        write(evenSum0, oddSum0, out, x * height, y, height, count);
        if (y + 1 < pairs) {
          write(evenSum1, oddSum1, out, x * height, y + 1, height, count);
        }
      }
    }
  }

  private void prepareWeights(int height, double[] weights, int radius) {
    if (height == heightOfWeights && radius == radiusOfWeights && weights[0] == centreOfWeights) {
      return;
    }
    int pairs = (height + 1) / 2;
    int lines = roundUp(pairs, LINES);
    if (height != heightOfWeights) {
      even = new double[lines][STRIP];
      odd = new double[lines][STRIP];
      evenWeights = new double[lines][lines];
      oddWeights = new double[lines][lines];
      periodic = new double[2 * height];
    }
    heightOfWeights = height;
    radiusOfWeights = radius;
    centreOfWeights = weights[0];
    // Mirrored at both ends a column repeats after twice its length.
    int period = 2 * height;
    Arrays.fill(periodic, 0);
    for (int t = radius; t > 0; t--) {
      periodic[Math.floorMod(t, period)] += weights[t];
      periodic[Math.floorMod(-t, period)] += weights[t];
    }
    periodic[0] += weights[0];
    for (int y = 0; y < pairs; y++) {
      for (int i = 0; i < pairs; i++) {
        double here = weight(y, i, period);
        double mirrored = weight(y, height - 1 - i, period);
        boolean middle = i == height - 1 - i;
        evenWeights[y][i] = middle ? here : (here + mirrored) / 2;
        oddWeights[y][i] = middle ? 0 : (here - mirrored) / 2;
      }
    }
  }

  private static int roundUp(int number, int step) {
    return (number + step - 1) / step * step;
  }

  private double weight(int to, int from, int period) {
    return periodic[Math.floorMod(from - to, period)]
        + periodic[Math.floorMod(period - 1 - from - to, period)];
  }

  private void split(double[] in, int x, int width, int height, int count) {
    for (int i = 0; i < (height + 1) / 2; i++) {
      int upper = i * width + x;
      int lower = (height - 1 - i) * width + x;
      double[] sums = even[i];
      double[] differences = odd[i];
      boolean middle = upper == lower;
      for (int k = 0; k < count; k++) {
        sums[k] = middle ? in[upper + k] : in[upper + k] + in[lower + k];
        differences[k] = in[upper + k] - in[lower + k];
      }
    }
  }

  private static void sum(
      double[][] lines, double[] w0, double[] w1, double[] sum0, double[] sum1, int count) {
    for (int k = 0; k < count; k++) {
      sum0[k] = 0;
      sum1[k] = 0;
    }
    for (int i = 0; i < lines.length; i += LINES) {
      addFour(lines, i, w0, w1, sum0, sum1, count);
    }
  }

  private static void addFour(
      double[][] lines,
      int first,
      double[] w0,
      double[] w1,
      double[] sum0,
      double[] sum1,
      int count) {
    double[] a = lines[first];
    double[] b = lines[first + 1];
    double[] c = lines[first + 2];
    double[] d = lines[first + 3];
    double a0 = w0[first];
    double b0 = w0[first + 1];
    double c0 = w0[first + 2];
    double d0 = w0[first + 3];
    double a1 = w1[first];
    double b1 = w1[first + 1];
    double c1 = w1[first + 2];
    double d1 = w1[first + 3];
    for (int k = 0; k < count; k++) {
      sum0[k] = sum0[k] + (a[k] * a0 + b[k] * b0) + (c[k] * c0 + d[k] * d0);
      sum1[k] = sum1[k] + (a[k] * a1 + b[k] * b1) + (c[k] * c1 + d[k] * d1);
    }
  }

  private static void write(
      double[] evenSum, double[] oddSum, double[] out, int from, int y, int height, int count) {
    int to = from;
    for (int k = 0; k < count; k++) {
      out[to + y] = evenSum[k] + oddSum[k];
      out[to + height - 1 - y] = evenSum[k] - oddSum[k];
      to += height;
    }
  }
}
