package org.robustscope.corruption.blur;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.GaussianFilter;
import org.robustscope.corruption.filter.UnitPlane;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/** gaussian_blur (extra): each channel through a Gaussian filter; parameter: sigma in pixels. */
public final class GaussianBlur implements Corruption {
  private final GaussianFilter filter = new GaussianFilter();
  private double[] unit = new double[0];

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    if (unit.length < source.size()) {
      unit = new double[source.size()];
    }
    for (int c = 0; c < 3; c++) {
      UnitPlane.fromSamples(source.plane(c), unit);
      filter.apply(unit, unit, source.width(), source.height(), setting.parameter(0));
      UnitPlane.toSamples(unit, result.plane(c));
    }
  }
}
