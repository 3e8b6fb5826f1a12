package org.robustscope.app.explore;

import java.util.stream.Stream;

/**
 * The vertical scale two histograms share, and the spikes that stick out of it.
 *
 * <p>Samples clipped to 0 or 255 would flatten all the rest: the scale leaves these two bins out.
 *
 * @param top the share of a picture's samples at the upper edge, above 0
 */
record HistogramScale(double top) {
  static HistogramScale of(HistogramSeries... series) {
    double top =
        Stream.of(series)
            .filter(s -> s != null)
            .mapToDouble(HistogramScale::highest)
            .max()
            .orElse(0);
    return new HistogramScale(top > 0 ? top : 1);
  }

  private static double highest(HistogramSeries series) {
    double highest = 0;
    for (int[] channel : series.bins()) {
      double total = total(channel);
      for (int i = 1; i < channel.length - 1 && total > 0; i++) {
        highest = Math.max(highest, channel[i] / total);
      }
    }
    return highest;
  }

  /** How high a bin stands, 0 to 1; a spike is cut at 1. */
  double[] heights(int[] channel) {
    double total = Math.max(1, total(channel));
    double[] heights = new double[channel.length];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = Math.min(1, channel[i] / total / top);
    }
    return heights;
  }

  /** The share of samples, all channels together, in one bin. */
  static double share(HistogramSeries series, int bin) {
    double inBin = 0;
    double all = 0;
    for (int[] channel : series.bins()) {
      inBin += channel[bin];
      all += total(channel);
    }
    return all > 0 ? inBin / all : 0;
  }

  private static double total(int[] channel) {
    double total = 0;
    for (int count : channel) {
      total += count;
    }
    return total;
  }
}
