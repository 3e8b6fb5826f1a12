package org.robustscope.enhance;

import org.robustscope.image.RgbImage;

/** The pictures of {@code src/test/tools/clahe_golden.py}, by the same formulas. */
final class Formula {
  private interface Sample {
    long at(long x, long y, int channel);
  }

  private Formula() {}

  static RgbImage noise(int width, int height) {
    return made(
        width,
        height,
        (x, y, c) ->
            ((x * 73856093 ^ y * 19349663 ^ (c + 1) * 83492791L) * 2654435761L >> 13) & 255);
  }

  static RgbImage slopes(int width, int height) {
    return made(
        width,
        height,
        (x, y, c) ->
            90
                + 40 * c
                + x * 40 / width
                + y * 30 / height
                + (x * 7 + y * 13 + x * y) % (5 + 3 * c));
  }

  static RgbImage flat(int width, int height) {
    return made(width, height, (x, y, c) -> new int[] {200, 100, 50}[c]);
  }

  static RgbImage upperLeft(RgbImage image, int width, int height) {
    return made(width, height, (x, y, c) -> (long) image.plane(c)[(int) (y * image.width() + x)]);
  }

  private static RgbImage made(int width, int height, Sample sample) {
    RgbImage image = new RgbImage(width, height);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < image.size(); i++) {
        image.plane(c)[i] = sample.at(i % width, i / width, c);
      }
    }
    return image;
  }
}
