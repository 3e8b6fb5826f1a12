package org.robustscope.benchmark;

import org.robustscope.model.Prediction;

/** Counts predictions of pictures. For one thread. */
final class PictureTally {
  private int pictures;
  private int unreadable;
  private int right;
  private int rightTop5;
  private long brier;
  private final long[] binConfidence = new long[PictureSums.BINS];
  private final int[] binPictures = new int[PictureSums.BINS];
  private final int[] binRight = new int[PictureSums.BINS];
  private final int[] classPictures;
  private final int[] classRight;

  /**
   * @param classes of the data set
   */
  PictureTally(int classes) {
    classPictures = new int[classes];
    classRight = new int[classes];
  }

  /**
   * Counts a picture.
   *
   * @param label its class in the data set
   * @param output the model's output for that class
   */
  void add(Prediction prediction, int label, int output) {
    int best = prediction.top(1).getFirst().label().index();
    int hit = best == output ? 1 : 0;
    pictures++;
    right += hit;
    rightTop5 += prediction.rankOf(output) <= 5 ? 1 : 0;
    brier += FixedPoint.of(brier(prediction, output));
    double confidence = prediction.probability(best);
    int bin = bin(confidence);
    binConfidence[bin] += FixedPoint.of(confidence);
    binPictures[bin]++;
    binRight[bin] += hit;
    classPictures[label]++;
    classRight[label] += hit;
  }

  void addUnreadable() {
    unreadable++;
  }

  private static double brier(Prediction prediction, int output) {
    double sum = 0;
    for (int c = 0; c < prediction.classes(); c++) {
      double difference = prediction.probability(c) - (c == output ? 1 : 0);
      sum += difference * difference;
    }
    return sum;
  }

  private static int bin(double confidence) {
    int bin = (int) Math.ceil(confidence * PictureSums.BINS) - 1;
    return Math.clamp(bin, 0, PictureSums.BINS - 1);
  }

  PictureSums sums() {
    return new PictureSums(
        pictures,
        unreadable,
        right,
        rightTop5,
        brier,
        binConfidence.clone(),
        binPictures.clone(),
        binRight.clone(),
        classPictures.clone(),
        classRight.clone());
  }
}
