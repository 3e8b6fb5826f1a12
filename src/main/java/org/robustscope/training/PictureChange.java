package org.robustscope.training;

import java.util.SplittableRandom;

/** What a training method does to a picture before crop and flip. */
@FunctionalInterface
interface PictureChange {
  /** Changes nothing. */
  PictureChange NONE = (picture, random) -> {};

  /**
   * @param picture Modified: three planes of 32x32, 0..255.
   */
  void apply(float[] picture, SplittableRandom random);
}
