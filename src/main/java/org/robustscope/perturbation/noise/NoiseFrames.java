package org.robustscope.perturbation.noise;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameMaker;
import org.robustscope.random.LegacyRandom;

/**
 * shot_noise and speckle_noise: the clean picture, then the corruption of the same name again and
 * again, with weaker parameters; sequential.
 */
public final class NoiseFrames implements FrameMaker {
  private final Corruption corruption;
  private final RgbImage clean;
  private final Setting setting;
  private final LegacyRandom random;

  /**
   * @param clean Not modified.
   */
  public NoiseFrames(Corruption corruption, RgbImage clean, Setting setting, LegacyRandom random) {
    this.corruption = corruption;
    this.clean = clean;
    this.setting = setting;
    this.random = random;
  }

  @Override
  public void make(int index, RgbImage result) {
    if (index == 0) {
      result.copyFrom(clean);
    } else {
      corruption.apply(clean, result, setting, random);
    }
  }
}
