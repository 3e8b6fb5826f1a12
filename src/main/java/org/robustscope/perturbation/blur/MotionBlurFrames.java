package org.robustscope.perturbation.blur;

import java.util.function.IntToDoubleFunction;
import org.robustscope.corruption.filter.MotionBlurFilter;
import org.robustscope.image.PillowResize;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameMaker;

/**
 * motion_blur: one blur whose direction turns. Where a frame is smaller than the picture, it is
 * blurred first and shrunk afterwards.
 */
public final class MotionBlurFrames implements FrameMaker {
  private final RgbImage picture;
  private final double radius;
  private final double sigma;
  private final IntToDoubleFunction degrees;
  private final MotionBlurFilter filter = new MotionBlurFilter();
  private final PillowResize resize = new PillowResize();
  private RgbImage blurred;

  /**
   * @param picture Not modified.
   * @param radius in pixels of the picture
   * @param sigma in pixels of the picture
   * @param degrees direction of each frame; at 0 pixels further right are mixed in
   */
  public MotionBlurFrames(
      RgbImage picture, double radius, double sigma, IntToDoubleFunction degrees) {
    this.picture = picture;
    this.radius = radius;
    this.sigma = sigma;
    this.degrees = degrees;
  }

  @Override
  public void make(int index, RgbImage result) {
    if (result.sameSizeAs(picture)) {
      blur(index, result);
      return;
    }
    if (blurred == null) {
      blurred = new RgbImage(picture.width(), picture.height());
    }
    blur(index, blurred);
    resize.resize(blurred, result, PillowResize.Filter.BILINEAR);
  }

  private void blur(int index, RgbImage out) {
    double angle = degrees.applyAsDouble(index);
    for (int c = 0; c < 3; c++) {
      filter.apply(picture.plane(c), out.plane(c), out.width(), out.height(), radius, sigma, angle);
    }
  }
}
