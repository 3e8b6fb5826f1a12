package org.robustscope.corruption.filter;

/**
 * A symmetric filter down the columns of a plane that writes its result transposed, so that doing
 * it twice filters columns and rows and gives the plane back upright.
 *
 * <p>Why so: C2 turns a loop over several arrays into SIMD when each is read from its start, but
 * not when one array is read at two offsets and another of the same type is written. So rows are
 * copied, a strip at a time, into arrays of their own, and a row filter becomes a column filter.
 * Every sample's sum is formed in the same order whatever the vector width.
 */
final class ColumnFilter {
  private static final int STRIP = 512;
  private static final int BLOCK = 8;

  private final double[][] sums = new double[BLOCK][STRIP];
  private double[][] lines = new double[0][];
  private int[] lineAt = new int[0];
  private double[] folded = new double[0];

  /**
   * Filters.
   *
   * @param in width x height samples. Not modified.
   * @param out another array; sample (x, y) goes to x * height + y. Modified.
   * @param weights for the distances 0 to radius
   */
  void apply(
      double[] in, double[] out, int width, int height, double[] weights, int radius, Border edge) {
    // A kernel longer than the column meets each line many times: add up each line's weights first.
    boolean fold = radius >= height;
    int held = fold ? height : Math.min(height, 2 * radius + 1);
    prepare(height, held, radius, edge);
    for (int x = 0; x < width; x += STRIP) {
      int count = Math.min(STRIP, width - x);
      int loaded = 0;
      for (int y = 0; y < height; y++) {
        int needed = fold ? height : Math.min(height, y + radius + 1);
        for (; loaded < needed; loaded++) {
          System.arraycopy(in, loaded * width + x, lines[loaded % held], 0, count);
        }
        double[] sum = sums[y % BLOCK];
        if (fold) {
          sumFolded(y, height, weights, radius, sum, count);
        } else {
          sumPairs(y, weights, radius, sum, count);
        }
        if (y % BLOCK == BLOCK - 1 || y == height - 1) {
          int first = y - y % BLOCK;
          writeTransposed(out, x * height + first, height, y - first + 1, count);
        }
      }
    }
  }

  private void prepare(int height, int held, int radius, Border edge) {
    if (lines.length < held) {
      lines = new double[held][STRIP];
    }
    int places = height + 2 * radius;
    if (lineAt.length < places) {
      lineAt = new int[places];
    }
    for (int i = 0; i < places; i++) {
      lineAt[i] = edge.inside(i - radius, height) % held;
    }
    if (held == height && folded.length < height) {
      folded = new double[height];
    }
  }

  // scipy's order of a symmetric filter: the centre, then pairs from the outermost inwards.
  private void sumPairs(int y, double[] weights, int radius, double[] sum, int count) {
    int centre = y + radius;
    scale(lines[lineAt[centre]], weights[0], sum, count);
    for (int t = radius; t > 0; t--) {
      addPair(lines[lineAt[centre - t]], lines[lineAt[centre + t]], weights[t], sum, count);
    }
  }

  private void sumFolded(int y, int height, double[] weights, int radius, double[] sum, int count) {
    for (int line = 0; line < height; line++) {
      folded[line] = 0;
    }
    int centre = y + radius;
    folded[lineAt[centre]] = weights[0];
    for (int t = radius; t > 0; t--) {
      folded[lineAt[centre - t]] += weights[t];
      folded[lineAt[centre + t]] += weights[t];
    }
    scale(lines[0], folded[0], sum, count);
    int line = 1;
    for (; line + 1 < height; line += 2) {
      addTwo(lines[line], folded[line], lines[line + 1], folded[line + 1], sum, count);
    }
    if (line < height) {
      addTwo(lines[line], folded[line], lines[line], 0, sum, count);
    }
  }

  private static void scale(double[] line, double weight, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] = line[i] * weight;
    }
  }

  private static void addPair(
      double[] above, double[] below, double weight, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] += (above[i] + below[i]) * weight;
    }
  }

  private static void addTwo(
      double[] a, double weightA, double[] b, double weightB, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] = sum[i] + a[i] * weightA + b[i] * weightB;
    }
  }

  /** Writes whole cache lines: a block of rows at once, column by column. */
  private void writeTransposed(double[] out, int from, int height, int rows, int count) {
    if (rows < BLOCK) {
      for (int i = 0; i < count; i++) {
        for (int row = 0; row < rows; row++) {
          out[from + i * height + row] = sums[row][i];
        }
      }
      return;
    }
    double[] s0 = sums[0];
    double[] s1 = sums[1];
    double[] s2 = sums[2];
    double[] s3 = sums[3];
    double[] s4 = sums[4];
    double[] s5 = sums[5];
    double[] s6 = sums[6];
    double[] s7 = sums[7];
    int to = from;
    for (int i = 0; i < count; i++) {
      out[to] = s0[i];
      out[to + 1] = s1[i];
      out[to + 2] = s2[i];
      out[to + 3] = s3[i];
      out[to + 4] = s4[i];
      out[to + 5] = s5[i];
      out[to + 6] = s6[i];
      out[to + 7] = s7[i];
      to += height;
    }
  }
}
