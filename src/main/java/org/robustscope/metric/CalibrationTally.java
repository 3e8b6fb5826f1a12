package org.robustscope.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects confidences. Not safe for several threads: one a thread, then {@link
 * #add(CalibrationTally)}.
 */
public final class CalibrationTally {
  /** Of equal width, as Guo et al. 2017 and most of the literature have them. */
  public static final int BINS = 15;

  private static final double SUM_TOLERANCE = 1e-3;

  private final long[] images = new long[BINS];
  private final long[] right = new long[BINS];
  private final double[] confidence = new double[BINS];
  private double brier;

  /**
   * Counts one image. Its confidence is the largest probability, its prediction the first class
   * that has it.
   *
   * @param probabilities by class, 0 to 1, summing to 1 within .001: no logits. Not modified.
   * @param label its class
   * @throws IllegalArgumentException when these are no probabilities, or the label no class
   */
  public void add(float[] probabilities, int label) {
    if (label < 0 || label >= probabilities.length) {
      throw new IllegalArgumentException(
          "label (" + label + ") should be 0 to " + (probabilities.length - 1));
    }
    int best = 0;
    double sum = 0;
    double distance = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double probability = probabilities[i];
      if (!(probability >= 0 && probability <= 1 + SUM_TOLERANCE)) {
        throw new IllegalArgumentException(
            "probability of class " + i + " (" + probability + ") should be 0 to 1");
      }
      sum += probability;
      double wanted = i == label ? 1 : 0;
      distance += (probability - wanted) * (probability - wanted);
      best = probability > probabilities[best] ? i : best;
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException("probabilities (sum " + sum + ") should sum to 1");
    }
    double most = Math.min(1, probabilities[best]);
    int bin = bin(most);
    images[bin]++;
    right[bin] += best == label ? 1 : 0;
    confidence[bin] += most;
    brier += distance;
  }

  /** The bin k with k / 15 < confidence <= (k + 1) / 15, the edges as doubles; 0 is in bin 0. */
  static int bin(double confidence) {
    int bin = 0;
    while (bin < BINS - 1 && confidence > edge(bin + 1)) {
      bin++;
    }
    return bin;
  }

  private static double edge(int bin) {
    return (double) bin / BINS;
  }

  /** Adds what another has counted, which is not modified. */
  public void add(CalibrationTally other) {
    for (int i = 0; i < BINS; i++) {
      images[i] += other.images[i];
      right[i] += other.right[i];
      confidence[i] += other.confidence[i];
    }
    brier += other.brier;
  }

  /** What was counted so far. */
  public Calibration calibration() {
    long all = 0;
    List<Calibration.Bin> bins = new ArrayList<>(BINS);
    for (int i = 0; i < BINS; i++) {
      all += images[i];
      bins.add(
          new Calibration.Bin(
              edge(i), edge(i + 1), images[i], share(confidence[i], i), share(right[i], i)));
    }
    Measure score = all == 0 ? Measure.missing("no image was counted") : Measure.of(brier / all);
    return new Calibration(all, bins, score);
  }

  private Measure share(double sum, int bin) {
    return images[bin] == 0
        ? Measure.missing("no image has such a confidence")
        : Measure.of(sum / images[bin]);
  }
}
