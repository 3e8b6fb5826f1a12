package org.robustscope.corruption.blur;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.GaussianFilter;
import org.robustscope.corruption.filter.UnitPlane;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * glass_blur: blurred, pixels moved about at random, blurred again; parameters: sigma in pixels,
 * the longest move in pixels, passes.
 */
public final class GlassBlur implements Corruption {
  private final GaussianFilter filter = new GaussianFilter();
  private double[] unit = new double[0];
  private int[] pixels = new int[0];

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    int width = source.width();
    int height = source.height();
    int size = source.size();
    if (unit.length < size) {
      unit = new double[size];
      pixels = new int[size];
    }
    double sigma = setting.parameter(0);
    for (int c = 0; c < 3; c++) {
      UnitPlane.fromSamples(source.plane(c), unit);
      filter.apply(unit, unit, width, height, sigma);
      pack(unit, pixels, size, c);
    }
    int move = (int) setting.parameter(1);
    int passes = (int) setting.parameter(2);
    for (int pass = 0; pass < passes; pass++) {
      shuffle(pixels, width, height, move, random);
    }
    for (int c = 0; c < 3; c++) {
      unpack(pixels, unit, size, c);
      filter.apply(unit, unit, width, height, sigma);
      UnitPlane.toSamples(unit, result.plane(c));
    }
  }

  private static void pack(double[] unit, int[] pixels, int size, int channel) {
    int shift = 8 * channel;
    int others = ~(255 << shift);
    for (int i = 0; i < size; i++) {
      pixels[i] = (pixels[i] & others) | (int) (unit[i] * 255.0) << shift;
    }
  }

  private static void unpack(int[] pixels, double[] unit, int size, int channel) {
    int shift = 8 * channel;
    for (int i = 0; i < size; i++) {
      unit[i] = ((pixels[i] >> shift) & 255) / 255.0;
    }
  }

  private static void shuffle(int[] pixels, int width, int height, int move, LegacyRandom random) {
    for (int y = height - move; y > move; y--) {
      for (int x = width - move; x > move; x--) {
        int dx = random.randint(-move, move);
        int dy = random.randint(-move, move);
        // Meant as a swap; the reference's views alias, so the other pixel keeps its value.
        pixels[y * width + x] = pixels[(y + dy) * width + x + dx];
      }
    }
  }
}
