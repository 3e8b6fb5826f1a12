package org.robustscope.corruption.noise;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Samples;
import org.robustscope.corruption.Setting;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * Adds to every sample a normal value in proportion to the sample itself. Parameter: the standard
 * deviation at full brightness.
 */
public final class SpeckleNoise implements Corruption {
  private final NormalDraws draws = new NormalDraws();

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    double scale = setting.parameter(0);
    int width = source.width();
    for (int y = 0; y < source.height(); y++) {
      double[] normals = draws.next(random, width);
      for (int c = 0; c < 3; c++) {
        addRow(source.plane(c), result.plane(c), y * width, width, normals, c, scale);
      }
    }
  }

  private static void addRow(
      float[] in, float[] out, int start, int width, double[] normals, int channel, double scale) {
    for (int x = 0; x < width; x++) {
      double sample = Samples.toUnit(in[start + x]);
      double noise = scale * normals[3 * x + channel];
      out[start + x] = Samples.fromUnit(sample + sample * noise);
    }
  }
}
