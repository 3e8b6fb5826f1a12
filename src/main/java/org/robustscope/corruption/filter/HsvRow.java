package org.robustscope.corruption.filter;

import org.robustscope.corruption.Samples;
import org.robustscope.image.RgbImage;

/**
 * A picture's row as hue, saturation and value, each 0 to 1 in double (specification, section 3.7).
 * An instance owns its buffers; it allocates only when rows grow.
 */
public final class HsvRow {
  private double[] hue = new double[0];
  private double[] saturation = new double[0];
  private double[] value = new double[0];

  /** Saturation, from the row's start, the storage itself: may be modified before writing. */
  public double[] saturation() {
    return saturation;
  }

  /** Value (the largest of r, g, b), the storage itself: may be modified before writing. */
  public double[] value() {
    return value;
  }

  /** Takes over a row of whole samples 0..255. */
  public void read(RgbImage source, int row) {
    int width = source.width();
    if (hue.length < width) {
      hue = new double[width];
      saturation = new double[width];
      value = new double[width];
    }
    float[] red = source.plane(0);
    float[] green = source.plane(1);
    float[] blue = source.plane(2);
    int start = row * width;
    for (int x = 0; x < width; x++) {
      double r = Samples.toUnit(red[start + x]);
      double g = Samples.toUnit(green[start + x]);
      double b = Samples.toUnit(blue[start + x]);
      double max = Math.max(r, Math.max(g, b));
      double range = max - Math.min(r, Math.min(g, b));
      value[x] = max;
      if (range == 0) {
        hue[x] = 0;
        saturation[x] = 0;
      } else {
        hue[x] = hue(r, g, b, max, range);
        saturation[x] = range / max;
      }
    }
  }

  // Of equal largest ones the last counts.
  private static double hue(double r, double g, double b, double max, double range) {
    double sixths;
    if (b == max) {
      sixths = 4 + (r - g) / range;
    } else if (g == max) {
      sixths = 2 + (b - r) / range;
    } else {
      sixths = (g - b) / range;
    }
    double hue = sixths / 6;
    return hue < 0 ? hue + 1 : hue;
  }

  /** Writes the row back as whole samples: clipped, times 255, fraction dropped. */
  public void write(RgbImage result, int row) {
    int width = result.width();
    float[] red = result.plane(0);
    float[] green = result.plane(1);
    float[] blue = result.plane(2);
    int start = row * width;
    for (int x = 0; x < width; x++) {
      double v = value[x];
      double s = saturation[x];
      double sixths = hue[x] * 6;
      int sector = (int) sixths;
      double f = sixths - sector;
      float high = Samples.fromUnit(v);
      float low = Samples.fromUnit(v * (1 - s));
      // Even sectors rise to the next colour, odd ones fall.
      double share = (sector & 1) == 0 ? 1 - f : f;
      float middle = Samples.fromUnit(v * (1 - share * s));
      int i = start + x;
      switch (sector) {
        case 1 -> set(red, green, blue, i, middle, high, low);
        case 2 -> set(red, green, blue, i, low, high, middle);
        case 3 -> set(red, green, blue, i, low, middle, high);
        case 4 -> set(red, green, blue, i, middle, low, high);
        case 5 -> set(red, green, blue, i, high, low, middle);
        default -> set(red, green, blue, i, high, middle, low);
      }
    }
  }

  private static void set(
      float[] red, float[] green, float[] blue, int i, float r, float g, float b) {
    red[i] = r;
    green[i] = g;
    blue[i] = b;
  }
}
