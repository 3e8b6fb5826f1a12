package org.robustscope.corruption.filter;

/**
 * Magnifies the centre of a plane and keeps its size (specification, section 3.5): linear
 * interpolation in double, corners aligned.
 *
 * <p>Each axis is treated by itself, so planes need not be square; the benchmark's are. Rows are
 * interpolated first and shared by the output rows between them; scipy forms the same four products
 * in another order, which differs in the last bit of a double only. An instance owns its scratch
 * buffers and serves one thread at a time; it allocates only when sizes grow.
 */
public final class ClippedZoom {
  private final ZoomAxis across = new ZoomAxis();
  private final ZoomAxis down = new ZoomAxis();
  private final double[][] stretched = new double[2][0];
  private final int[] stretchedRow = new int[2];
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
      double[] upper = stretch(src, width, down.place(y));
      double[] lower = stretch(src, width, down.place(y) + 1);
      mix(upper, 1 - down.weight(y), lower, down.weight(y), row, width);
      System.arraycopy(row, 0, dst, y * width, width);
    }
  }

  /**
   * Zooms in and adds to float32 sums.
   *
   * @param sums width x height: each zoomed sample is rounded to float32, then added. Modified.
   * @param src the same size. Not modified.
   * @param zoom at least 1
   */
  public void addTo(float[] sums, double[] src, int width, int height, double zoom) {
    prepare(width, height, zoom);
    for (int y = 0; y < height; y++) {
      double[] upper = stretch(src, width, down.place(y));
      double[] lower = stretch(src, width, down.place(y) + 1);
      addMix(upper, 1 - down.weight(y), lower, down.weight(y), sums, y * width, width);
    }
  }

  private void prepare(int width, int height, double zoom) {
    across.prepare(width, zoom);
    down.prepare(height, zoom);
    if (row.length < width) {
      row = new double[width];
      stretched[0] = new double[width];
      stretched[1] = new double[width];
    }
    stretchedRow[0] = -1;
    stretchedRow[1] = -1;
  }

  /** A source row at the output's columns; two neighbouring rows are kept. */
  private double[] stretch(double[] src, int width, int y) {
    int slot = y & 1;
    if (stretchedRow[slot] != y) {
      across.interpolate(src, y * width, stretched[slot], width);
      stretchedRow[slot] = y;
    }
    return stretched[slot];
  }

  private static void mix(
      double[] upper, double above, double[] lower, double below, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = upper[i] * above + lower[i] * below;
    }
  }

  private static void addMix(
      double[] upper,
      double above,
      double[] lower,
      double below,
      float[] sums,
      int from,
      int count) {
    for (int i = 0; i < count; i++) {
      sums[from + i] += (float) (upper[i] * above + lower[i] * below);
    }
  }
}
