package org.robustscope.corruption;

import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * One corruption type. An instance owns its scratch buffers, so it serves one thread at a time and
 * allocates only when the picture's size changes.
 */
public interface Corruption {
  /**
   * Corrupts a picture.
   *
   * @param source whole samples 0..255, of the size that the setting's variant takes. Not modified.
   * @param result same size, another object. Modified: whole samples 0..255.
   * @param random just seeded; deterministic types draw nothing from it
   */
  void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random);
}
