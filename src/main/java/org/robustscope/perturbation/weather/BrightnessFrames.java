package org.robustscope.perturbation.weather;

import java.util.function.IntToDoubleFunction;
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
  private final IntToDoubleFunction added;

  /**
   * @param picture Not modified.
   * @param added to the value (HSV, 0..1) of each frame
   */
  public BrightnessFrames(RgbImage picture, Variant variant, IntToDoubleFunction added) {
    this.picture = picture;
    this.variant = variant;
    this.added = added;
  }

  @Override
  public void make(int index, RgbImage result) {
    double[] parameters = {added.applyAsDouble(index)};
    brightness.apply(picture, result, new Setting(variant, 1, parameters), unused);
  }
}
