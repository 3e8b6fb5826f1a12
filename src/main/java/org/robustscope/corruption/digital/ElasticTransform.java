package org.robustscope.corruption.digital;

import org.robustscope.corruption.Corruption;
import org.robustscope.corruption.Samples;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.filter.AffineWarp;
import org.robustscope.corruption.filter.Border;
import org.robustscope.corruption.filter.GaussianFilter;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * Tilts the picture by a random affine map, then moves every pixel by a smooth random field.
 * Parameters: a base length, and in multiples of it the field's strength, its smoothness, and how
 * far the three points of the affine map may move.
 *
 * <p>Ours, for pictures that are not square: centre and half width a dimension, the triangle's size
 * from the shorter side.
 */
public final class ElasticTransform implements Corruption {
  private static final double TRUNCATE = 3;

  private final GaussianFilter filter = new GaussianFilter();
  private final AffineWarp warp = new AffineWarp();
  private final float[][] unit = new float[3][];
  private final float[][] warped = new float[3][];
  private double[] moveX = new double[0];
  private double[] moveY = new double[0];

  @Override
  public void apply(RgbImage source, RgbImage result, Setting setting, LegacyRandom random) {
    double base = setting.parameter(0);
    int width = source.width();
    int height = source.height();
    prepare(source);
    double[] matrix = randomMatrix(width, height, base * setting.parameter(3), random);
    warp.apply(unit, warped, width, height, matrix);
    double strength = base * setting.parameter(1);
    double sigma = base * setting.parameter(2);
    fillField(moveX, width, height, strength, sigma, random);
    fillField(moveY, width, height, strength, sigma, random);
    for (int y = 0; y < height; y++) {
      moveRow(result, y);
    }
  }

  private void prepare(RgbImage source) {
    if (moveX.length != source.size()) {
      moveX = new double[source.size()];
      moveY = new double[source.size()];
      for (int c = 0; c < 3; c++) {
        unit[c] = new float[source.size()];
        warped[c] = new float[source.size()];
      }
    }
    for (int c = 0; c < 3; c++) {
      float[] in = source.plane(c);
      float[] out = unit[c];
      for (int i = 0; i < out.length; i++) {
        out[i] = Samples.toUnitFloat(in[i]);
      }
    }
  }

  private static double[] randomMatrix(
      int width, int height, double amplitude, LegacyRandom random) {
    float x = width / 2;
    float y = height / 2;
    float reach = Math.min(width, height) / 3;
    float[] from = {x + reach, y + reach, x + reach, y - reach, x - reach, y - reach};
    float[] to = new float[6];
    for (int i = 0; i < 6; i++) {
      to[i] = from[i] + (float) random.uniform(-amplitude, amplitude);
    }
    return AffineWarp.matrixOf(from, to);
  }

  /** One coordinate's displacements, whole float32 values kept as double. */
  private void fillField(
      double[] field, int width, int height, double strength, double sigma, LegacyRandom random) {
    random.fillUniform(field, field.length, -1, 1);
    filter.apply(field, field, width, height, sigma, TRUNCATE, Border.REFLECT);
    for (int i = 0; i < field.length; i++) {
      field[i] = (float) (field[i] * strength);
    }
  }

  private void moveRow(RgbImage result, int row) {
    int width = result.width();
    int height = result.height();
    int start = row * width;
    for (int column = 0; column < width; column++) {
      int i = start + column;
      double x = reflect(column + moveX[i], width);
      double y = reflect(row + moveY[i], height);
      int left = (int) Math.floor(x);
      int top = (int) Math.floor(y);
      double fx = x - left;
      double fy = y - top;
      int right = Math.min(left + 1, width - 1);
      int below = Math.min(top + 1, height - 1) * width;
      left = Math.max(left, 0);
      int above = Math.max(top, 0) * width;
      for (int c = 0; c < 3; c++) {
        float[] in = warped[c];
        double sum =
            in[above + left] * (1 - fy) * (1 - fx)
                + in[above + right] * (1 - fy) * fx
                + in[below + left] * fy * (1 - fx)
                + in[below + right] * fy * fx;
        result.plane(c)[i] = Samples.fromUnit((float) sum);
      }
    }
  }

  /** Folds a position back until the samples beside it are at most one beyond the edge. */
  private static double reflect(double position, int length) {
    double folded = position;
    while (folded <= -1 || folded >= length) {
      folded = folded < 0 ? -1 - folded : 2.0 * length - 1 - folded;
    }
    return folded;
  }
}
