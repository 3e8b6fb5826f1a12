package org.robustscope.dataset;

import org.robustscope.image.RgbImage;

/** Pictures as bytes, in the orders that data sets store them. */
public final class SampleBytes {
  private SampleBytes() {}

  /**
   * Reads row, column, channel: numpy arrays.
   *
   * @param samples three for each pixel. Not modified.
   * @param result Modified: samples 0..255.
   */
  public static void interleaved(byte[] samples, RgbImage result) {
    int n = result.size();
    float[] r = result.plane(0);
    float[] g = result.plane(1);
    float[] b = result.plane(2);
    for (int i = 0, at = 0; i < n; i++) {
      r[i] = samples[at++] & 255;
      g[i] = samples[at++] & 255;
      b[i] = samples[at++] & 255;
    }
  }

  /**
   * Writes row, column, channel.
   *
   * @param image whole samples 0..255. Not modified.
   * @param samples Modified from the offset on.
   */
  public static void toInterleaved(RgbImage image, byte[] samples, int offset) {
    float[] r = image.plane(0);
    float[] g = image.plane(1);
    float[] b = image.plane(2);
    int at = offset;
    for (int i = 0; i < r.length; i++) {
      samples[at++] = (byte) (int) r[i];
      samples[at++] = (byte) (int) g[i];
      samples[at++] = (byte) (int) b[i];
    }
  }

  /**
   * Reads channel, row, column: CIFAR's binary batches.
   *
   * @param from where the picture begins
   * @param result Modified.
   */
  static void planar(byte[] samples, int from, RgbImage result) {
    int n = result.size();
    for (int c = 0; c < 3; c++) {
      float[] plane = result.plane(c);
      for (int i = 0; i < n; i++) {
        plane[i] = samples[from + c * n + i] & 255;
      }
    }
  }
}
