package org.robustscope.corruption;

import org.robustscope.image.CropBox;
import org.robustscope.image.Framing;
import org.robustscope.image.RgbImage;

/**
 * The preprocessing that the benchmark's authors applied before they corrupted a picture
 * (specification, section 1), for each variant.
 */
public final class Preparation {
  private static final int SHORTER_SIDE = 256;
  private static final double INCEPTION_FRACTION = 0.875;

  private Preparation() {}

  /**
   * A picture as a variant takes it. The variant 32 has no preprocessing of its own, as its
   * pictures are 32x32: others are resized like those of 64. The variant full takes the picture
   * itself.
   *
   * @param picture any size. Not modified.
   * @return of the variant's size; the same object for the variant full
   */
  public static RgbImage standard(RgbImage picture, Variant variant) {
    return switch (variant) {
      case V224 -> Framing.standard(picture, SHORTER_SIDE, variant.side());
      case V299 ->
          Framing.resize(
              Framing.centralFraction(picture, INCEPTION_FRACTION), variant.side(), variant.side());
      case V64, V32 -> Framing.resize(picture, variant.side(), variant.side());
      case FULL -> picture;
    };
  }

  /** Which part of a picture {@link #standard} takes. */
  public static CropBox box(int width, int height, Variant variant) {
    return switch (variant) {
      case V224 -> CropBox.standard(width, height, SHORTER_SIDE, variant.side());
      case V299 -> CropBox.centralFraction(width, height, INCEPTION_FRACTION);
      case V64, V32, FULL -> CropBox.whole(width, height);
    };
  }
}
