package org.robustscope.perturbation.geometry;

import org.robustscope.image.RgbImage;

/**
 * Turns a picture in space, by the same angle about its horizontal and its vertical axis, and
 * projects it back (specification, section 2, tilt), as OpenCV's {@code warpPerspective} samples
 * it: on a grid of 1/32 pixel, in whole numbers, black outside.
 */
public final class Tilt implements Warp {
  private static final int GRID_BITS = 5;
  private static final int GRID = 1 << GRID_BITS;
  private static final int FRACTION = GRID - 1;

  /** OpenCV starts its sums anew every so many columns. */
  private static final int BLOCK = 64;

  /** Where a pixel of the result comes from, row-major 3x3. */
  private final double[] inverse;

  /**
   * @param width of the picture
   * @param height of the picture
   * @param degrees by which it is turned, -45 to 45
   */
  public Tilt(int width, int height, double degrees) {
    inverse = inverse(matrix(width, height, Math.toRadians(degrees)));
  }

  private static double[][] matrix(double w, double h, double angle) {
    double focus = Math.sqrt(w * w + h * h);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double[][] project = {{focus, 0, w / 2, 0}, {0, focus, h / 2, 0}, {0, 0, 1, 0}};
    double[][] moveAway = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, focus}, {0, 0, 0, 1}};
    double[][] aboutX = {{1, 0, 0, 0}, {0, cos, -sin, 0}, {0, sin, cos, 0}, {0, 0, 0, 1}};
    double[][] aboutY = {{cos, 0, -sin, 0}, {0, 1, 0, 0}, {sin, 0, cos, 0}, {0, 0, 0, 1}};
    // The plane lies at z = 1, not at 0: the third row is the reference's slip.
    double[][] lift = {{1, 0, -w / 2}, {0, 1, -h / 2}, {0, 0, 1}, {0, 0, 1}};
    return product(product(product(product(project, moveAway), aboutX), aboutY), lift);
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] result = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          result[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return result;
  }

  private static double[] inverse(double[][] m) {
    double[] cofactors = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int r = (j + 1) % 3;
        int s = (j + 2) % 3;
        int t = (i + 1) % 3;
        int u = (i + 2) % 3;
        cofactors[3 * i + j] = m[r][t] * m[s][u] - m[r][u] * m[s][t];
      }
    }
    double scale = 1 / (m[0][0] * cofactors[0] + m[0][1] * cofactors[3] + m[0][2] * cofactors[6]);
    for (int i = 0; i < 9; i++) {
      cofactors[i] *= scale;
    }
    return cofactors;
  }

  @Override
  public void apply(RgbImage picture, RgbImage part, int left, int top) {
    double[] m = inverse;
    for (int y = 0; y < part.height(); y++) {
      int row = top + y;
      for (int x = 0; x < part.width(); x++) {
        int column = left + x;
        int block = column - column % BLOCK;
        int inBlock = column - block;
        double homogeneous = m[6] * block + m[7] * row + m[8] + m[6] * inBlock;
        double scale = GRID / homogeneous;
        double sourceX = (m[0] * block + m[1] * row + m[2] + m[0] * inBlock) * scale;
        double sourceY = (m[3] * block + m[4] * row + m[5] + m[3] * inBlock) * scale;
        sample(
            picture,
            (int) Math.rint(sourceX),
            (int) Math.rint(sourceY),
            part,
            y * part.width() + x);
      }
    }
  }

  /** Bilinear at a place on the grid. */
  private static void sample(RgbImage picture, int gridX, int gridY, RgbImage part, int to) {
    int width = picture.width();
    int height = picture.height();
    int x = gridX >> GRID_BITS;
    int y = gridY >> GRID_BITS;
    int right = gridX & FRACTION;
    int below = gridY & FRACTION;
    int left = GRID - right;
    int above = GRID - below;
    boolean inside = x >= 0 && x + 1 < width && y >= 0 && y + 1 < height;
    for (int c = 0; c < 3; c++) {
      float[] in = picture.plane(c);
      float a;
      float b;
      float d;
      float e;
      if (inside) {
        int at = y * width + x;
        a = in[at];
        b = in[at + 1];
        d = in[at + width];
        e = in[at + width + 1];
      } else {
        a = at(in, x, y, width, height);
        b = at(in, x + 1, y, width, height);
        d = at(in, x, y + 1, width, height);
        e = at(in, x + 1, y + 1, width, height);
      }
      int sum = (int) ((a * left + b * right) * above + (d * left + e * right) * below);
      part.plane(c)[to] = (sum * GRID + (1 << 14)) >> 15;
    }
  }

  private static float at(float[] plane, int x, int y, int width, int height) {
    return x >= 0 && x < width && y >= 0 && y < height ? plane[y * width + x] : 0;
  }
}
