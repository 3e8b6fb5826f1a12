package org.robustscope.image;

/**
 * How large a picture may be: up to 100 megapixels every pixel is read, above that only each n-th
 * pixel of each n-th row, with the smallest n that keeps the limit.
 *
 * <p>A header may lie. Nothing of a picture's size is allocated before the file was found large
 * enough to hold that many pixels under its format's best compression.
 */
final class SizeLimit {
  static final long PIXELS = 100_000_000;

  private SizeLimit() {}

  /** The n of each n-th pixel; 1 for all. */
  static int subsampling(int width, int height) {
    int n = 1;
    while (sampled(width, n) * sampled(height, n) > PIXELS) {
      n++;
    }
    return n;
  }

  private static long sampled(int side, int n) {
    return (side - 1L) / n + 1;
  }

  /**
   * @param bytes of picture data in the file
   * @param pixelsPerByte the most that the format can pack into a byte
   */
  static void requirePlausible(int width, int height, long bytes, double pixelsPerByte)
      throws DecodeException {
    if (width < 1 || height < 1) {
      throw new DecodeException("the header says " + width + "x" + height + " pixels");
    }
    if ((double) width * height > bytes * pixelsPerByte) {
      throw new DecodeException(
          "the header says %dx%d pixels, which %d bytes cannot hold: damaged or cut off"
              .formatted(width, height, bytes));
    }
  }
}
