package org.robustscope.image;

/** Halving and doubling of the chroma planes (4:2:0) as libjpeg does it. */
final class ChromaSampling {
  private ChromaSampling() {}

  /**
   * Means of 2x2 samples; the rounding bias is 1 and 2 in turn, so that it favours neither side.
   *
   * @param upper a full row of 2 x count samples. Not modified.
   * @param lower the row below it. Not modified.
   * @param out receives count samples from index {@code to} on. Modified.
   */
  static void halve(int[] upper, int[] lower, int count, int[] out, int to) {
    for (int x = 0; x < count; x++) {
      int bias = 1 + (x & 1);
      int sum = upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1];
      out[to + x] = (sum + bias) >> 2;
    }
  }

  /**
   * One row of doubled samples, 3/4 from the nearer and 1/4 from the further neighbour in both
   * directions.
   *
   * @param near index of the row that holds the output row
   * @param far index of the row next to it on the output row's side, or {@code near} at the edge
   * @param sums scratch, at least count long. Modified.
   * @param out receives 2 x count samples. Modified.
   */
  static void doubleSmoothly(int[] plane, int near, int far, int count, int[] sums, int[] out) {
    for (int x = 0; x < count; x++) {
      sums[x] = 3 * plane[near + x] + plane[far + x];
    }
    int last = count - 1;
    out[0] = (4 * sums[0] + 8) >> 4;
    out[2 * last + 1] = (4 * sums[last] + 7) >> 4;
    for (int x = 0; x < last; x++) {
      out[2 * x + 1] = (3 * sums[x] + sums[x + 1] + 7) >> 4;
      out[2 * x + 2] = (3 * sums[x + 1] + sums[x] + 8) >> 4;
    }
  }

  /**
   * One row of samples repeated: libjpeg's way when chroma is at most two samples wide.
   *
   * @param out receives 2 x count samples. Modified.
   */
  static void repeat(int[] plane, int from, int count, int[] out) {
    for (int x = 0; x < count; x++) {
      out[2 * x] = plane[from + x];
      out[2 * x + 1] = plane[from + x];
    }
  }
}
