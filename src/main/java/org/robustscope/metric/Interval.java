package org.robustscope.metric;

/**
 * A confidence interval.
 *
 * @param low at most high
 * @param high at least low
 * @param confidence the level asked for, above 0 and below 1, such as .95
 */
public record Interval(double low, double high, double confidence) {

  public Interval {
    NormalQuantile.check(confidence);
    if (!(low <= high)) {
      throw new IllegalArgumentException("low (" + low + ") should be at most high (" + high + ")");
    }
  }

  /**
   * Wilson's score interval of a share (Wilson 1927): inside 0 to 1 at any count, unlike the mean
   * plus or minus standard errors.
   *
   * @param hits 0 to trials
   * @param trials 0 and more; none give 0 to 1, which says that nothing is known
   */
  public static Interval wilson(long hits, long trials, double confidence) {
    if (trials < 0 || hits < 0 || hits > trials) {
      throw new IllegalArgumentException("hits (" + hits + ") should be 0 to trials, " + trials);
    }
    double z = NormalQuantile.twoSided(confidence);
    if (trials == 0) {
      return new Interval(0, 1, confidence);
    }
    double share = (double) hits / trials;
    double spread = z * z / trials;
    double middle = (share + spread / 2) / (1 + spread);
    double half = z / (1 + spread) * Math.sqrt((share * (1 - share) + spread / 4) / trials);
    return new Interval(
        hits == 0 ? 0 : Math.max(0, middle - half),
        hits == trials ? 1 : Math.min(1, middle + half),
        confidence);
  }

  /**
   * The mean plus or minus z standard errors: sound for the mean of many independent terms, such as
   * one score an image or one flip probability a sequence.
   *
   * @param terms at least two. Not modified.
   */
  public static Interval ofMean(double[] terms, double confidence) {
    if (terms.length < 2) {
      throw new IllegalArgumentException("terms (" + terms.length + ") should be at least 2");
    }
    double mean = 0;
    for (double term : terms) {
      mean += term / terms.length;
    }
    double squares = 0;
    for (double term : terms) {
      squares += (term - mean) * (term - mean);
    }
    double error = Math.sqrt(squares / (terms.length - 1) / terms.length);
    double half = NormalQuantile.twoSided(confidence) * error;
    return new Interval(mean - half, mean + half, confidence);
  }
}
