package org.robustscope.corruption.frost;

import org.robustscope.image.RgbImage;

/**
 * OpenCV's bilinear resize of 8-bit pictures, without antialiasing (specification, section "frost",
 * "Shrinking"). Its fixed-point rounding is part of the small variants' data.
 */
final class TextureShrink {
  private static final int ONE = 2048;

  private TextureShrink() {}

  /**
   * A smaller picture.
   *
   * @param source whole samples 0..255. Not modified.
   * @param factor below 1
   */
  static RgbImage shrink(RgbImage source, double factor) {
    Taps columns = Taps.of(source.width(), factor);
    Taps rows = Taps.of(source.height(), factor);
    int width = columns.first.length;
    int height = rows.first.length;
    RgbImage result = new RgbImage(width, height);
    int[] above = new int[width];
    int[] below = new int[width];
    for (int c = 0; c < 3; c++) {
      float[] from = source.plane(c);
      float[] to = result.plane(c);
      for (int y = 0; y < height; y++) {
        columns.sum(from, rows.first[y] * source.width(), above);
        columns.sum(from, rows.second[y] * source.width(), below);
        int w0 = rows.firstWeight[y];
        int w1 = rows.secondWeight[y];
        for (int x = 0; x < width; x++) {
          int upper = (w0 * (above[x] >> 4)) >> 16;
          int lower = (w1 * (below[x] >> 4)) >> 16;
          to[y * width + x] = (upper + lower + 2) >> 2;
        }
      }
    }
    return result;
  }

  /** For each output place the two input places and their weights in 1/2048. */
  private record Taps(int[] first, int[] second, int[] firstWeight, int[] secondWeight) {
    static Taps of(int size, double factor) {
      int n = (int) Math.rint(size * factor);
      Taps taps = new Taps(new int[n], new int[n], new int[n], new int[n]);
      for (int o = 0; o < n; o++) {
        float position = (float) ((o + 0.5) / factor - 0.5);
        int i = (int) Math.floor(position);
        float fraction = position - i;
        if (i < 0) {
          i = 0;
          fraction = 0;
        }
        if (i >= size - 1) {
          i = size - 1;
          fraction = 0;
        }
        taps.first[o] = i;
        taps.second[o] = Math.min(i + 1, size - 1);
        taps.firstWeight[o] = (int) Math.rint((1f - fraction) * ONE);
        taps.secondWeight[o] = (int) Math.rint(fraction * ONE);
      }
      return taps;
    }

    void sum(float[] from, int offset, int[] to) {
      for (int x = 0; x < to.length; x++) {
        to[x] =
            firstWeight[x] * (int) from[offset + first[x]]
                + secondWeight[x] * (int) from[offset + second[x]];
      }
    }
  }
}
