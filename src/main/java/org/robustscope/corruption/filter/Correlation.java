package org.robustscope.corruption.filter;

/**
 * Correlation of a plane with a disk kernel, mirrored beyond the edge without repeating the edge
 * sample (specification, section 3.2).
 *
 * <p>The up to four samples that share a weight by symmetry are added first: whole samples add up
 * without rounding, so this only saves time. An instance owns its scratch buffers and serves one
 * thread at a time.
 */
public final class Correlation {
  private final PaddedPlane padded = new PaddedPlane();
  private double[] sum = new double[0];

  /**
   * Correlates.
   *
   * @param plane width x height whole samples 0..255. Not modified.
   * @param result the same size: the weighted sums, in the unit of the samples. Modified.
   */
  public void apply(float[] plane, double[] result, int width, int height, DiskKernel kernel) {
    int reach = usedReach(kernel);
    padded.fill(plane, width, height, reach, reach, reach, reach, Border.REFLECT101, 1);
    if (sum.length < width) {
      sum = new double[width];
    }
    for (int y = 0; y < height; y++) {
      sumRow(y, width, kernel, reach);
      System.arraycopy(sum, 0, result, y * width, width);
    }
  }

  private static int usedReach(DiskKernel kernel) {
    int reach = kernel.reach();
    while (reach > 0 && rowIsZero(kernel, reach)) {
      reach--;
    }
    return reach;
  }

  private static boolean rowIsZero(DiskKernel kernel, int y) {
    for (int x = 0; x <= kernel.reach(); x++) {
      if (kernel.weight(x, y) != 0) {
        return false;
      }
    }
    return true;
  }

  private void sumRow(int y, int width, DiskKernel kernel, int reach) {
    float[] in = padded.samples();
    setCentre(in, padded.indexOf(0, y), kernel.weight(0, 0), sum, width);
    for (int t = 1; t <= reach; t++) {
      int left = padded.indexOf(-t, y);
      int right = padded.indexOf(t, y);
      addPair(in, left, right, kernel.weight(t, 0), sum, width);
      int above = padded.indexOf(0, y - t);
      int below = padded.indexOf(0, y + t);
      addPair(in, above, below, kernel.weight(0, t), sum, width);
    }
    for (int ty = 1; ty <= reach; ty++) {
      for (int tx = 1; tx <= reach; tx++) {
        float weight = kernel.weight(tx, ty);
        if (weight != 0) {
          int above = padded.indexOf(0, y - ty);
          int below = padded.indexOf(0, y + ty);
          addFour(in, above - tx, above + tx, below - tx, below + tx, weight, sum, width);
        }
      }
    }
  }

  private static void setCentre(float[] in, int from, double weight, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] = in[from + i] * weight;
    }
  }

  private static void addPair(float[] in, int a, int b, double weight, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] += (in[a + i] + in[b + i]) * weight;
    }
  }

  private static void addFour(
      float[] in, int a, int b, int c, int d, double weight, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] += (in[a + i] + in[b + i] + in[c + i] + in[d + i]) * weight;
    }
  }
}
