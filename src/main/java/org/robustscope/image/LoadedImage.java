package org.robustscope.image;

/**
 * A picture read from a file, with what is worth telling about the file.
 *
 * @param image upright (EXIF orientation applied), opaque, whole samples 0..255
 * @param name the file's name without its folder
 * @param format "JPEG", "PNG", "GIF", "BMP", "WebP" or "PPM/PGM", by content
 * @param fileWidth width of the upright picture in the file, before sub-sampling
 * @param fileHeight height of the upright picture in the file, before sub-sampling
 * @param subsampling 1, or n when only each n-th pixel of each n-th row was read
 */
public record LoadedImage(
    RgbImage image, String name, String format, int fileWidth, int fileHeight, int subsampling) {}
