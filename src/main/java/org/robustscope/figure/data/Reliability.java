package org.robustscope.figure.data;

import java.util.List;

/**
 * How well a model's confidence is calibrated on one subset.
 *
 * @param model as the figure names it
 * @param subset such as "clean" or "fog, severity 3"
 * @param bins in order of confidence; empty ones may be left out
 * @param error expected calibration error, 0 to 1
 */
public record Reliability(
    String model, String subset, List<Bin> bins, double error, Origin origin) {

  /**
   * The pictures whose confidence fell into a range.
   *
   * @param from confidence, 0 to 1
   * @param to confidence, 0 to 1
   * @param confidence their mean confidence
   * @param accuracy the share of them that was right
   * @param count how many
   */
  public record Bin(double from, double to, double confidence, double accuracy, long count) {}

  public Reliability {
    bins = List.copyOf(bins);
  }
}
