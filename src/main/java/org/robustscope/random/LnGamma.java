package org.robustscope.random;

/**
 * The logarithm of the gamma function as numpy's legacy generator has it: Stirling's series with
 * ten terms from 7 on, the recursion ln gamma(x) = ln gamma(x + 1) - ln x below. Its last bits
 * decide Poisson draws, so a better approximation would be a worse one here.
 */
final class LnGamma {
  private static final double SERIES_FROM = 7.0;

  /** B(2k) / (2k (2k - 1)) for k = 1 to 10, with Bernoulli's numbers B. */
  private static final double[] STIRLING = {
    1.0 / 12,
    -1.0 / 360,
    1.0 / 1260,
    -1.0 / 1680,
    1.0 / 1188,
    -691.0 / 360360,
    1.0 / 156,
    -3617.0 / 122400,
    43867.0 / 244188,
    -174611.0 / 125400
  };

  private static final double LN_TWO_PI = 1.8378770664093455;

  private LnGamma() {}

  /**
   * ln gamma(x).
   *
   * @param x above 0
   */
  static double of(double x) {
    if (x == 1.0 || x == 2.0) {
      return 0.0;
    }
    int steps = x < SERIES_FROM ? (int) (SERIES_FROM - x) : 0;
    double shifted = x + steps;
    double inverseSquare = (1.0 / shifted) * (1.0 / shifted);
    double series = STIRLING[9];
    for (int k = 8; k >= 0; k--) {
      series = series * inverseSquare + STIRLING[k];
    }
    double result =
        series / shifted + 0.5 * LN_TWO_PI + (shifted - 0.5) * StrictMath.log(shifted) - shifted;
    for (int k = 0; k < steps; k++) {
      shifted -= 1.0;
      result -= StrictMath.log(shifted);
    }
    return result;
  }
}
