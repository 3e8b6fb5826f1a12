package org.robustscope.corruption.blur;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.MotionBlurFilter;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * motion_blur: smeared along a line at a random angle; parameters: radius and sigma in pixels.
 *
 * <p>The angle is drawn from -45 to 45 degrees.
 */
public final class MotionBlur implements Corruption {
  private static final double LARGEST_ANGLE = 45;

  private final MotionBlurFilter filter = new MotionBlurFilter();

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    double radius = setting.parameter(0);
    double sigma = setting.parameter(1);
    double angle = random.uniform(-LARGEST_ANGLE, LARGEST_ANGLE);
    for (int c = 0; c < 3; c++) {
      filter.apply(
          source.plane(c), result.plane(c), source.width(), source.height(), radius, sigma, angle);
    }
  }
}
