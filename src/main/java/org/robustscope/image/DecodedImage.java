package org.robustscope.image;

/**
 * What a decoder makes of a file.
 *
 * @param image upright and opaque
 * @param subsampling see {@link LoadedImage#subsampling}
 * @param width of the upright picture in the file
 * @param height of the upright picture in the file
 */
record DecodedImage(RgbImage image, int width, int height, int subsampling) {

  /**
   * @param width of the picture as stored
   * @param height of the picture as stored
   */
  static DecodedImage of(
      RgbImage upright, Orientation orientation, int width, int height, int subsampling) {
    return orientation.swapsSides()
        ? new DecodedImage(upright, height, width, subsampling)
        : new DecodedImage(upright, width, height, subsampling);
  }
}
