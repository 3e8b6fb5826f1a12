package org.robustscope.image;

import java.util.Arrays;

/**
 * An RGB picture as three float planes in row-major order, samples 0..255.
 *
 * <p>Decoded and corrupted pictures hold whole numbers; steps in between may hold fractions. The
 * planes are the picture's own storage, so that loops run without a call per sample: who reads them
 * must not write, unless a method says that the picture is modified. Not thread-safe.
 */
public final class RgbImage {
  private final int width;
  private final int height;
  private final float[][] planes;

  /**
   * A black picture.
   *
   * @throws IllegalArgumentException when a side is below 1 or the picture has more samples a plane
   *     than an array can hold
   */
  public RgbImage(int width, int height) {
    this(width, height, planes(width, height));
  }

  private RgbImage(int width, int height, float[][] planes) {
    this.width = width;
    this.height = height;
    this.planes = planes;
  }

  private static float[][] planes(int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "size (" + width + "x" + height + ") should be at least 1x1");
    }
    int size = Math.multiplyExact(width, height);
    return new float[][] {new float[size], new float[size], new float[size]};
  }

  /**
   * A picture of packed pixels, 8 bits each, red in bits 16 to 23; the top 8 bits are ignored.
   *
   * @param rgb width x height pixels, row-major. Not modified, not kept.
   */
  public static RgbImage ofPacked(int width, int height, int[] rgb) {
    RgbImage image = new RgbImage(width, height);
    if (rgb.length < image.size()) {
      throw new IllegalArgumentException(
          "pixels (" + rgb.length + ") should be " + width + " x " + height);
    }
    float[] r = image.planes[0];
    float[] g = image.planes[1];
    float[] b = image.planes[2];
    for (int i = 0; i < r.length; i++) {
      int pixel = rgb[i];
      r[i] = (pixel >> 16) & 255;
      g[i] = (pixel >> 8) & 255;
      b[i] = pixel & 255;
    }
    return image;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Pixels, that is samples of one plane. */
  public int size() {
    return width * height;
  }

  /**
   * One channel's samples, the storage itself.
   *
   * @param channel 0 red, 1 green, 2 blue
   */
  public float[] plane(int channel) {
    return planes[channel];
  }

  public boolean sameSizeAs(RgbImage other) {
    return width == other.width && height == other.height;
  }

  /** A picture with its own storage and the same samples. */
  public RgbImage copy() {
    RgbImage copy = new RgbImage(width, height);
    copy.copyFrom(this);
    return copy;
  }

  /** Takes over the samples of a picture of the same size. Modified: this. */
  public void copyFrom(RgbImage source) {
    if (!sameSizeAs(source)) {
      throw new IllegalArgumentException(
          "size (" + source.sizeText() + ") should be " + sizeText());
    }
    for (int c = 0; c < 3; c++) {
      System.arraycopy(source.planes[c], 0, planes[c], 0, size());
    }
  }

  /**
   * Writes opaque packed pixels (alpha 255, red in bits 16 to 23). Samples are limited to 0..255
   * and rounded; whole samples come out as they are.
   *
   * @param argb at least {@link #size()} long. Modified.
   */
  public void toPacked(int[] argb) {
    float[] r = planes[0];
    float[] g = planes[1];
    float[] b = planes[2];
    for (int i = 0; i < r.length; i++) {
      argb[i] = 0xff000000 | toByte(r[i]) << 16 | toByte(g[i]) << 8 | toByte(b[i]);
    }
  }

  private static int toByte(float sample) {
    return Math.min(255, Math.max(0, (int) (sample + 0.5f)));
  }

  /** "width x height" without blanks, for messages. */
  public String sizeText() {
    return width + "x" + height;
  }

  /** Whether both have the same size and the same samples. */
  public boolean sameSamplesAs(RgbImage other) {
    return sameSizeAs(other) && Arrays.deepEquals(planes, other.planes);
  }
}
