package org.robustscope.corruption.digital;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.GaussianFilter;
import org.robustscope.corruption.spatter.MudSplashes;
import org.robustscope.corruption.spatter.WaterDrops;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * spatter (extra): drops of water, at high severities splashes of mud, on the lens; parameters:
 * mean and standard deviation of the noise, sigma in pixels that makes blobs of it, the threshold
 * below which it is dry, the water's opacity or the sigma of the mud's edge, and 1 for mud.
 */
public final class Spatter implements Corruption {
  private final GaussianFilter filter = new GaussianFilter();
  private final WaterDrops water = new WaterDrops();
  private final MudSplashes mud = new MudSplashes();
  private double[] liquid = new double[0];

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    double threshold = setting.parameter(3);
    double amount = setting.parameter(4);
    boolean isMud = setting.parameter(5) != 0;
    drawLiquid(source.width(), source.height(), setting, random);
    if (isMud) {
      mud.apply(source, liquid, threshold, amount, result);
    } else {
      water.apply(source, liquid, amount, result);
    }
  }

  private void drawLiquid(int width, int height, Setting setting, LegacyRandom random) {
    int size = width * height;
    if (liquid.length < size) {
      liquid = new double[size];
    }
    double mean = setting.parameter(0);
    double deviation = setting.parameter(1);
    for (int i = 0; i < size; i++) {
      liquid[i] = random.normal(mean, deviation);
    }
    filter.apply(liquid, liquid, width, height, setting.parameter(2));
    double threshold = setting.parameter(3);
    for (int i = 0; i < size; i++) {
      liquid[i] = liquid[i] < threshold ? 0 : liquid[i];
    }
  }
}
