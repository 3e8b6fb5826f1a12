package org.robustscope.corruption.digital;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Samples;
import org.robustscope.corruption.Setting;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/** Pulls every sample towards its channel's average. Parameter: what is left of the distance. */
public final class Contrast implements Corruption {
  private final float[] levels = new float[256];

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    double factor = setting.parameter(0);
    for (int c = 0; c < 3; c++) {
      prepareLevels(mean(source.plane(c)), factor);
      mapThroughLevels(source.plane(c), result.plane(c));
    }
  }

  private static double mean(float[] plane) {
    long sum = 0;
    for (float sample : plane) {
      sum += (int) sample;
    }
    return sum / 255.0 / plane.length;
  }

  private void prepareLevels(double mean, double factor) {
    for (int v = 0; v < 256; v++) {
      levels[v] = Samples.fromUnit((Samples.toUnit(v) - mean) * factor + mean);
    }
  }

  private void mapThroughLevels(float[] in, float[] out) {
    for (int i = 0; i < in.length; i++) {
      out[i] = levels[(int) in[i]];
    }
  }
}
