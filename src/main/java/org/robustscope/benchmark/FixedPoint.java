package org.robustscope.benchmark;

/**
 * Real numbers as whole multiples of 2^-40. Sums of such numbers do not depend on the order in
 * which they are added, so that a result is the same bit for bit whatever the threads, batches and
 * interruptions of its run. Numbers up to 2 may be added four million times.
 */
final class FixedPoint {
  private static final double ONE = 1L << 40;

  private FixedPoint() {}

  static long of(double value) {
    return Math.round(value * ONE);
  }

  static double toDouble(long fixed) {
    return fixed / ONE;
  }
}
