package org.robustscope.app.explore;

import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;

/** Corrupts pictures; serves one thread at a time. Tests put simpler ones in. */
@FunctionalInterface
interface Corruptor {
  /**
   * Corrupts into a given picture.
   *
   * @param severity 1 to 5
   * @param source Not modified.
   * @param result another picture of the same size. Modified.
   */
  void apply(
      CorruptionType type,
      int severity,
      Variant variant,
      long seed,
      RgbImage source,
      RgbImage result);
}
