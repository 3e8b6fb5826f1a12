package org.robustscope.perturbation.noise;

import org.robustscope.corruption.Samples;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameMaker;
import org.robustscope.random.LegacyRandom;

/**
 * gaussian_noise: the clean picture, then independent normal noise on it; sequential.
 *
 * <p>In float32 and in the order channel, row, column, as torch has it. The normal values are
 * numpy's, rounded to float32: torch's generator is not part of this program.
 */
public final class GaussianNoiseFrames implements FrameMaker {
  private final RgbImage clean;
  private final float scale;
  private final LegacyRandom random;
  private final double[] normals;

  /**
   * @param clean Not modified.
   * @param scale standard deviation of the noise, of samples 0..1
   */
  public GaussianNoiseFrames(RgbImage clean, double scale, LegacyRandom random) {
    this.clean = clean;
    this.scale = (float) scale;
    this.random = random;
    normals = new double[clean.size()];
  }

  @Override
  public void make(int index, RgbImage result) {
    if (index == 0) {
      result.copyFrom(clean);
      return;
    }
    for (int c = 0; c < 3; c++) {
      random.fillGauss(normals, normals.length);
      add(clean.plane(c), normals, scale, result.plane(c));
    }
  }

  private static void add(float[] samples, double[] normals, float scale, float[] out) {
    for (int i = 0; i < samples.length; i++) {
      out[i] = Samples.fromUnit(samples[i] / 255.0f + scale * (float) normals[i]);
    }
  }
}
