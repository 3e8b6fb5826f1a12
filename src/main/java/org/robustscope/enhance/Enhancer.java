package org.robustscope.enhance;

import org.robustscope.image.RgbImage;

/** Carries out an {@link Enhancement}. May own buffers: one instance a thread. */
public interface Enhancer {

  /**
   * A picture of the same size.
   *
   * @param image any size. Not modified.
   * @return whole samples 0..255 in a picture of its own; of {@link Enhancement#NONE} the given
   *     picture itself
   */
  RgbImage apply(RgbImage image);
}
