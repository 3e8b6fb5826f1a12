package org.robustscope.corruption;

import org.robustscope.image.Framing;
import org.robustscope.image.RgbImage;

/**
 * Turns a photograph into the picture that a variant corrupts (specification, section 1): the
 * preprocessing with which the published data sets were made.
 */
public final class Preparation {
  /** Photographs longer than this many times their width would be resized to gigabytes. */
  private static final int MOST_ELONGATED = 100;

  private static final int RESIZED_SHORTER_SIDE = 256;
  private static final double INCEPTION_FRACTION = 0.875;

  private Preparation() {}

  /**
   * The standard preprocessing. For 32 the published data need none, since CIFAR's pictures have
   * that size; any other picture gives its centre square, resized (ours).
   *
   * @param photograph whole samples. Not modified; returned itself where nothing is to be done.
   * @return a picture of the variant's size; for {@link Variant#FULL} the photograph
   * @throws IllegalArgumentException when the photograph is too elongated
   */
  public static RgbImage standard(RgbImage photograph, Variant variant) {
    int shorter = Math.min(photograph.width(), photograph.height());
    int longer = Math.max(photograph.width(), photograph.height());
    if (!variant.isFull() && longer / shorter >= MOST_ELONGATED) {
      throw new IllegalArgumentException(
          "size ("
              + photograph.sizeText()
              + ") should be less than "
              + MOST_ELONGATED
              + " times as long as wide");
    }
    return switch (variant) {
      case V224 ->
          Framing.centreCrop(
              Framing.shorterSide(photograph, RESIZED_SHORTER_SIDE),
              variant.side(),
              variant.side());
      case V299 ->
          Framing.resize(
              Framing.centralFraction(photograph, INCEPTION_FRACTION),
              variant.side(),
              variant.side());
      case V64 -> Framing.resize(photograph, variant.side(), variant.side());
      case V32 ->
          Framing.resize(
              Framing.centreCrop(photograph, shorter, shorter), variant.side(), variant.side());
      case FULL -> photograph;
    };
  }
}
