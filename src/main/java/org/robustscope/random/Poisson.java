package org.robustscope.random;

/**
 * A Poisson distribution, drawn from as numpy's legacy generator does (specification of the
 * corruptions, section 2): by products of uniform values below a mean of 10, by Hoermann's
 * transformed rejection (PTRS, 1993) from there on. Immutable: who draws often keeps one a mean.
 */
public final class Poisson {
  private static final double MULTIPLY_BELOW = 10.0;

  /** ln k! for the k that pictures need; the same bits as computing it anew. */
  private static final double[] LN_FACTORIAL = lnFactorials(1024);

  private final double mean;
  private final double expMinusMean;
  private final double lnMean;
  private final double a;
  private final double b;
  private final double lnInverseAlpha;
  private final double quickAccept;

  /**
   * The distribution of a mean.
   *
   * @param mean 0 to 10^9
   * @throws IllegalArgumentException when the mean is outside
   */
  public Poisson(double mean) {
    if (!(mean >= 0.0 && mean <= 1e9)) {
      throw new IllegalArgumentException("mean (" + mean + ") should be 0 to 1000000000");
    }
    this.mean = mean;
    expMinusMean = StrictMath.exp(-mean);
    lnMean = StrictMath.log(mean);
    b = 0.931 + 2.53 * Math.sqrt(mean);
    a = -0.059 + 0.02483 * b;
    lnInverseAlpha = StrictMath.log(1.1239 + 1.1328 / (b - 3.4));
    quickAccept = 0.9277 - 3.6224 / (b - 2.0);
  }

  public double mean() {
    return mean;
  }

  /** One draw; the mean 0 gives 0 and takes nothing from the generator. */
  public int draw(LegacyRandom random) {
    if (mean >= MULTIPLY_BELOW) {
      return drawByRejection(random);
    }
    return mean == 0.0 ? 0 : drawByProduct(random);
  }

  private int drawByProduct(LegacyRandom random) {
    int factors = 0;
    double product = random.uniform();
    while (product > expMinusMean) {
      factors++;
      product *= random.uniform();
    }
    return factors;
  }

  private int drawByRejection(LegacyRandom random) {
    while (true) {
      double u = random.uniform() - 0.5;
      double v = random.uniform();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2.0 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= quickAccept) {
        return (int) k;
      }
      if (k < 0.0 || (us < 0.013 && v > us)) {
        continue;
      }
      double left = StrictMath.log(v) + lnInverseAlpha - StrictMath.log(a / (us * us) + b);
      if (left <= -mean + k * lnMean - lnFactorial(k)) {
        return (int) k;
      }
    }
  }

  private static double lnFactorial(double k) {
    return k < LN_FACTORIAL.length ? LN_FACTORIAL[(int) k] : LnGamma.of(k + 1.0);
  }

  private static double[] lnFactorials(int count) {
    double[] values = new double[count];
    for (int k = 0; k < count; k++) {
      values[k] = LnGamma.of(k + 1.0);
    }
    return values;
  }
}
