package org.robustscope.corruption;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.robustscope.image.RgbImage;

/**
 * The sizes for which the benchmark's authors gave parameters (specification, section 1), and our
 * extension to whole pictures.
 */
public enum Variant {
  /** ImageNet-C. */
  V224("224", 224),
  /** ImageNet-C for Inception. */
  V299("299", 299),
  /** Tiny-ImageNet-C and ImageNet-64-C. */
  V64("64", 64),
  /** CIFAR-10-C and CIFAR-100-C. */
  V32("32", 32),
  /**
   * Any size and aspect with the parameters of 224, lengths in pixels unscaled. Not part of any
   * published benchmark.
   */
  FULL("full", 0);

  /** The shortest side that {@link #FULL} takes: smaller pictures are smaller than the kernels. */
  public static final int FULL_MIN_SIDE = 32;

  /** The most pixels that {@link #FULL} takes: the filters hold several double planes. */
  public static final int FULL_MAX_PIXELS = 24_000_000;

  private final String id;
  private final int side;

  Variant(String id, int side) {
    this.id = id;
    this.side = side;
  }

  /**
   * The variant called "224", "299", "64", "32" or "full".
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static Variant ofId(String id) {
    for (Variant variant : values()) {
      if (variant.id.equals(id)) {
        return variant;
      }
    }
    throw new IllegalArgumentException(
        "variant ("
            + id
            + ") should be one of "
            + Arrays.stream(values()).map(Variant::id).collect(Collectors.joining(", ")));
  }

  public String id() {
    return id;
  }

  /** Whether any size is taken; the others take one square size. */
  public boolean isFull() {
    return this == FULL;
  }

  /**
   * Width and height in pixels.
   *
   * @throws IllegalStateException for {@link #FULL}, which has none
   */
  public int side() {
    if (isFull()) {
      throw new IllegalStateException("the variant full has no fixed side");
    }
    return side;
  }

  /**
   * Checks that a picture has the size that this variant corrupts.
   *
   * @throws IllegalArgumentException with both sizes
   */
  public void requireSize(RgbImage image) {
    if (!isFull()) {
      if (image.width() != side || image.height() != side) {
        throw new IllegalArgumentException(
            "size (" + image.sizeText() + ") should be " + side + "x" + side);
      }
    } else if (Math.min(image.width(), image.height()) < FULL_MIN_SIDE) {
      throw new IllegalArgumentException(
          "size ("
              + image.sizeText()
              + ") should be at least "
              + FULL_MIN_SIDE
              + "x"
              + FULL_MIN_SIDE
              + " for the variant full");
    } else if (image.size() > FULL_MAX_PIXELS) {
      throw new IllegalArgumentException(
          "size ("
              + image.sizeText()
              + ") should be at most "
              + FULL_MAX_PIXELS / 1_000_000
              + " megapixels for the variant full");
    }
  }
}
