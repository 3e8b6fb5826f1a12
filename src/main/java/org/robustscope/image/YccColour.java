package org.robustscope.image;

/**
 * The colour conversion of JFIF (CCIR 601 without head room) in 16-bit fixed point, with libjpeg's
 * rounding.
 */
final class YccColour {
  private static final int BITS = 16;
  private static final int HALF = 1 << (BITS - 1);
  private static final int CHROMA_OFFSET = (128 << BITS) + HALF - 1;

  private YccColour() {}

  /**
   * Converts one row of RGB samples; fractions are rounded, values limited to 0..255.
   *
   * @param from index of the row's first sample in the image's planes
   * @param y receives luma from index {@code yTo} on. Modified.
   * @param cb receives blue difference from index 0 on. Modified.
   * @param cr receives red difference from index 0 on. Modified.
   */
  static void fromRgb(RgbImage image, int from, int width, int[] y, int yTo, int[] cb, int[] cr) {
    float[] red = image.plane(0);
    float[] green = image.plane(1);
    float[] blue = image.plane(2);
    for (int x = 0; x < width; x++) {
      int r = whole(red[from + x]);
      int g = whole(green[from + x]);
      int b = whole(blue[from + x]);
      y[yTo + x] = (19595 * r + 38470 * g + 7471 * b + HALF) >> BITS;
      cb[x] = (-11059 * r - 21709 * g + 32768 * b + CHROMA_OFFSET) >> BITS;
      cr[x] = (32768 * r - 27439 * g - 5329 * b + CHROMA_OFFSET) >> BITS;
    }
  }

  /**
   * Converts one row back.
   *
   * @param to index of the row's first sample in the image's planes
   * @param image receives whole samples 0..255. Modified.
   */
  static void toRgb(int[] y, int yFrom, int[] cb, int[] cr, int width, RgbImage image, int to) {
    float[] red = image.plane(0);
    float[] green = image.plane(1);
    float[] blue = image.plane(2);
    for (int x = 0; x < width; x++) {
      int luma = y[yFrom + x];
      int u = cb[x] - 128;
      int v = cr[x] - 128;
      red[to + x] = limit(luma + ((91881 * v + HALF) >> BITS));
      green[to + x] = limit(luma + ((-22554 * u - 46802 * v + HALF) >> BITS));
      blue[to + x] = limit(luma + ((116130 * u + HALF) >> BITS));
    }
  }

  private static int whole(float sample) {
    return limit((int) (sample + 0.5f));
  }

  private static int limit(int sample) {
    return Math.min(255, Math.max(0, sample));
  }
}
