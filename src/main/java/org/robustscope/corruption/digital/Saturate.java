package org.robustscope.corruption.digital;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.HsvRow;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/** Changes the S of HSV. Parameters: a factor, and what is added after multiplying. */
public final class Saturate implements Corruption {
  private final HsvRow hsv = new HsvRow();

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    double factor = setting.parameter(0);
    double added = setting.parameter(1);
    for (int y = 0; y < source.height(); y++) {
      hsv.read(source, y);
      double[] saturation = hsv.saturation();
      for (int x = 0; x < source.width(); x++) {
        saturation[x] = Math.min(1.0, Math.max(0.0, saturation[x] * factor + added));
      }
      hsv.write(result, y);
    }
  }
}
