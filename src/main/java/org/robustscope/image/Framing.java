package org.robustscope.image;

/**
 * The benchmark's preprocessing: which part of a picture is taken, and at what size ({@code
 * corruptions.md} section 1). Every method returns a picture of its own and leaves the given one as
 * it is.
 */
public final class Framing {
  private Framing() {}

  /**
   * Resizes (bilinear) so that the shorter side has the given length; the longer one is rounded
   * down.
   */
  public static RgbImage shorterSide(RgbImage image, int side) {
    int[] size = shorterSideSize(image.width(), image.height(), side);
    return resize(image, size[0], size[1]);
  }

  /**
   * The centre of a picture; half a pixel goes to the even neighbour.
   *
   * @throws IllegalArgumentException when the picture is smaller than that
   */
  public static RgbImage centreCrop(RgbImage image, int width, int height) {
    int left = centred(image.width(), width);
    int top = centred(image.height(), height);
    RgbImage crop = new RgbImage(width, height);
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < height; y++) {
        System.arraycopy(
            image.plane(c), (top + y) * image.width() + left, crop.plane(c), y * width, width);
      }
    }
    return crop;
  }

  /**
   * The centre of a picture with the given fraction of each side, rounded down, but at least one
   * pixel.
   *
   * @param fraction above 0, at most 1
   */
  public static RgbImage centralFraction(RgbImage image, double fraction) {
    return centreCrop(image, share(image.width(), fraction), share(image.height(), fraction));
  }

  /** Resizes (bilinear) to exactly this size; the aspect ratio may change. */
  public static RgbImage resize(RgbImage image, int width, int height) {
    if (image.width() == width && image.height() == height) {
      return image.copy();
    }
    RgbImage resized = new RgbImage(width, height);
    new PillowResize().resize(image, resized, PillowResize.Filter.BILINEAR);
    return resized;
  }

  /**
   * The shorter side brought to a length, then the centre square cut out: the samples of {@link
   * #shorterSide} and {@link #centreCrop} in turn, but only the square is computed, so that it also
   * works for a picture of extreme aspect ratio.
   *
   * @param side at least {@code crop}
   */
  public static RgbImage standard(RgbImage image, int side, int crop) {
    int[] size = shorterSideSize(image.width(), image.height(), side);
    int left = centred(size[0], crop);
    int top = centred(size[1], crop);
    if (size[0] == image.width() && size[1] == image.height()) {
      return centreCrop(image, crop, crop);
    }
    RgbImage square = new RgbImage(crop, crop);
    new PillowResize()
        .resizePart(image, size[0], size[1], left, top, square, PillowResize.Filter.BILINEAR);
    return square;
  }

  /** Width and height after bringing the shorter side to a length. */
  public static int[] shorterSideSize(int width, int height, int side) {
    if (side < 1) {
      throw new IllegalArgumentException("shorter side (" + side + ") should be at least 1");
    }
    if (width <= height) {
      return new int[] {side, Math.toIntExact((long) side * height / width)};
    }
    return new int[] {Math.toIntExact((long) side * width / height), side};
  }

  /** Where a centred crop begins. */
  static int centred(int size, int crop) {
    if (crop < 1 || crop > size) {
      throw new IllegalArgumentException("crop (" + crop + ") should be 1 to " + size + " pixels");
    }
    return (int) Math.rint((size - crop) / 2.0);
  }

  /** A fraction of a side, rounded down. */
  static int share(int size, double fraction) {
    if (!(fraction > 0 && fraction <= 1)) {
      throw new IllegalArgumentException("fraction (" + fraction + ") should be above 0, up to 1");
    }
    return Math.max(1, (int) (fraction * size));
  }
}
