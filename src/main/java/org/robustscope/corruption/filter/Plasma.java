package org.robustscope.corruption.filter;

import org.robustscope.random.LegacyRandom;

/**
 * A plasma fractal by diamond-square on a torus (specification, section 3.6), so it tiles without a
 * seam. An instance owns the map; it allocates only when the map grows. Draws side * side - 1
 * uniform values.
 */
public final class Plasma {
  private static final double FIRST_AMPLITUDE = 100;

  private double[] map = new double[0];
  private double[] draws = new double[0];
  private int side;

  /**
   * Grows a new fractal, values 0 to 1.
   *
   * @param newSide a power of two from 2 to 16384
   * @param decay by how much the amplitude falls from a scale to the next finer one
   */
  public void grow(int newSide, double decay, LegacyRandom random) {
    if (newSide < 2 || newSide > 16384 || Integer.bitCount(newSide) != 1) {
      throw new IllegalArgumentException(
          "side (" + newSide + ") should be a power of two from 2 to 16384");
    }
    side = newSide;
    if (map.length < side * side) {
      map = new double[side * side];
    }
    if (draws.length < side / 2) {
      draws = new double[side / 2];
    }
    map[0] = 0;
    double amplitude = FIRST_AMPLITUDE;
    for (int step = side; step >= 2; step /= 2) {
      setCentres(step, amplitude, random);
      setTops(step, amplitude, random);
      setLefts(step, amplitude, random);
      amplitude /= decay;
    }
    normalise();
  }

  /** The map's width and height. */
  public int side() {
    return side;
  }

  /** The map in row-major order, the storage itself, at least side * side long. Not modified. */
  public double[] values() {
    return map;
  }

  private void setCentres(int step, double amplitude, LegacyRandom random) {
    int half = step / 2;
    for (int y = 0; y < side; y += step) {
      random.fillUniform(draws, side / step, -amplitude, amplitude);
      int here = y * side;
      int below = wrap(y + step) * side;
      int out = (y + half) * side + half;
      for (int x = 0, i = 0; x < side; x += step, i++) {
        int right = wrap(x + step);
        double sum = (map[here + x] + map[below + x]) + (map[here + right] + map[below + right]);
        map[out + x] = sum / 4 + amplitude * draws[i];
      }
    }
  }

  private void setTops(int step, double amplitude, LegacyRandom random) {
    int half = step / 2;
    for (int y = 0; y < side; y += step) {
      random.fillUniform(draws, side / step, -amplitude, amplitude);
      int here = y * side;
      int below = (y + half) * side + half;
      int above = wrap(y - half) * side + half;
      for (int x = 0, i = 0; x < side; x += step, i++) {
        double sum =
            (map[below + x] + map[above + x]) + (map[here + x] + map[here + wrap(x + step)]);
        map[here + half + x] = sum / 4 + amplitude * draws[i];
      }
    }
  }

  private void setLefts(int step, double amplitude, LegacyRandom random) {
    int half = step / 2;
    for (int y = 0; y < side; y += step) {
      random.fillUniform(draws, side / step, -amplitude, amplitude);
      int above = y * side;
      int here = (y + half) * side;
      int below = wrap(y + step) * side;
      for (int x = 0, i = 0; x < side; x += step, i++) {
        double sum =
            (map[here + half + x] + map[here + wrap(x - half)]) + (map[above + x] + map[below + x]);
        map[here + x] = sum / 4 + amplitude * draws[i];
      }
    }
  }

  private int wrap(int place) {
    return place & (side - 1);
  }

  private void normalise() {
    int size = side * side;
    double min = map[0];
    double max = map[0];
    for (int i = 1; i < size; i++) {
      min = Math.min(min, map[i]);
      max = Math.max(max, map[i]);
    }
    double range = max - min;
    for (int i = 0; i < size; i++) {
      map[i] = (map[i] - min) / range;
    }
  }
}
