package org.robustscope.corruption.noise;

import org.robustscope.random.LegacyRandom;

/** A row's normal draws, sample by sample (r, g, b, r, ...). Owns its buffer. */
final class NormalDraws {
  private double[] values = new double[0];

  /** Fills the next row's draws. */
  double[] next(LegacyRandom random, int width) {
    if (values.length < 3 * width) {
      values = new double[3 * width];
    }
    random.fillGauss(values, 3 * width);
    return values;
  }
}
