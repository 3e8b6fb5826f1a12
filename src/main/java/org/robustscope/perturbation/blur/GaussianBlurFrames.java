package org.robustscope.perturbation.blur;

import java.util.function.IntToDoubleFunction;
import org.robustscope.corruption.filter.Border;
import org.robustscope.corruption.filter.GaussianFilter;
import org.robustscope.corruption.filter.UnitPlane;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameMaker;

/** gaussian_blur (extra): the blur's sigma grows from frame to frame. */
public final class GaussianBlurFrames implements FrameMaker {
  private final RgbImage picture;
  private final IntToDoubleFunction sigmas;
  private final double truncate;
  private final GaussianFilter filter = new GaussianFilter();
  private final double[] unit;

  /**
   * @param picture Not modified.
   * @param sigmas of each frame, in pixels
   * @param truncate how many sigmas the filter reaches
   */
  public GaussianBlurFrames(RgbImage picture, IntToDoubleFunction sigmas, double truncate) {
    this.picture = picture;
    this.sigmas = sigmas;
    this.truncate = truncate;
    unit = new double[picture.size()];
  }

  @Override
  public void make(int index, RgbImage result) {
    double sigma = sigmas.applyAsDouble(index);
    for (int c = 0; c < 3; c++) {
      UnitPlane.fromSamples(picture.plane(c), unit);
      filter.apply(
          unit, unit, picture.width(), picture.height(), sigma, truncate, Border.REPLICATE);
      UnitPlane.toSamples(unit, result.plane(c));
    }
  }
}
