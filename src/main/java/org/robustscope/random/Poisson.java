package org.robustscope.random;

/**
 * A Poisson distribution, drawn from as numpy's legacy generator does (specification of the
 * corruptions, section 2): by products of uniform values below a mean of 10, by Hoermann's
 * transformed rejection (PTRS, 1993) from there on. Immutable: who draws often keeps one a mean.
 */
public final class Poisson {
  private static final double MULTIPLY_BELOW = 10.0;

  /** Above this the probability of 0 gets too small for products of it. */
  private static final double TABLE_UP_TO = 600.0;

  private static final double CLOSE_CALL = 1e-9;

  /** ln k! for the k that pictures need; the same bits as computing it anew. */
  private static final double[] LN_FACTORIAL = lnFactorials(1024);

  private final double mean;
  private final double expMinusMean;
  private final double a;
  private final double b;
  private final double inverseAlpha;
  private final double quickAccept;

  /** Of k = 0, 1, ...; right to 12 digits. Empty where unused or likely to underflow. */
  private final double[] probabilities;

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
    b = 0.931 + 2.53 * Math.sqrt(mean);
    a = -0.059 + 0.02483 * b;
    inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    quickAccept = 0.9277 - 3.6224 / (b - 2.0);
    probabilities = probabilities(mean, expMinusMean);
  }

  public double mean() {
    return mean;
  }

  /** One draw; the mean 0 gives 0 and takes nothing from the generator. */
  public int draw(LegacyRandom random) {
    if (mean >= MULTIPLY_BELOW) {
      return drawByRejection(random);
    }
    return mean == 0.0 ? 0 : random.factorsAbove(expMinusMean);
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
      if (accepts(k, us, v)) {
        return (int) k;
      }
    }
  }

  private boolean accepts(double k, double us, double v) {
    double hat = a / (us * us) + b;
    if (k < probabilities.length) {
      // numpy compares logarithms. Unless it is a close call, the numbers themselves tell the same.
      double left = v * inverseAlpha;
      double right = probabilities[(int) k] * hat;
      if (left < right * (1 - CLOSE_CALL)) {
        return true;
      }
      if (left > right * (1 + CLOSE_CALL)) {
        return false;
      }
    }
    double left = StrictMath.log(v) + StrictMath.log(inverseAlpha) - StrictMath.log(hat);
    return left <= -mean + k * StrictMath.log(mean) - lnFactorial(k);
  }

  private static double[] probabilities(double mean, double first) {
    if (mean < MULTIPLY_BELOW || mean > TABLE_UP_TO) {
      return new double[0];
    }
    double[] values = new double[(int) (mean + 8 * Math.sqrt(mean))];
    values[0] = first;
    for (int k = 1; k < values.length; k++) {
      values[k] = values[k - 1] * (mean / k);
    }
    return values;
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
