package org.robustscope.corruption.filter;

/**
 * The kernel of defocus_blur: a disk with a slightly blurred edge, in float32 (specification,
 * section 3.3). Square, of odd side, symmetric left to right and top to bottom.
 *
 * <p>Its weights do not always sum to 1: where the disk touches the grid's border the blur mirrors
 * some of it back, so radius 8 sums to 1.013 and brightens the picture. The reference does so, and
 * the published data have it.
 */
public final class DiskKernel {
  private static final int SMALL_REACH = 8;

  private final int reach;
  private final float[] weights;

  private DiskKernel(int reach, float[] weights) {
    this.reach = reach;
    this.weights = weights;
  }

  /**
   * The kernel of a disk.
   *
   * @param radius of the disk in pixels, above 0
   * @param sigma of the blur of its edge in pixels, above 0
   */
  public static DiskKernel of(double radius, double sigma) {
    if (!(radius > 0) || !(sigma > 0)) {
      throw new IllegalArgumentException(
          "radius (" + radius + ") and sigma (" + sigma + ") should be above 0");
    }
    boolean small = radius <= SMALL_REACH;
    int reach = small ? SMALL_REACH : (int) radius;
    float[] disk = disk(reach, radius);
    blurEdge(disk, 2 * reach + 1, small ? 1 : 2, sigma);
    return new DiskKernel(reach, disk);
  }

  private static float[] disk(int reach, double radius) {
    int side = 2 * reach + 1;
    float[] disk = new float[side * side];
    int ones = 0;
    for (int y = -reach; y <= reach; y++) {
      for (int x = -reach; x <= reach; x++) {
        if (x * x + y * y <= radius * radius) {
          disk[(y + reach) * side + x + reach] = 1;
          ones++;
        }
      }
    }
    for (int i = 0; i < disk.length; i++) {
      disk[i] /= ones;
    }
    return disk;
  }

  private static void blurEdge(float[] disk, int side, int tapReach, double sigma) {
    float[] taps = taps(tapReach, sigma);
    float[] line = new float[side];
    for (int y = 0; y < side; y++) {
      blurLine(disk, y * side, 1, line, taps);
    }
    for (int x = 0; x < side; x++) {
      blurLine(disk, x, side, line, taps);
    }
  }

  private static float[] taps(int reach, double sigma) {
    double[] exact = new double[reach + 1];
    double total = 0;
    for (int t = reach; t >= 0; t--) {
      exact[t] = StrictMath.exp(-0.5 / (sigma * sigma) * (t * t));
      total += t == 0 ? exact[t] : 2 * exact[t];
    }
    float[] taps = new float[reach + 1];
    for (int t = 0; t <= reach; t++) {
      taps[t] = (float) (exact[t] / total);
    }
    return taps;
  }

  private static void blurLine(float[] plane, int from, int step, float[] line, float[] taps) {
    int side = line.length;
    for (int i = 0; i < side; i++) {
      float sum = plane[from + i * step] * taps[0];
      for (int t = 1; t < taps.length; t++) {
        int left = Border.REFLECT101.inside(i - t, side);
        int right = Border.REFLECT101.inside(i + t, side);
        sum += (plane[from + left * step] + plane[from + right * step]) * taps[t];
      }
      line[i] = sum;
    }
    for (int i = 0; i < side; i++) {
      plane[from + i * step] = line[i];
    }
  }

  /** How far the grid goes from its centre, in pixels; weights there may be 0. */
  public int reach() {
    return reach;
  }

  /** The weight at a distance from the centre, each -reach to reach. */
  public float weight(int x, int y) {
    return weights[(y + reach) * (2 * reach + 1) + x + reach];
  }

  /** All weights' sum, about 1. */
  public double sum() {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    return sum;
  }
}
