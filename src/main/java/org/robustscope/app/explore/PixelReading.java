package org.robustscope.app.explore;

/**
 * The pixel under the pointer.
 *
 * @param x column in the picture
 * @param y row in the picture
 * @param argb packed sample values, 8 bits each
 */
public record PixelReading(int x, int y, int argb) {
  public int red() {
    return (argb >> 16) & 255;
  }

  public int green() {
    return (argb >> 8) & 255;
  }

  public int blue() {
    return argb & 255;
  }
}
