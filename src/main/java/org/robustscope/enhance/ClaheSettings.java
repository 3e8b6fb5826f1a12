package org.robustscope.enhance;

/**
 * The two numbers that decide what {@link Clahe} does.
 *
 * @param tiles tiles across and tiles down, 1 to 64
 * @param clipLimit how many times the mean of a tile's histogram a level may count, above 0, at
 *     most 256, from where on nothing is clipped
 */
public record ClaheSettings(int tiles, double clipLimit) {
  private static final int MOST_TILES = 64;

  /** Eight tiles a side, clip limit 2: what OpenCV's own examples and most uses take. */
  public static final ClaheSettings STANDARD = new ClaheSettings(8, 2.0);

  /**
   * @throws IllegalArgumentException naming the value and what is allowed
   */
  public ClaheSettings {
    if (tiles < 1 || tiles > MOST_TILES) {
      throw new IllegalArgumentException("tiles (" + tiles + ") should be 1 to " + MOST_TILES);
    }
    if (!(clipLimit > 0 && clipLimit <= Luma.LEVELS)) {
      throw new IllegalArgumentException(
          "clipLimit (" + clipLimit + ") should be above 0, at most " + Luma.LEVELS);
    }
  }
}
