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

  private final ColumnFilter filter = new ColumnFilter();
  private final MirrorFilter wideColumns = new MirrorFilter();
  private final MirrorFilter wideRows = new MirrorFilter();
  private double[] weights = new double[0];
  private double sigmaOfWeights = Double.NaN;
  private int radius;
  private double[] transposed = new double[0];

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
   * @param truncate above 0; the filter reaches floor(truncate * sigma + 0.5) pixels to each side
   */
  public void apply(
      double[] src,
      double[] dst,
      int width,
      int height,
      double sigma,
      double truncate,
      Border border) {
    if (!(sigma >= 0)) {
      throw new IllegalArgumentException("sigma (" + sigma + ") should be at least 0");
    }
    if (!(truncate > 0)) {
      throw new IllegalArgumentException("truncate (" + truncate + ") should be above 0");
    }
    int size = width * height;
    int reach = (int) (truncate * sigma + 0.5);
    if (reach == 0) {
      System.arraycopy(src, 0, dst, 0, size);
      return;
    }
    prepareWeights(sigma, reach);
    if (transposed.length < size) {
      transposed = new double[size];
    }
    blurColumns(src, transposed, width, height, border, wideColumns);
    blurColumns(transposed, dst, height, width, border, wideRows);
  }

  private void blurColumns(
      double[] src, double[] dst, int width, int height, Border border, MirrorFilter wide) {
    if (MirrorFilter.suits(height, radius, border)) {
      wide.apply(src, dst, width, height, weights, radius);
    } else {
      filter.apply(src, dst, width, height, weights, radius, border);
    }
  }

  private void prepareWeights(double sigma, int newRadius) {
    if (sigma == sigmaOfWeights && newRadius == radius) {
      return;
    }
    radius = newRadius;
    sigmaOfWeights = sigma;
    if (weights.length <= radius) {
      weights = new double[radius + 1];
    }
    double exponent = -0.5 / (sigma * sigma);
    for (int t = 0; t <= radius; t++) {
      weights[t] = StrictMath.exp(exponent * ((double) t * t));
    }
    double total = weights[0];
    for (int t = radius; t > 0; t--) {
      total += 2 * weights[t];
    }
    for (int t = 0; t <= radius; t++) {
      weights[t] /= total;
    }
  }
}
