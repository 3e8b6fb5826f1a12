package org.robustscope.corruption.spatter;

import org.robustscope.corruption.filter.GaussianFilter;
import org.robustscope.image.RgbImage;

/**
 * Splashes of mud on the lens (specification, spatter, mud).
 *
 * <p>An instance owns its scratch buffers and serves one thread at a time; it allocates only when
 * sizes grow.
 */
public final class MudSplashes {
  private static final double THINNEST = 0.8;

  /** Brown, in the order red, green, blue. */
  private static final float[] COLOUR = {
    (float) (63 / 255.0), (float) (42 / 255.0), (float) (20 / 255.0)
  };

  private final GaussianFilter filter = new GaussianFilter();
  private double[] opacity = new double[0];

  /**
   * Lays splashes over a picture.
   *
   * @param source whole samples 0..255. Not modified.
   * @param liquid a value a pixel. Not modified.
   * @param threshold there is mud where liquid is above this
   * @param sigma of the mud's edge, in pixels
   * @param result the same size. Modified.
   */
  public void apply(
      RgbImage source, double[] liquid, double threshold, double sigma, RgbImage result) {
    int size = source.size();
    if (opacity.length < size) {
      opacity = new double[size];
    }
    for (int i = 0; i < size; i++) {
      opacity[i] = liquid[i] > threshold ? 1 : 0;
    }
    filter.apply(opacity, opacity, source.width(), source.height(), sigma);
    for (int i = 0; i < size; i++) {
      opacity[i] = opacity[i] < THINNEST ? 0 : opacity[i];
    }
    for (int c = 0; c < 3; c++) {
      cover(source.plane(c), COLOUR[c], result.plane(c));
    }
  }

  private void cover(float[] samples, float colour, float[] out) {
    for (int i = 0; i < samples.length; i++) {
      float left = (float) ((float) (samples[i] / 255.0) * (1 - opacity[i]));
      float muddy = left + (float) (colour * opacity[i]);
      out[i] = (int) (Math.min(1.0f, Math.max(0.0f, muddy)) * 255.0f);
    }
  }
}
