package org.robustscope.corruption.filter;

/**
 * Affine warp in float32 as OpenCV's {@code warpAffine} does it with bilinear interpolation and the
 * border {@link Border#REFLECT101} (specification, section 3.8). Positions fall on a grid of 1/32
 * pixel: OpenCV's shortcut, and part of the data set. An instance owns its buffers.
 */
public final class AffineWarp {
  private static final int SCALE = 1024;
  private static final int HALF_STEP = 16;
  private static final int FRACTIONS = 32;

  private int[] columnX = new int[0];
  private int[] columnY = new int[0];

  /**
   * The matrix that takes three points to three others.
   *
   * @param source x0 y0 x1 y1 x2 y2, not on one line. Not modified.
   * @param target likewise. Not modified.
   * @return row-major 2x3
   */
  public static double[] matrixOf(float[] source, float[] target) {
    double x1 = (double) source[2] - source[0];
    double y1 = (double) source[3] - source[1];
    double x2 = (double) source[4] - source[0];
    double y2 = (double) source[5] - source[1];
    double determinant = x1 * y2 - x2 * y1;
    double[] matrix = new double[6];
    for (int row = 0; row < 2; row++) {
      double t1 = (double) target[2 + row] - target[row];
      double t2 = (double) target[4 + row] - target[row];
      double a = (t1 * y2 - t2 * y1) / determinant;
      double b = (x1 * t2 - x2 * t1) / determinant;
      matrix[3 * row] = a;
      matrix[3 * row + 1] = b;
      matrix[3 * row + 2] = target[row] - a * source[0] - b * source[1];
    }
    return matrix;
  }

  /**
   * Warps the planes of a picture.
   *
   * @param src planes of width x height samples. Not modified.
   * @param dst other planes of the same size. Modified.
   * @param matrix where a pixel of src goes, row-major 2x3, invertible. Not modified.
   */
  public void apply(float[][] src, float[][] dst, int width, int height, double[] matrix) {
    double scale = 1.0 / (matrix[0] * matrix[4] - matrix[1] * matrix[3]);
    double a = matrix[4] * scale;
    double b = -matrix[1] * scale;
    double c = -matrix[3] * scale;
    double e = matrix[0] * scale;
    double tx = -a * matrix[2] - b * matrix[5];
    double ty = -c * matrix[2] - e * matrix[5];
    if (columnX.length < width) {
      columnX = new int[width];
      columnY = new int[width];
    }
    for (int x = 0; x < width; x++) {
      columnX[x] = (int) Math.rint(a * x * SCALE);
      columnY[x] = (int) Math.rint(c * x * SCALE);
    }
    for (int y = 0; y < height; y++) {
      int rowX = (int) Math.rint((b * y + tx) * SCALE) + HALF_STEP;
      int rowY = (int) Math.rint((e * y + ty) * SCALE) + HALF_STEP;
      warpRow(src, dst, width, height, y, rowX, rowY);
    }
  }

  private void warpRow(
      float[][] src, float[][] dst, int width, int height, int row, int rowX, int rowY) {
    for (int x = 0; x < width; x++) {
      int gridX = (rowX + columnX[x]) >> 5;
      int gridY = (rowY + columnY[x]) >> 5;
      float fx = (gridX & (FRACTIONS - 1)) / (float) FRACTIONS;
      float fy = (gridY & (FRACTIONS - 1)) / (float) FRACTIONS;
      int left = gridX >> 5;
      int top = gridY >> 5;
      int right = Border.REFLECT101.inside(left + 1, width);
      int bottom = Border.REFLECT101.inside(top + 1, height) * width;
      left = Border.REFLECT101.inside(left, width);
      top = Border.REFLECT101.inside(top, height) * width;
      float topLeft = (1 - fy) * (1 - fx);
      float topRight = (1 - fy) * fx;
      float bottomLeft = fy * (1 - fx);
      float bottomRight = fy * fx;
      for (int p = 0; p < src.length; p++) {
        float[] in = src[p];
        dst[p][row * width + x] =
            in[top + left] * topLeft
                + in[top + right] * topRight
                + in[bottom + left] * bottomLeft
                + in[bottom + right] * bottomRight;
      }
    }
  }
}
