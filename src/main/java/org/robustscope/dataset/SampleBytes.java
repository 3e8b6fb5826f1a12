package org.robustscope.dataset;

import org.robustscope.image.RgbImage;

/** Pictures as bytes, in the orders that data sets store them. */
final class SampleBytes {
  private SampleBytes() {}

  /**
   * Row, column, channel: numpy arrays.
   *
   * @param result Modified.
   */
  static void interleaved(byte[] samples, RgbImage result) {
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
   * Channel, row, column: CIFAR's binary batches.
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
