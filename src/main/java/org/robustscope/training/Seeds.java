package org.robustscope.training;

/** Seeds of everything random in a training, so that none depends on what was drawn before it. */
final class Seeds {
  private Seeds() {}

  /** A seed of its own for each purpose or epoch, and each number in it. */
  static long of(long seed, long epoch, long number) {
    return mixed(mixed(mixed(seed) + epoch) + number);
  }

  /** The finaliser of splitmix64 (Steele, Lea, Flood 2014). */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
