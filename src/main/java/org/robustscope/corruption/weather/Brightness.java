package org.robustscope.corruption.weather;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.HsvRow;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/** Raises the V of HSV. Parameter: what is added to it, which goes from 0 to 1. */
public final class Brightness implements Corruption {
  private final HsvRow hsv = new HsvRow();

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    double added = setting.parameter(0);
    for (int y = 0; y < source.height(); y++) {
      hsv.read(source, y);
      double[] value = hsv.value();
      for (int x = 0; x < source.width(); x++) {
        value[x] = Math.min(1.0, Math.max(0.0, value[x] + added));
      }
      hsv.write(result, y);
    }
  }
}
