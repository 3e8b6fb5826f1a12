package org.robustscope.corruption.noise;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Samples;
import org.robustscope.corruption.Setting;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;
import org.robustscope.random.Poisson;

/**
 * Replaces every sample by a Poisson number of photons. Parameter: how many photons a sample of
 * full brightness has on average.
 */
public final class ShotNoise implements Corruption {
  private final Poisson[] distributions = new Poisson[256];
  private double photonsOfDistributions = Double.NaN;

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    double photons = setting.parameter(0);
    prepare(photons);
    float[] rIn = source.plane(0);
    float[] gIn = source.plane(1);
    float[] bIn = source.plane(2);
    float[] r = result.plane(0);
    float[] g = result.plane(1);
    float[] b = result.plane(2);
    for (int i = 0; i < source.size(); i++) {
      r[i] = Samples.fromUnit(distributions[(int) rIn[i]].draw(random) / photons);
      g[i] = Samples.fromUnit(distributions[(int) gIn[i]].draw(random) / photons);
      b[i] = Samples.fromUnit(distributions[(int) bIn[i]].draw(random) / photons);
    }
  }

  private void prepare(double photons) {
    if (photons == photonsOfDistributions) {
      return;
    }
    for (int v = 0; v < 256; v++) {
      distributions[v] = new Poisson(Samples.toUnit(v) * photons);
    }
    photonsOfDistributions = photons;
  }
}
