package org.robustscope.app.explore;

/**
 * A picture's histogram.
 *
 * @param name such as "clean"
 * @param bins red, green, blue; 256 counts each. Not modified.
 */
public record HistogramSeries(String name, int[][] bins) {
  public HistogramSeries {
    if (bins.length != 3
        || bins[0].length != 256
        || bins[1].length != 256
        || bins[2].length != 256) {
      throw new IllegalArgumentException("bins should be 3 x 256");
    }
  }
}
