package org.robustscope.image;

/** Small versions of pictures, for lists and tooltips. */
public final class Thumbnails {
  private Thumbnails() {}

  /**
   * A version whose longer side is at most this long; every source pixel counts. A picture that is
   * small enough is copied.
   *
   * @param image Not modified.
   */
  public static RgbImage shrink(RgbImage image, int maxSide) {
    if (maxSide < 1) {
      throw new IllegalArgumentException("longer side (" + maxSide + ") should be at least 1");
    }
    int longer = Math.max(image.width(), image.height());
    if (longer <= maxSide) {
      return image.copy();
    }
    double scale = (double) maxSide / longer;
    int width = Math.max(1, (int) Math.rint(image.width() * scale));
    int height = Math.max(1, (int) Math.rint(image.height() * scale));
    return Framing.resize(image, width, height);
  }
}
