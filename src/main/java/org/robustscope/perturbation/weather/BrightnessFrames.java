package org.robustscope.perturbation.weather;

import org.robustscope.corruption.Setting;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.weather.Brightness;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameMaker;
import org.robustscope.random.LegacyRandom;

/** brightness: from darker to brighter, through the picture itself. */
public final class BrightnessFrames implements FrameMaker {
  private final Brightness brightness = new Brightness();
  private final LegacyRandom unused = new LegacyRandom();
  private final RgbImage picture;
  private final Variant variant;
  private final double percent;
  private final double zero;

  /**
   * @param picture Not modified.
   * @param percent that is added to the value (HSV) each frame
   * @param zero the frame that is the picture itself
   */
  public BrightnessFrames(RgbImage picture, Variant variant, double percent, double zero) {
    this.picture = picture;
    this.variant = variant;
    this.percent = percent;
    this.zero = zero;
  }

  @Override
  public void make(int index, RgbImage result) {
    double[] added = {(index - zero) * percent / 100};
    brightness.apply(picture, result, new Setting(variant, 1, added), unused);
  }
}
