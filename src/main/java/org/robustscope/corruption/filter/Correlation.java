package org.robustscope.corruption.filter;

/**
 * Correlation of a plane with a disk kernel, mirrored beyond the edge without repeating the edge
 * sample (specification, section 3.2).
 *
 * <p>Whole samples add up without rounding, so samples of equal weight are added before they are
 * weighted: the inside of the disk row by row from running sums, the cells of its edge by fours, as
 * the kernel is symmetric. An instance owns its scratch buffers and serves one thread at a time; it
 * allocates only when sizes grow.
 */
public final class Correlation {
  private final PaddedPlane padded = new PaddedPlane();
  private int[] running = new int[0];
  private double[] sum = new double[0];
  private int[] insideReach = new int[0];

  /**
   * Correlates.
   *
   * @param plane width x height whole samples 0..255. Not modified.
   * @param result the same size: the weighted sums, in the unit of the samples. Modified.
   */
  public void apply(float[] plane, double[] result, int width, int height, DiskKernel kernel) {
    int reach = kernel.reach();
    // One column more on the left: a run starts from the running sum before it.
    padded.fill(plane, width, height, reach + 1, reach, reach, reach, Border.REFLECT101, 1);
    addUp(padded.samples(), width + 2 * reach + 1, height + 2 * reach);
    if (sum.length < width) {
      sum = new double[width];
    }
    findInside(kernel);
    for (int y = 0; y < height; y++) {
      sumInside(y, width, kernel);
      for (int ty = 0; ty <= reach; ty++) {
        for (int tx = insideReach[ty] + 1; tx <= reach; tx++) {
          if (kernel.weight(tx, ty) != 0) {
            sumEdgeCell(y, width, tx, ty, kernel.weight(tx, ty));
          }
        }
      }
      System.arraycopy(sum, 0, result, y * width, width);
    }
  }

  /** Running sums along each padded row. */
  private void addUp(float[] samples, int stride, int rows) {
    if (running.length < stride * rows) {
      running = new int[stride * rows];
    }
    for (int y = 0; y < rows; y++) {
      int total = 0;
      for (int i = y * stride; i < (y + 1) * stride; i++) {
        total += (int) samples[i];
        running[i] = total;
      }
    }
  }

  /** In each kernel row, how far from its middle all weights equal the centre's; -1 for none. */
  private void findInside(DiskKernel kernel) {
    int reach = kernel.reach();
    if (insideReach.length <= reach) {
      insideReach = new int[reach + 1];
    }
    for (int ty = 0; ty <= reach; ty++) {
      int tx = 0;
      while (tx <= reach && kernel.weight(tx, ty) == kernel.weight(0, 0)) {
        tx++;
      }
      insideReach[ty] = tx - 1;
    }
  }

  private void sumInside(int y, int width, DiskKernel kernel) {
    setRun(
        running,
        padded.indexOf(-insideReach[0] - 1, y),
        padded.indexOf(insideReach[0], y),
        sum,
        width);
    for (int ty = 1; ty <= kernel.reach(); ty++) {
      int inside = insideReach[ty];
      if (inside >= 0) {
        addTwoRuns(
            running,
            padded.indexOf(-inside - 1, y - ty),
            padded.indexOf(-inside - 1, y + ty),
            2 * inside + 1,
            sum,
            width);
      }
    }
    multiply(sum, kernel.weight(0, 0), width);
  }

  private void sumEdgeCell(int y, int width, int tx, int ty, double weight) {
    float[] in = padded.samples();
    if (tx == 0 || ty == 0) {
      int before = padded.indexOf(-tx, y - ty);
      int after = padded.indexOf(tx, y + ty);
      addTwo(in, before, after, weight, sum, width);
    } else {
      int above = padded.indexOf(-tx, y - ty);
      int below = padded.indexOf(-tx, y + ty);
      addFour(in, above, below, 2 * tx, weight, sum, width);
    }
  }

  private static void setRun(int[] running, int before, int last, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] = running[last + i] - running[before + i];
    }
  }

  private static void addTwoRuns(
      int[] running, int beforeA, int beforeB, int length, double[] sum, int count) {
    int lastA = beforeA + length;
    int lastB = beforeB + length;
    for (int i = 0; i < count; i++) {
      sum[i] +=
          running[lastA + i] - running[beforeA + i] + running[lastB + i] - running[beforeB + i];
    }
  }

  private static void multiply(double[] sum, double weight, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] *= weight;
    }
  }

  private static void addTwo(float[] in, int a, int b, double weight, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] += (in[a + i] + in[b + i]) * weight;
    }
  }

  private static void addFour(
      float[] in, int above, int below, int across, double weight, double[] sum, int count) {
    int aboveRight = above + across;
    int belowRight = below + across;
    for (int i = 0; i < count; i++) {
      sum[i] += (in[above + i] + in[aboveRight + i] + in[below + i] + in[belowRight + i]) * weight;
    }
  }
}
