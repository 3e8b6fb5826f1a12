package org.robustscope.enhance;

import org.robustscope.image.RgbImage;

/**
 * A picture's luma and colour differences, 8 bits each, by OpenCV's conversion between RGB and
 * YCrCb: ITU-R BT.601 weights in 14-bit fixed point, the halves rounded up. Owns its buffers.
 *
 * <p>Not JPEG's conversion in the image package: that has 16 bits and other roundings.
 */
final class Luma {
  static final int LEVELS = 256;

  private static final int BITS = 14;
  private static final int HALF = 1 << (BITS - 1);

  private static final int Y_OF_RED = 4899;
  private static final int Y_OF_GREEN = 9617;
  private static final int Y_OF_BLUE = 1868;
  private static final int CR_OF_RED = 11682;
  private static final int CB_OF_BLUE = 9241;

  private static final int RED_OF_CR = 22987;
  private static final int GREEN_OF_CR = -11698;
  private static final int GREEN_OF_CB = -5636;
  private static final int BLUE_OF_CB = 29049;

  private int[] y = new int[0];
  private int[] cr = new int[0];
  private int[] cb = new int[0];

  /** The luma of the latest picture, row-major, 0..255: the storage itself, at least its size. */
  int[] y() {
    return y;
  }

  /**
   * Takes a picture apart.
   *
   * @param image samples are rounded and limited to 0..255. Not modified.
   */
  void read(RgbImage image) {
    int size = image.size();
    if (y.length < size) {
      y = new int[size];
      cr = new int[size];
      cb = new int[size];
    }
    float[] red = image.plane(0);
    float[] green = image.plane(1);
    float[] blue = image.plane(2);
    for (int i = 0; i < size; i++) {
      int r = whole(red[i]);
      int g = whole(green[i]);
      int b = whole(blue[i]);
      int luma = (Y_OF_RED * r + Y_OF_GREEN * g + Y_OF_BLUE * b + HALF) >> BITS;
      y[i] = luma;
      cr[i] = limit(128 + (((r - luma) * CR_OF_RED + HALF) >> BITS));
      cb[i] = limit(128 + (((b - luma) * CB_OF_BLUE + HALF) >> BITS));
    }
  }

  /**
   * Puts the latest picture together, with what {@link #y()} now holds.
   *
   * @param image of the size that was read; receives whole samples 0..255. Modified.
   */
  void write(RgbImage image) {
    float[] red = image.plane(0);
    float[] green = image.plane(1);
    float[] blue = image.plane(2);
    for (int i = 0; i < red.length; i++) {
      int luma = y[i];
      int v = cr[i] - 128;
      int u = cb[i] - 128;
      red[i] = limit(luma + ((v * RED_OF_CR + HALF) >> BITS));
      green[i] = limit(luma + ((u * GREEN_OF_CB + v * GREEN_OF_CR + HALF) >> BITS));
      blue[i] = limit(luma + ((u * BLUE_OF_CB + HALF) >> BITS));
    }
  }

  private static int whole(float sample) {
    return limit((int) (sample + 0.5f));
  }

  private static int limit(int sample) {
    return Math.min(LEVELS - 1, Math.max(0, sample));
  }
}
