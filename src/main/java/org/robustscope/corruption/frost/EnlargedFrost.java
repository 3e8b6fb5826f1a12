package org.robustscope.corruption.frost;

import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * Frost on a picture larger than its texture: the texture enlarged without ever being stored, as it
 * may have to cover 24 megapixels.
 */
final class EnlargedFrost {
  private final RgbImage texture;
  private final double zoom;

  EnlargedFrost(RgbImage texture, double zoom) {
    this.texture = texture;
    this.zoom = zoom;
  }

  void add(
      RgbImage source,
      RgbImage result,
      double pictureWeight,
      double frostWeight,
      LegacyRandom random) {
    int width = source.width();
    int height = source.height();
    int row = Frost.offset(spare(texture.height(), height), random);
    int column = Frost.offset(spare(texture.width(), width), random);
    int[] left = new int[width];
    float[] fraction = new float[width];
    for (int x = 0; x < width; x++) {
      double p = position(column + x, texture.width());
      left[x] = (int) p;
      fraction[x] = (float) (p - left[x]);
    }
    float[] frost = new float[width];
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < height; y++) {
        sampleRow(texture.plane(c), position(row + y, texture.height()), left, fraction, frost);
        Frost.addRow(
            source.plane(c),
            y * width,
            frost,
            0,
            result.plane(c),
            width,
            pictureWeight,
            frostWeight);
      }
    }
  }

  /** Rows or columns of the enlarged texture that the picture leaves uncovered; 0 for one side. */
  private int spare(int textureSide, int side) {
    return Math.max(0, (int) Math.rint(textureSide * zoom) - side);
  }

  /** The place in the texture, between 0 and its last sample, that an enlarged place shows. */
  private double position(int place, int side) {
    return Math.min(side - 1.0, Math.max(0.0, (place + 0.5) / zoom - 0.5));
  }

  private void sampleRow(
      float[] plane, double position, int[] left, float[] fraction, float[] frost) {
    int width = texture.width();
    int top = (int) position;
    int upper = top * width;
    int lower = Math.min(top + 1, texture.height() - 1) * width;
    float down = (float) (position - top);
    for (int x = 0; x < frost.length; x++) {
      int l = left[x];
      int r = Math.min(l + 1, width - 1);
      float above = plane[upper + l] + fraction[x] * (plane[upper + r] - plane[upper + l]);
      float below = plane[lower + l] + fraction[x] * (plane[lower + r] - plane[lower + l]);
      frost[x] = above + down * (below - above);
    }
  }
}
