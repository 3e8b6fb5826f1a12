package org.robustscope.image;

/**
 * How alike two pictures of the same size are ({@code metrics.md} section 4). Levels are 0..255.
 */
public final class Similarity {
  private static final int WINDOW = 7;
  private static final double PIXELS = WINDOW * WINDOW;
  private static final double C1 = (0.01 * 255) * (0.01 * 255);
  private static final double C2 = (0.03 * 255) * (0.03 * 255);

  private Similarity() {}

  /**
   * Peak signal-to-noise ratio in decibels over all samples of the three channels; positive
   * infinity for equal pictures.
   */
  public static double psnr(RgbImage a, RgbImage b) {
    requireSameSize(a, b);
    double squares = 0;
    for (int c = 0; c < 3; c++) {
      float[] p = a.plane(c);
      float[] q = b.plane(c);
      for (int i = 0; i < p.length; i++) {
        double difference = p[i] - q[i];
        squares += difference * difference;
      }
    }
    double meanSquare = squares / (3.0 * a.size());
    return 10 * StrictMath.log10(255.0 * 255.0 / meanSquare);
  }

  /**
   * Structural similarity (Wang et al., 2004), at most 1, the mean over the three channels: 7x7
   * uniform window, sample variances, over the windows that lie inside the picture. Not a number
   * when a side is below 7.
   */
  public static double ssim(RgbImage a, RgbImage b) {
    requireSameSize(a, b);
    int width = a.width();
    int height = a.height();
    if (width < WINDOW || height < WINDOW) {
      return Double.NaN;
    }
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      sum += sumOfWindows(a.plane(c), b.plane(c), width, height);
    }
    return sum / (3.0 * (width - WINDOW + 1) * (height - WINDOW + 1));
  }

  private static void requireSameSize(RgbImage a, RgbImage b) {
    if (!a.sameSizeAs(b)) {
      throw new IllegalArgumentException(
          "second picture (" + b.sizeText() + ") should be " + a.sizeText());
    }
  }

  /** Sums of seven samples a column slide down, windows of seven such sums slide to the right. */
  private static double sumOfWindows(float[] a, float[] b, int width, int height) {
    ColumnSums columns = new ColumnSums(width);
    for (int y = 0; y < WINDOW - 1; y++) {
      columns.add(a, b, y * width);
    }
    double sum = 0;
    for (int y = WINDOW - 1; y < height; y++) {
      columns.add(a, b, y * width);
      sum += columns.sumOfRow();
      columns.subtract(a, b, (y - WINDOW + 1) * width);
    }
    return sum;
  }

  /** For each column the sums over seven rows; exact for whole samples, so nothing drifts. */
  private static final class ColumnSums {
    private final double[] a;
    private final double[] b;
    private final double[] squares;
    private final double[] products;

    ColumnSums(int width) {
      a = new double[width];
      b = new double[width];
      squares = new double[width];
      products = new double[width];
    }

    void add(float[] p, float[] q, int from) {
      for (int x = 0; x < a.length; x++) {
        double s = p[from + x];
        double t = q[from + x];
        a[x] += s;
        b[x] += t;
        squares[x] += s * s + t * t;
        products[x] += s * t;
      }
    }

    void subtract(float[] p, float[] q, int from) {
      for (int x = 0; x < a.length; x++) {
        double s = p[from + x];
        double t = q[from + x];
        a[x] -= s;
        b[x] -= t;
        squares[x] -= s * s + t * t;
        products[x] -= s * t;
      }
    }

    double sumOfRow() {
      double s = 0;
      double t = 0;
      double ss = 0;
      double st = 0;
      double sum = 0;
      for (int x = 0; x < a.length; x++) {
        s += a[x];
        t += b[x];
        ss += squares[x];
        st += products[x];
        if (x >= WINDOW - 1) {
          sum += ofWindow(s, t, ss, st);
          int gone = x - WINDOW + 1;
          s -= a[gone];
          t -= b[gone];
          ss -= squares[gone];
          st -= products[gone];
        }
      }
      return sum;
    }
  }

  /** SSIM of one window from its sums; only the sum of the two variances is needed. */
  private static double ofWindow(double a, double b, double squares, double products) {
    double meanA = a / PIXELS;
    double meanB = b / PIXELS;
    double means = meanA * meanB;
    double meanSquares = meanA * meanA + meanB * meanB;
    double variances = (squares - PIXELS * meanSquares) / (PIXELS - 1);
    double covariance = (products - PIXELS * means) / (PIXELS - 1);
    return ((2 * means + C1) * (2 * covariance + C2)) / ((meanSquares + C1) * (variances + C2));
  }
}
