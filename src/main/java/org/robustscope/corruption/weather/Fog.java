package org.robustscope.corruption.weather;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Samples;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.Plasma;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * Blends in a plasma fractal and scales back so that the brightest sample keeps its place.
 * Parameters: the fog's amount, and how fast its finer scales fade.
 *
 * <p>The fractal's side is the power of two at or above the longer side. Ours, for whole pictures
 * beyond 4096 pixels: a fractal of 4096 is repeated, which leaves no seam.
 */
public final class Fog implements Corruption {
  private static final int LARGEST_MAP = 4096;

  private final Plasma plasma = new Plasma();

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    double amount = setting.parameter(0);
    int width = source.width();
    int height = source.height();
    plasma.grow(mapSide(Math.max(width, height)), setting.parameter(1), random);
    double brightest = brightest(source);
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x += plasma.side()) {
          int count = Math.min(plasma.side(), width - x);
          int mapStart = (y & (plasma.side() - 1)) * plasma.side();
          blend(
              source.plane(c), result.plane(c), y * width + x, count, mapStart, amount, brightest);
        }
      }
    }
  }

  private static int mapSide(int longerSide) {
    return longerSide >= LARGEST_MAP
        ? LARGEST_MAP
        : 1 << (32 - Integer.numberOfLeadingZeros(longerSide - 1));
  }

  private static double brightest(RgbImage source) {
    float max = 0;
    for (int c = 0; c < 3; c++) {
      for (float sample : source.plane(c)) {
        max = Math.max(max, sample);
      }
    }
    return Samples.toUnit(max);
  }

  private void blend(
      float[] in,
      float[] out,
      int start,
      int count,
      int mapStart,
      double amount,
      double brightest) {
    double[] map = plasma.values();
    double whole = brightest + amount;
    for (int i = 0; i < count; i++) {
      double foggy = Samples.toUnit(in[start + i]) + amount * map[mapStart + i];
      out[start + i] = Samples.fromUnit(foggy * brightest / whole);
    }
  }
}
