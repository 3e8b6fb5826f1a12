package org.robustscope.corruption.filter;

/**
 * A plane of samples with a border, so that filters read beyond the edge without asking where they
 * are. Owns its storage and allocates only when sizes grow.
 */
final class PaddedPlane {
  private float[] samples = new float[0];
  private int left;
  private int top;
  private int stride;

  /**
   * Takes a plane and puts a border round it.
   *
   * @param factor each sample is multiplied by it
   */
  void fill(
      float[] plane,
      int width,
      int height,
      int left,
      int right,
      int top,
      int bottom,
      Border border,
      float factor) {
    this.left = left;
    this.top = top;
    stride = left + width + right;
    int rows = top + height + bottom;
    int size = Math.multiplyExact(stride, rows);
    if (samples.length < size) {
      samples = new float[size];
    }
    for (int y = 0; y < height; y++) {
      int from = y * width;
      int to = (top + y) * stride;
      for (int x = 0; x < width; x++) {
        samples[to + left + x] = plane[from + x] * factor;
      }
      for (int x = 0; x < left; x++) {
        samples[to + x] = plane[from + border.inside(x - left, width)] * factor;
      }
      for (int x = 0; x < right; x++) {
        samples[to + left + width + x] = plane[from + border.inside(width + x, width)] * factor;
      }
    }
    for (int y = 0; y < rows; y++) {
      int inside = border.inside(y - top, height);
      if (inside != y - top) {
        System.arraycopy(samples, (top + inside) * stride, samples, y * stride, stride);
      }
    }
  }

  float[] samples() {
    return samples;
  }

  /** Where a sample is in {@link #samples}; coordinates may reach into the border. */
  int indexOf(int x, int y) {
    return (top + y) * stride + left + x;
  }
}
