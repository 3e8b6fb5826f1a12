package org.robustscope.perturbation.blur;

import org.robustscope.corruption.filter.Border;
import org.robustscope.corruption.filter.GaussianFilter;
import org.robustscope.corruption.filter.UnitPlane;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameMaker;

/** gaussian_blur (extra): the blur's sigma grows from frame to frame. */
public final class GaussianBlurFrames implements FrameMaker {
  private final RgbImage picture;
  private final double firstSigma;
  private final double step;
  private final double truncate;
  private final GaussianFilter filter = new GaussianFilter();
  private final double[] unit;

  /**
   * @param picture Not modified.
   * @param firstSigma in pixels
   * @param step by which sigma grows a frame
   * @param truncate how many sigmas the filter reaches
   */
  public GaussianBlurFrames(RgbImage picture, double firstSigma, double step, double truncate) {
    this.picture = picture;
    this.firstSigma = firstSigma;
    this.step = step;
    this.truncate = truncate;
    unit = new double[picture.size()];
  }

  @Override
  public void make(int index, RgbImage result) {
    double sigma = firstSigma + step * index;
    for (int c = 0; c < 3; c++) {
      UnitPlane.fromSamples(picture.plane(c), unit);
      filter.apply(
          unit, unit, picture.width(), picture.height(), sigma, truncate, Border.REPLICATE);
      UnitPlane.toSamples(unit, result.plane(c));
    }
  }
}
