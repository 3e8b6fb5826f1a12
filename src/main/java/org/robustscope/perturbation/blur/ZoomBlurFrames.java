package org.robustscope.perturbation.blur;

import java.util.function.IntToDoubleFunction;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameMaker;
import org.robustscope.perturbation.geometry.PillowAffine;
import org.robustscope.perturbation.geometry.WindowedPicture;

/**
 * zoom_blur: the mean of ever more and ever larger zooms, the first being the picture itself; in
 * float32; sequential.
 */
public final class ZoomBlurFrames implements FrameMaker {
  private final WindowedPicture picture;
  private final IntToDoubleFunction factor;
  private final PillowAffine affine = new PillowAffine();
  private final float[][] sums;

  /**
   * @param factor of each frame's zoom, 1 for the first
   * @param pixels of a frame
   */
  public ZoomBlurFrames(WindowedPicture picture, IntToDoubleFunction factor, int pixels) {
    this.picture = picture;
    this.factor = factor;
    sums = new float[3][pixels];
  }

  @Override
  public void make(int index, RgbImage result) {
    affine.set(picture.whole(), 0, 0, factor.applyAsDouble(index));
    picture.show(affine, result);
    for (int c = 0; c < 3; c++) {
      addAndMean(result.plane(c), sums[c], index + 1);
    }
  }

  private static void addAndMean(float[] samples, float[] sums, float count) {
    for (int i = 0; i < samples.length; i++) {
      sums[i] += samples[i] / 255.0f;
      samples[i] = (int) (Math.min(1.0f, sums[i] / count) * 255.0f);
    }
  }
}
