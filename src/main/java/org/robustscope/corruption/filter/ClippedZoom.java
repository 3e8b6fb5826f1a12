package org.robustscope.corruption.filter;

/**
 * Magnifies the centre of a plane and keeps its size (specification, section 3.5): linear
 * interpolation in double, corners aligned.
 *
 * <p>Each axis is treated by itself, so planes need not be square; the benchmark's are. An instance
 * owns its scratch buffers and serves one thread at a time; it allocates only when sizes grow.
 */
public final class ClippedZoom {
  private final ZoomAxis across = new ZoomAxis();
  private final ZoomAxis down = new ZoomAxis();
  private double[] upper = new double[0];
  private double[] lower = new double[0];
  private double[] row = new double[0];

  /**
   * Zooms in.
   *
   * @param src width x height samples. Not modified.
   * @param dst the same size, another array. Modified.
   * @param zoom at least 1
   */
  public void apply(double[] src, double[] dst, int width, int height, double zoom) {
    prepare(width, height, zoom);
    for (int y = 0; y < height; y++) {
      interpolateRow(src, width, y);
      System.arraycopy(row, 0, dst, y * width, width);
    }
  }

  /**
   * Zooms in and adds to float32 sums.
   *
   * @param src width x height samples. Not modified.
   * @param sums the same size: each zoomed sample is rounded to float32, then added. Modified.
   * @param zoom at least 1
   */
  public void addTo(float[] sums, double[] src, int width, int height, double zoom) {
    prepare(width, height, zoom);
    for (int y = 0; y < height; y++) {
      interpolateRow(src, width, y);
      addRounded(row, sums, y * width, width);
    }
  }

  private void prepare(int width, int height, double zoom) {
    across.prepare(width, zoom);
    down.prepare(height, zoom);
    if (row.length < width) {
      row = new double[width];
      upper = new double[width];
      lower = new double[width];
    }
  }

  // scipy's order: four products, each sample times the row's weight, then times the column's.
  private void interpolateRow(double[] src, int width, int y) {
    int from = down.place(y) * width;
    double weight = down.weight(y);
    scale(src, from, 1 - weight, upper, width);
    scale(src, from + width, weight, lower, width);
    across.interpolate(upper, lower, row, width);
  }

  private static void scale(double[] in, int from, double weight, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = in[from + i] * weight;
    }
  }

  private static void addRounded(double[] row, float[] sums, int from, int count) {
    for (int i = 0; i < count; i++) {
      sums[from + i] += (float) row[i];
    }
  }
}
