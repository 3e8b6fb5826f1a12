package org.robustscope.corruption.digital;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.image.PillowResize;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * Shrinks with a box filter and enlarges again. Parameter: the small picture's size as a share of
 * the picture's, rounded down to whole pixels.
 */
public final class Pixelate implements Corruption {
  private final PillowResize resize = new PillowResize();
  private RgbImage small = new RgbImage(1, 1);

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    int width = (int) (source.width() * setting.parameter(0));
    int height = (int) (source.height() * setting.parameter(0));
    if (small.width() != width || small.height() != height) {
      small = new RgbImage(width, height);
    }
    resize.resize(source, small, PillowResize.Filter.BOX);
    resize.resize(small, result, PillowResize.Filter.BOX);
  }
}
