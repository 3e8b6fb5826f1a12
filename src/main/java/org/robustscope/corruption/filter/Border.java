package org.robustscope.corruption.filter;

/** What a filter reads beyond the edge of a picture (specification, section 3). */
public enum Border {
  /** a a a|a b c|c c c: the edge sample goes on. */
  REPLICATE,
  /** c b a|a b c|c b a: mirrored, with the edge sample repeated. */
  REFLECT,
  /** d c b|a b c|b a: mirrored about the edge sample. */
  REFLECT101;

  /**
   * The place inside a line that stands for a place anywhere.
   *
   * @param place any whole number; the line itself is 0 to length - 1
   * @param length at least 1
   */
  public int inside(int place, int length) {
    if (place >= 0 && place < length) {
      return place;
    }
    return switch (this) {
      case REPLICATE -> place < 0 ? 0 : length - 1;
      case REFLECT -> {
        int folded = Math.floorMod(place, 2 * length);
        yield folded < length ? folded : 2 * length - 1 - folded;
      }
      case REFLECT101 -> {
        int period = Math.max(1, 2 * length - 2);
        int folded = Math.floorMod(place, period);
        yield folded < length ? folded : period - folded;
      }
    };
  }
}
