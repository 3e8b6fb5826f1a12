package org.robustscope.random;

/**
 * numpy's legacy random generator, bit for bit: MT19937 with the draws that numpy froze in its
 * {@code RandomState} (specification of the corruptions, section 2).
 *
 * <p>Same seed, same draws, on every machine: logarithms and the like come from {@link StrictMath}.
 * Not thread-safe; one instance a thread, seeded anew before each call.
 */
public final class LegacyRandom {
  private static final int N = 624;
  private static final int M = 397;

  private final int[] state = new int[N];
  private final int[] tempered = new int[N];
  private int position;
  private boolean hasSpare;
  private double spare;

  /** A generator seeded with 0. */
  public LegacyRandom() {
    this(0);
  }

  public LegacyRandom(long seed) {
    seed(seed);
  }

  /**
   * Starts the sequence of a seed and forgets the spare normal value.
   *
   * @param seed 0 to 2^32 - 1
   */
  public void seed(long seed) {
    if (seed < 0 || seed > 0xffffffffL) {
      throw new IllegalArgumentException("seed (" + seed + ") should be 0 to 4294967295");
    }
    int previous = (int) seed;
    state[0] = previous;
    for (int i = 1; i < N; i++) {
      previous = 1812433253 * (previous ^ (previous >>> 30)) + i;
      state[i] = previous;
    }
    position = N;
    hasSpare = false;
  }

  /** The next 624 numbers at once: loops without calls or branches, which the JIT vectorises. */
  private void refill() {
    int[] s = state;
    for (int k = 0; k < N - M; k++) {
      int y = (s[k] & 0x80000000) | (s[k + 1] & 0x7fffffff);
      s[k] = s[k + M] ^ (y >>> 1) ^ (-(y & 1) & 0x9908b0df);
    }
    for (int k = N - M; k < N - 1; k++) {
      int y = (s[k] & 0x80000000) | (s[k + 1] & 0x7fffffff);
      s[k] = s[k + M - N] ^ (y >>> 1) ^ (-(y & 1) & 0x9908b0df);
    }
    int last = (s[N - 1] & 0x80000000) | (s[0] & 0x7fffffff);
    s[N - 1] = s[M - 1] ^ (last >>> 1) ^ (-(last & 1) & 0x9908b0df);
    int[] t = tempered;
    for (int k = 0; k < N; k++) {
      int y = s[k];
      y ^= y >>> 11;
      y ^= (y << 7) & 0x9d2c5680;
      y ^= (y << 15) & 0xefc60000;
      t[k] = y ^ (y >>> 18);
    }
    position = 0;
  }

  /** 32 random bits. */
  public int next32() {
    if (position == N) {
      refill();
    }
    return tempered[position++];
  }

  /** Uniform in [0, 1), 53 bits. */
  public double uniform() {
    int p = position;
    if (p > N - 2) {
      return toUnit(next32(), next32());
    }
    position = p + 2;
    return toUnit(tempered[p], tempered[p + 1]);
  }

  private static double toUnit(int high, int low) {
    // A power of two: multiplying is dividing, exactly.
    return ((high >>> 5) * 67108864.0 + (low >>> 6)) * 0x1p-53;
  }

  /** Uniform in [low, high). */
  public double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Normal with mean 0 and standard deviation 1 (Marsaglia's polar method, numpy's order). */
  public double gauss() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double x1;
    double x2;
    double r2;
    do {
      x1 = 2.0 * uniform() - 1.0;
      x2 = 2.0 * uniform() - 1.0;
      r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1.0 || r2 == 0.0);
    double f = Math.sqrt(-2.0 * StrictMath.log(r2) / r2);
    spare = f * x1;
    hasSpare = true;
    return f * x2;
  }

  /** How many uniform values can be multiplied before the product falls to a limit below 1. */
  int factorsAbove(double limit) {
    int[] t = tempered;
    int factors = 0;
    double product = 1.0;
    while (true) {
      for (int p = position; p <= N - 2; p += 2) {
        product *= toUnit(t[p], t[p + 1]);
        if (product <= limit) {
          position = p + 2;
          return factors;
        }
        factors++;
      }
      position = N - ((N - position) & 1);
      product *= uniform();
      if (product <= limit) {
        return factors;
      }
      factors++;
    }
  }

  /**
   * The next uniform values in [0, 1): the same as calling {@link #uniform()} for each.
   *
   * @param count how many, from the array's start. Modified.
   */
  public void fillUniform(double[] values, int count) {
    int filled = 0;
    while (filled < count) {
      if (position > N - 2) {
        values[filled++] = uniform();
        continue;
      }
      int p = position;
      int pairs = Math.min((N - p) / 2, count - filled);
      int[] t = tempered;
      for (int i = 0; i < pairs; i++) {
        values[filled + i] = toUnit(t[p + 2 * i], t[p + 2 * i + 1]);
      }
      filled += pairs;
      position = p + 2 * pairs;
    }
  }

  /** The next uniform values in [low, high); see the other form. */
  public void fillUniform(double[] values, int count, double low, double high) {
    fillUniform(values, count);
    double range = high - low;
    for (int i = 0; i < count; i++) {
      values[i] = low + range * values[i];
    }
  }

  /**
   * The next values of {@link #gauss()}.
   *
   * @param count how many, from the array's start. Modified.
   */
  public void fillGauss(double[] values, int count) {
    int i = 0;
    if (hasSpare && count > 0) {
      values[i++] = gauss();
    }
    while (i < count - 1) {
      values[i] = gauss();
      values[i + 1] = spare;
      hasSpare = false;
      i += 2;
    }
    if (i < count) {
      values[i] = gauss();
    }
  }

  /** Normal with the given mean and standard deviation. */
  public double normal(double mean, double deviation) {
    return mean + deviation * gauss();
  }

  /**
   * A Poisson number. Who draws many of one mean keeps a {@link Poisson}.
   *
   * @param mean 0 to 10^9; 0 gives 0 and draws nothing
   */
  public int poisson(double mean) {
    return new Poisson(mean).draw(this);
  }

  /**
   * A whole number in [low, high).
   *
   * @throws IllegalArgumentException when high is not above low
   */
  public int randint(int low, int high) {
    if (high <= low) {
      throw new IllegalArgumentException("high (" + high + ") should be above low (" + low + ")");
    }
    int span = high - 1 - low;
    if (span == 0) {
      return low;
    }
    int mask = -1 >>> Integer.numberOfLeadingZeros(span);
    int value;
    do {
      value = next32() & mask;
    } while (Integer.compareUnsigned(value, span) > 0);
    return low + value;
  }
}
