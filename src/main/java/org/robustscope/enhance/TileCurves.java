package org.robustscope.enhance;

import java.util.Arrays;

/**
 * The equalising curve of each tile: 256 levels to 256 levels, from the tile's clipped histogram.
 * Owns its buffers.
 */
final class TileCurves {
  private static final int LEVELS = Luma.LEVELS;

  private final ClaheSettings settings;
  private final int[] histogram = new int[LEVELS];

  /** Of all tiles, row by row, 256 levels each. */
  final int[] curves;

  private int[] columns = new int[0];
  private int[] rows = new int[0];
  private int tileWidth;
  private int tileHeight;

  TileCurves(ClaheSettings settings) {
    this.settings = settings;
    curves = new int[settings.tiles() * settings.tiles() * LEVELS];
  }

  int tileWidth() {
    return tileWidth;
  }

  int tileHeight() {
    return tileHeight;
  }

  /**
   * Makes the curves of a plane.
   *
   * @param plane row-major, 0..255. Not modified.
   */
  void make(int[] plane, int width, int height) {
    int tiles = settings.tiles();
    layOut(width, height);
    int clip = clipLimit();
    float scale = (float) (LEVELS - 1) / (tileWidth * tileHeight);
    for (int row = 0; row < tiles; row++) {
      for (int column = 0; column < tiles; column++) {
        count(plane, width, column * tileWidth, row * tileHeight);
        clip(clip);
        accumulate(scale, (row * tiles + column) * LEVELS);
      }
    }
  }

  /**
   * A picture whose sides are no multiples of the tiles is continued at the right and at the bottom
   * by its mirror image. OpenCV's rule, quirk included: when one side is no multiple, the other one
   * is continued too, if need be by a whole pixel a tile.
   */
  private void layOut(int width, int height) {
    int tiles = settings.tiles();
    boolean whole = width % tiles == 0 && height % tiles == 0;
    int wide = whole ? width : width + tiles - width % tiles;
    int high = whole ? height : height + tiles - height % tiles;
    columns = mirrored(columns, wide, width);
    rows = mirrored(rows, high, height);
    tileWidth = wide / tiles;
    tileHeight = high / tiles;
  }

  /** Which pixel stands at each place of a side that is continued beyond its end. */
  private static int[] mirrored(int[] known, int length, int side) {
    int[] places = known.length == length ? known : new int[length];
    int period = Math.max(1, 2 * (side - 1));
    for (int i = 0; i < length; i++) {
      int place = i % period;
      places[i] = Math.min(place, period - place);
    }
    if (side == 1) {
      Arrays.fill(places, 0);
    }
    return places;
  }

  /** As a number of pixels, at least one. */
  private int clipLimit() {
    return Math.max(1, (int) (settings.clipLimit() * (tileWidth * tileHeight) / LEVELS));
  }

  private void count(int[] plane, int width, int left, int top) {
    Arrays.fill(histogram, 0);
    for (int y = top; y < top + tileHeight; y++) {
      int row = rows[y] * width;
      for (int x = left; x < left + tileWidth; x++) {
        histogram[plane[row + columns[x]]]++;
      }
    }
  }

  /**
   * Cuts the histogram off and gives what was cut to all levels alike, once: levels may exceed the
   * limit again. What is left over goes to single levels in equal steps from 0 on.
   */
  private void clip(int limit) {
    int cut = 0;
    for (int level = 0; level < LEVELS; level++) {
      int excess = histogram[level] - limit;
      if (excess > 0) {
        cut += excess;
        histogram[level] = limit;
      }
    }
    int share = cut / LEVELS;
    for (int level = 0; level < LEVELS; level++) {
      histogram[level] += share;
    }
    int left = cut % LEVELS;
    if (left > 0) {
      int step = LEVELS / left;
      for (int level = 0; level < LEVELS && left > 0; level += step, left--) {
        histogram[level]++;
      }
    }
  }

  private void accumulate(float scale, int to) {
    int sum = 0;
    for (int level = 0; level < LEVELS; level++) {
      sum += histogram[level];
      curves[to + level] = Math.min(LEVELS - 1, (int) Math.rint(sum * scale));
    }
  }
}
