package org.robustscope.corruption.blur;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.Correlation;
import org.robustscope.corruption.filter.DiskKernel;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * defocus_blur: each channel correlated with a disk; parameters: radius of the disk and sigma of
 * its edge, in pixels.
 */
public final class DefocusBlur implements Corruption {
  private final Correlation correlation = new Correlation();
  private double[] sums = new double[0];

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    if (sums.length < source.size()) {
      sums = new double[source.size()];
    }
    DiskKernel kernel = DiskKernel.of(setting.parameter(0), setting.parameter(1));
    for (int c = 0; c < 3; c++) {
      correlation.apply(source.plane(c), sums, source.width(), source.height(), kernel);
      toSamples(sums, result.plane(c));
    }
  }

  private static void toSamples(double[] sums, float[] samples) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (int) (Math.min(1.0, Math.max(0.0, sums[i] / 255.0)) * 255.0);
    }
  }
}
