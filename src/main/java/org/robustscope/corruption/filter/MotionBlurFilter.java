package org.robustscope.corruption.filter;

/**
 * ImageMagick's directional blur as it was when the benchmark was made (specification, section
 * 3.4): a one-sided Gaussian along a line of pixels, 16 bits inside, rounded to 8 bits.
 *
 * <p>An instance owns its scratch buffers and serves one thread at a time; it allocates only when
 * sizes grow.
 */
public final class MotionBlurFilter {
  private static final float EIGHT_TO_SIXTEEN_BITS = 257;

  private final PaddedPlane padded = new PaddedPlane();
  private double[] weights = new double[0];
  private int[] columns = new int[0];
  private int[] rows = new int[0];
  private int taps;
  private double[] sum = new double[0];

  /**
   * Blurs one plane.
   *
   * @param src width x height whole samples 0..255. Not modified, unless it is dst.
   * @param dst the same size; may be src. Modified: whole samples 0..255.
   * @param radius in pixels, above 0; the blur reaches 2 ceil(radius) pixels
   * @param sigma standard deviation in pixels, above 0
   * @param angle of the movement in degrees, any; 0 reads pixels to the right, 90 below
   */
  public void apply(
      float[] src, float[] dst, int width, int height, double radius, double sigma, double angle) {
    prepareTaps(radius, sigma, angle);
    int left = 0;
    int right = 0;
    int top = 0;
    int bottom = 0;
    for (int t = 0; t < taps; t++) {
      left = Math.max(left, -columns[t]);
      right = Math.max(right, columns[t]);
      top = Math.max(top, -rows[t]);
      bottom = Math.max(bottom, rows[t]);
    }
    padded.fill(
        src, width, height, left, right, top, bottom, Border.REPLICATE, EIGHT_TO_SIXTEEN_BITS);
    if (sum.length < width) {
      sum = new double[width];
    }
    for (int y = 0; y < height; y++) {
      sumRow(y, width);
      round(sum, dst, y * width, width);
    }
  }

  private void prepareTaps(double radius, double sigma, double angle) {
    if (!(radius > 0) || !(sigma > 0)) {
      throw new IllegalArgumentException(
          "radius (" + radius + ") and sigma (" + sigma + ") should be above 0");
    }
    taps = 2 * (int) Math.ceil(radius) + 1;
    if (weights.length < taps) {
      weights = new double[taps];
      columns = new int[taps];
      rows = new int[taps];
    }
    double total = 0;
    for (int t = 0; t < taps; t++) {
      weights[t] = StrictMath.exp(-((double) t * t) / (2 * sigma * sigma));
      total += weights[t];
    }
    double radians = Math.PI * angle / 180;
    double stepX = taps * StrictMath.cos(radians);
    double stepY = taps * StrictMath.sin(radians);
    double length = StrictMath.hypot(stepX, stepY);
    for (int t = 0; t < taps; t++) {
      weights[t] /= total;
      columns[t] = (int) Math.ceil(t * stepX / length - 0.5);
      rows[t] = (int) Math.ceil(t * stepY / length - 0.5);
    }
  }

  private void sumRow(int y, int width) {
    float[] in = padded.samples();
    setTap(in, padded.indexOf(columns[0], y + rows[0]), weights[0], sum, width);
    int t = 1;
    for (; t + 1 < taps; t += 2) {
      int first = padded.indexOf(columns[t], y + rows[t]);
      int second = padded.indexOf(columns[t + 1], y + rows[t + 1]);
      addTwoTaps(in, first, weights[t], second, weights[t + 1], sum, width);
    }
  }

  private static void setTap(float[] in, int from, double weight, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] = in[from + i] * weight;
    }
  }

  private static void addTwoTaps(
      float[] in, int a, double weightA, int b, double weightB, double[] sum, int count) {
    for (int i = 0; i < count; i++) {
      sum[i] = sum[i] + in[a + i] * weightA + in[b + i] * weightB;
    }
  }

  /** 16 bits rounded, then to 8 bits as ImageMagick's PNG writer did until autumn 2018. */
  private static void round(double[] sum, float[] dst, int from, int count) {
    for (int i = 0; i < count; i++) {
      int sixteen = (int) (sum[i] + 0.5) + 128;
      dst[from + i] = (sixteen - (sixteen >> 8)) >> 8;
    }
  }
}
