package org.robustscope.corruption.noise;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * Salt and pepper: turns single samples (not pixels) to 255 or 0. Parameter: the share of samples
 * hit. All draws whether a sample is hit come before all draws what it becomes.
 */
public final class ImpulseNoise implements Corruption {
  private static final int WHITE = Float.floatToRawIntBits(255);

  private double[] draws = new double[0];

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    double amount = setting.parameter(0);
    int width = source.width();
    if (draws.length < 3 * width) {
      draws = new double[3 * width];
    }
    for (int y = 0; y < source.height(); y++) {
      random.fillUniform(draws, 3 * width);
      for (int c = 0; c < 3; c++) {
        markHits(source.plane(c), result.plane(c), y * width, width, c, amount);
      }
    }
    for (int y = 0; y < source.height(); y++) {
      random.fillUniform(draws, 3 * width);
      for (int c = 0; c < 3; c++) {
        replaceHits(result.plane(c), y * width, width, c);
      }
    }
  }

  // Both loops do without branches, because nothing predicts them: sign bits choose.

  private void markHits(float[] in, float[] out, int start, int width, int channel, double amount) {
    for (int x = 0; x < width; x++) {
      long hit = Double.doubleToRawLongBits(draws[3 * x + channel] - amount) >>> 63;
      out[start + x] = in[start + x] - (hit << 8);
    }
  }

  private void replaceHits(float[] out, int start, int width, int channel) {
    for (int x = 0; x < width; x++) {
      int kept = Float.floatToRawIntBits(out[start + x]);
      int hit = kept >> 31;
      int salt = (int) (Double.doubleToRawLongBits(draws[3 * x + channel] - 0.5) >> 63) & WHITE;
      out[start + x] = Float.intBitsToFloat((kept & ~hit) | (salt & hit));
    }
  }
}
