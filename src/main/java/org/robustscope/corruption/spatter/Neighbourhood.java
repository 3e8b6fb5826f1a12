package org.robustscope.corruption.spatter;

/**
 * The 3x3 filters of spatter's water, mirrored beyond the edge without repeating the edge sample
 * (specification, spatter, steps 4, 6 and 7). Planes are at least 2x2.
 */
final class Neighbourhood {
  private Neighbourhood() {}

  /** Step 4: the mean of fractional samples, rounded to float32, then the fraction dropped. */
  static void truncatedMean(float[] in, int[] out, int width, int height) {
    for (int y = 0; y < height; y++) {
      int above = mirrored(y - 1, height) * width;
      int here = y * width;
      int below = mirrored(y + 1, height) * width;
      for (int x = 0; x < width; x++) {
        int left = mirrored(x - 1, width);
        int right = mirrored(x + 1, width);
        double sum =
            (double) in[above + left]
                + in[above + x]
                + in[above + right]
                + in[here + left]
                + in[here + x]
                + in[here + right]
                + in[below + left]
                + in[below + x]
                + in[below + right];
        out[here + x] = (int) (float) (sum * (1.0 / 9.0));
      }
    }
  }

  /** Step 6: the emboss-like kernel (-2 -1 0), (-1 1 1), (0 1 2), limited to 0..255. */
  static void emboss(int[] in, int[] out, int width, int height) {
    for (int y = 0; y < height; y++) {
      int above = mirrored(y - 1, height) * width;
      int here = y * width;
      int below = mirrored(y + 1, height) * width;
      for (int x = 0; x < width; x++) {
        int left = mirrored(x - 1, width);
        int right = mirrored(x + 1, width);
        int sum =
            2 * (in[below + right] - in[above + left])
                - in[above + x]
                - in[here + left]
                + in[here + x]
                + in[here + right]
                + in[below + x];
        out[here + x] = Math.min(255, Math.max(0, sum));
      }
    }
  }

  /** Step 7: the mean of whole samples, rounded to the nearest (a ninth is never a half). */
  static void roundedMean(int[] in, int[] out, int width, int height) {
    for (int y = 0; y < height; y++) {
      int above = mirrored(y - 1, height) * width;
      int here = y * width;
      int below = mirrored(y + 1, height) * width;
      for (int x = 0; x < width; x++) {
        int left = mirrored(x - 1, width);
        int right = mirrored(x + 1, width);
        int sum =
            in[above + left]
                + in[above + x]
                + in[above + right]
                + in[here + left]
                + in[here + x]
                + in[here + right]
                + in[below + left]
                + in[below + x]
                + in[below + right];
        out[here + x] = (2 * sum + 9) / 18;
      }
    }
  }

  private static int mirrored(int place, int length) {
    if (place < 0) {
      return 1;
    }
    return place < length ? place : length - 2;
  }
}
