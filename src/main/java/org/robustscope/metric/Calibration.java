package org.robustscope.metric;

import java.util.List;

/**
 * How well confidence agrees with being right.
 *
 * @param images how many images, 0 and more
 * @param bins by confidence, of equal width, the least confident first
 * @param brier the multi-class Brier score, 0 to 2, or why there is none
 */
public record Calibration(long images, List<Bin> bins, Measure brier) {

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * The images whose confidence is above {@code low} and at most {@code high}; 0 belongs to the
   * first bin.
   *
   * @param images how many there are
   * @param meanConfidence their mean confidence; missing when the bin is empty
   * @param accuracy their share that was right; missing when the bin is empty
   */
  public record Bin(
      double low, double high, long images, Measure meanConfidence, Measure accuracy) {}

  /**
   * ECE, the expected calibration error: the bins' gaps between mean confidence and accuracy,
   * weighted by their images (Guo et al. 2017, equation 3). 0 to 1.
   */
  public Measure expectedError() {
    if (images == 0) {
      return Measure.missing("no image was counted");
    }
    double sum = 0;
    for (Bin bin : bins) {
      Measure gap = bin.accuracy().minus(bin.meanConfidence()).map(Math::abs);
      sum += bin.images() * gap.number().orElse(0);
    }
    return Measure.of(sum / images);
  }
}
