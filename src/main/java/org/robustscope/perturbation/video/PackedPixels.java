package org.robustscope.perturbation.video;

import org.robustscope.image.RgbImage;

/** Pictures as red, green, blue bytes, row-major. */
final class PackedPixels {
  private PackedPixels() {}

  /**
   * @param rgb three bytes a pixel. Not modified.
   * @param image of that many pixels. Modified.
   */
  static void toImage(byte[] rgb, RgbImage image) {
    float[] red = image.plane(0);
    float[] green = image.plane(1);
    float[] blue = image.plane(2);
    for (int i = 0, at = 0; i < red.length; i++, at += 3) {
      red[i] = rgb[at] & 0xff;
      green[i] = rgb[at + 1] & 0xff;
      blue[i] = rgb[at + 2] & 0xff;
    }
  }
}
