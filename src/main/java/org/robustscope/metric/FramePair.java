package org.robustscope.metric;

/**
 * What changed from an earlier frame to a later one of a sequence (Hendrycks and Dietterich 2019,
 * section 4.2).
 *
 * @param flip whether the prediction changed
 * @param topFiveDistance d, 0 to 18 (15 when all five left, 18 when the first four did and the
 *     fifth stands first): the sum over the earlier frame's five best classes i of |i -
 *     min(sigma(i), 6)|, sigma(i) being the later frame's rank of that class; not symmetric
 * @param zipfDistance the sum over all classes i of |1/i - 1/sigma(i)| / i, 0 and more
 */
public record FramePair(boolean flip, int topFiveDistance, double zipfDistance) {
  private static final int TOP = 5;

  /**
   * Compares two frames.
   *
   * @throws IllegalArgumentException when they do not rank as many classes
   */
  public static FramePair of(Ranking earlier, Ranking later) {
    if (earlier.size() != later.size()) {
      throw new IllegalArgumentException(
          "later frame (" + later.size() + " classes) should have " + earlier.size());
    }
    int topFive = 0;
    for (int rank = 1; rank <= Math.min(TOP, earlier.size()); rank++) {
      topFive += Math.abs(rank - Math.min(later.rankOf(earlier.classAt(rank)), TOP + 1));
    }
    double zipf = 0;
    for (int rank = 1; rank <= earlier.size(); rank++) {
      int sigma = later.rankOf(earlier.classAt(rank));
      zipf += Math.abs(1.0 / rank - 1.0 / sigma) / rank;
    }
    return new FramePair(earlier.prediction() != later.prediction(), topFive, zipf);
  }
}
