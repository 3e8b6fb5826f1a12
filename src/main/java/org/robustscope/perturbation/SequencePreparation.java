package org.robustscope.perturbation;

import org.robustscope.corruption.Variant;
import org.robustscope.image.CropBox;
import org.robustscope.image.Framing;
import org.robustscope.image.RgbImage;

/**
 * What a variant's sequences start from (specification, sections 1 and 3). Perturbations that move
 * the picture act on more of it than a frame shows, so that content comes in at the edges before
 * black does.
 *
 * <p>224: the shorter side at 256 pixels; a frame is the centre. 299 and 64: the whole picture,
 * which the sequence itself crops and resizes. 32: 32x32.
 */
public final class SequencePreparation {
  /** The most pixels that a prepared picture may have: some sequences hold it twice. */
  public static final int MAX_PIXELS = 24_000_000;

  static final int SHORTER_SIDE = 256;
  private static final double INCEPTION_FRACTION = 0.875;

  private SequencePreparation() {}

  /**
   * A photograph as the variant's sequences take it. The variant 32 has no preprocessing of its
   * own: pictures of another size are resized.
   *
   * @param photograph any size. Not modified.
   * @return what {@link Sequences#open} takes; may be the same object
   * @throws IllegalArgumentException when the variant is full, or the picture too large or too long
   */
  public static RgbImage standard(RgbImage photograph, Variant variant) {
    SequenceTable.requireDefined(variant);
    return switch (variant) {
      case V224 -> shorterSide(photograph);
      case V299, V64 -> {
        requireSize(photograph, variant);
        yield photograph;
      }
      case V32 -> Framing.resize(photograph, variant.side(), variant.side());
      case FULL -> throw new AssertionError();
    };
  }

  private static RgbImage shorterSide(RgbImage photograph) {
    double shorter = Math.min(photograph.width(), photograph.height());
    double longer = Math.max(photograph.width(), photograph.height());
    if (SHORTER_SIDE * SHORTER_SIDE * (longer / shorter) > MAX_PIXELS) {
      throw new IllegalArgumentException(
          "size ("
              + photograph.sizeText()
              + ") should be less long: with the shorter side at "
              + SHORTER_SIDE
              + " it would have more than "
              + MAX_PIXELS / 1_000_000
              + " megapixels");
    }
    return Framing.shorterSide(photograph, SHORTER_SIDE);
  }

  /**
   * Checks that a picture is prepared.
   *
   * @throws IllegalArgumentException with its size and what it should be, or when the variant is
   *     full
   */
  public static void requireSize(RgbImage prepared, Variant variant) {
    SequenceTable.requireDefined(variant);
    if (variant == Variant.V32) {
      variant.requireSize(prepared);
    } else if (variant == Variant.V224
        && Math.min(prepared.width(), prepared.height()) != SHORTER_SIDE) {
      throw new IllegalArgumentException(
          "size (" + prepared.sizeText() + ") should have a shorter side of " + SHORTER_SIDE);
    }
    if (prepared.size() > MAX_PIXELS) {
      throw new IllegalArgumentException(
          "size ("
              + prepared.sizeText()
              + ") should be at most "
              + MAX_PIXELS / 1_000_000
              + " megapixels for a sequence");
    }
  }

  /**
   * A prepared picture as frames show it when nothing moves.
   *
   * @param prepared Not modified.
   * @return of the variant's size, a picture of its own
   */
  public static RgbImage still(RgbImage prepared, Variant variant) {
    SequenceTable.requireDefined(variant);
    int side = variant.side();
    return switch (variant) {
      case V224 -> Framing.centreCrop(prepared, side, side);
      case V299 ->
          Framing.resize(Framing.centralFraction(prepared, INCEPTION_FRACTION), side, side);
      case V64, V32 -> Framing.resize(prepared, side, side);
      case FULL -> throw new AssertionError();
    };
  }

  /** Which part of a prepared picture is seen when nothing moves, in whole pixels. */
  static CropBox window(int width, int height, Variant variant) {
    return switch (variant) {
      case V224 -> CropBox.centre(width, height, variant.side(), variant.side());
      case V299 -> CropBox.centralFraction(width, height, INCEPTION_FRACTION);
      case V64, V32 -> CropBox.whole(width, height);
      case FULL -> throw new AssertionError();
    };
  }

  /**
   * Which part of a photograph is seen when nothing moves.
   *
   * @param width of any picture, before its preparation
   */
  public static CropBox box(int width, int height, Variant variant) {
    SequenceTable.requireDefined(variant);
    return variant == Variant.V224
        ? CropBox.standard(width, height, SHORTER_SIDE, variant.side())
        : window(width, height, variant);
  }
}
