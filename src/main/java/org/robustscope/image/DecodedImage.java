package org.robustscope.image;

/**
 * What a decoder makes of a file.
 *
 * @param image the pixels that were read, as stored: not yet turned upright
 * @param width of the picture in the file
 * @param height of the picture in the file
 * @param subsampling see {@link LoadedImage#subsampling}
 * @param orientation how to turn the pixels upright
 */
record DecodedImage(
    RgbImage image, int width, int height, int subsampling, Orientation orientation) {}
