package org.robustscope.training;

import java.util.SplittableRandom;

/** What a training method does to a picture. */
@FunctionalInterface
interface PictureChange {
  /** Changes nothing. */
  PictureChange NONE = (picture, random) -> {};

  /**
   * @param picture Modified: three planes of 32x32, 0..255 before and after.
   * @param random the only source of chance
   */
  void apply(float[] picture, SplittableRandom random);
}
