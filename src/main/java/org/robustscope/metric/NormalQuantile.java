package org.robustscope.metric;

/** How many standard deviations hold a share of the normal distribution. */
final class NormalQuantile {
  private static final double FARTHEST = 8;

  private NormalQuantile() {}

  static void check(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence (" + confidence + ") should be above 0 and below 1");
    }
  }

  /** The z with P(-z < N(0,1) < z) = confidence, at most 8; by halving, exact to the last bits. */
  static double twoSided(double confidence) {
    check(confidence);
    double low = 0;
    double high = FARTHEST;
    while (true) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        return middle;
      }
      if (inside(middle) < confidence) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  /** P(-z < N(0,1) < z) by the series of Marsaglia 2004, 2 phi(z) (z + z^3/3 + z^5/(3 5) + ...). */
  private static double inside(double z) {
    double term = z;
    double sum = z;
    for (int odd = 3; sum + term != sum; odd += 2) {
      term *= z * z / odd;
      sum += term;
    }
    return Math.sqrt(2 / Math.PI) * Math.exp(-z * z / 2) * sum;
  }
}
