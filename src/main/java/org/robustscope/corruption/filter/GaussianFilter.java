package org.robustscope.corruption.filter;

/**
 * Separable Gaussian blur in double precision, columns first, then rows (specification, section
 * 3.1).
 *
 * <p>Sums are formed in one fixed order, so results do not depend on the machine. An instance owns
 * its scratch buffers and serves one thread at a time; it allocates only when sizes grow.
 */
public final class GaussianFilter {
  /** How many sigmas the benchmark's filter reaches, unless a corruption says otherwise. */
  public static final double DEFAULT_TRUNCATE = 4;

  private double[] weights = new double[0];
  private double weightsSigma = Double.NaN;
  private int radius;
  private double[] between = new double[0];
  private double[] line = new double[0];
  private double[] sum = new double[0];

  /**
   * Blurs with {@link #DEFAULT_TRUNCATE} and {@link Border#REPLICATE}, the benchmark's defaults.
   */
  public void apply(double[] src, double[] dst, int width, int height, double sigma) {
    apply(src, dst, width, height, sigma, DEFAULT_TRUNCATE, Border.REPLICATE);
  }

  /**
   * Blurs one plane.
   *
   * @param src width x height samples, row-major. Not modified, unless it is dst.
   * @param dst the same size; may be src. Modified: the blurred samples, not clipped.
   * @param sigma standard deviation in pixels, at least 0; 0 copies
   * @param truncate the filter reaches floor(truncate * sigma + 0.5) pixels to each side
   */
  public void apply(
      double[] src,
      double[] dst,
      int width,
      int height,
      double sigma,
      double truncate,
      Border border) {
    if (!(sigma >= 0) || !(truncate > 0)) {
      throw new IllegalArgumentException(
          "sigma (" + sigma + ") should be at least 0, truncate (" + truncate + ") above 0");
    }
    int size = width * height;
    prepareWeights(sigma, (int) (truncate * sigma + 0.5));
    if (radius == 0) {
      System.arraycopy(src, 0, dst, 0, size);
      return;
    }
    if (between.length < size) {
      between = new double[size];
    }
    if (sum.length < width) {
      sum = new double[width];
    }
    if (line.length < width + 2 * radius) {
      line = new double[width + 2 * radius];
    }
    blurColumns(src, between, width, height, border);
    blurRows(between, dst, width, height, border);
  }

  private void prepareWeights(double sigma, int newRadius) {
    if (sigma == weightsSigma && newRadius == radius) {
      return;
    }
    radius = newRadius;
    weightsSigma = sigma;
    weights = new double[radius + 1];
    double exponent = -0.5 / (sigma * sigma);
    double total = 0;
    for (int t = -radius; t <= radius; t++) {
      double weight = t == 0 ? 1 : StrictMath.exp(exponent * ((double) t * t));
      weights[Math.abs(t)] = weight;
      total += weight;
    }
    for (int t = 0; t <= radius; t++) {
      weights[t] /= total;
    }
  }

  private void blurColumns(double[] src, double[] dst, int width, int height, Border border) {
    for (int y = 0; y < height; y++) {
      scale(src, y * width, weights[0], sum, width);
      for (int t = radius; t > 0; t--) {
        int above = border.inside(y - t, height) * width;
        int below = border.inside(y + t, height) * width;
        addPair(src, above, below, weights[t], sum, width);
      }
      System.arraycopy(sum, 0, dst, y * width, width);
    }
  }

  private void blurRows(double[] src, double[] dst, int width, int height, Border border) {
    for (int y = 0; y < height; y++) {
      System.arraycopy(src, y * width, line, radius, width);
      for (int t = 1; t <= radius; t++) {
        line[radius - t] = src[y * width + border.inside(-t, width)];
        line[radius + width - 1 + t] = src[y * width + border.inside(width - 1 + t, width)];
      }
      scale(line, radius, weights[0], sum, width);
      for (int t = radius; t > 0; t--) {
        addPair(line, radius - t, radius + t, weights[t], sum, width);
      }
      System.arraycopy(sum, 0, dst, y * width, width);
    }
  }

  private static void scale(double[] in, int from, double weight, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] = in[from + i] * weight;
    }
  }

  // scipy's order of a symmetric filter: the centre, then pairs from the outermost inwards.
  private static void addPair(
      double[] in, int left, int right, double weight, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] += (in[left + i] + in[right + i]) * weight;
    }
  }
}
