package org.robustscope.image;

/**
 * The quantisation tables of baseline JPEG: those of ITU-T T.81 Annex K, scaled by libjpeg's rule
 * in integers.
 *
 * <p>Entries are in natural (row by row) order, 1..255. Source: {@code corruptions.md} section
 * 3.10.
 */
final class QuantTables {
  private static final int[] LUMINANCE = {
    16, 11, 10, 16, 24, 40, 51, 61, //
    12, 12, 14, 19, 26, 58, 60, 55, //
    14, 13, 16, 24, 40, 57, 69, 56, //
    14, 17, 22, 29, 51, 87, 80, 62, //
    18, 22, 37, 56, 68, 109, 103, 77, //
    24, 35, 55, 64, 81, 104, 113, 92, //
    49, 64, 78, 87, 103, 121, 120, 101, //
    72, 92, 95, 98, 112, 100, 103, 99
  };
  private static final int[] CHROMINANCE = {
    17, 18, 24, 47, 99, 99, 99, 99, //
    18, 21, 26, 66, 99, 99, 99, 99, //
    24, 26, 56, 99, 99, 99, 99, 99, //
    47, 66, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99
  };

  private QuantTables() {}

  /** The table of the Y channel. */
  static int[] luminance(int quality) {
    return scaled(LUMINANCE, quality);
  }

  /** The table of the Cb and Cr channels. */
  static int[] chrominance(int quality) {
    return scaled(CHROMINANCE, quality);
  }

  private static int[] scaled(int[] base, int quality) {
    if (quality < 1 || quality > 100) {
      throw new IllegalArgumentException("quality (" + quality + ") should be 1 to 100");
    }
    int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    int[] table = new int[64];
    for (int i = 0; i < 64; i++) {
      table[i] = Math.clamp((base[i] * scale + 50) / 100, 1, 255);
    }
    return table;
  }
}
