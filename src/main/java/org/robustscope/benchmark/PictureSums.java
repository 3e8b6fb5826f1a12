package org.robustscope.benchmark;

import java.util.Arrays;

/**
 * Counts over pictures. Immutable.
 *
 * <p>Confidence is the probability of the predicted class; its bins are {@link #BINS} of equal
 * width, the upper end belonging to a bin (Guo et al. 2017, section 2).
 */
public final class PictureSums implements CellSums {
  /** Bins of confidence. */
  public static final int BINS = 15;

  private final int pictures;
  private final int unreadable;
  private final int right;
  private final int rightTop5;
  private final long brier;
  private final long[] binConfidence;
  private final int[] binPictures;
  private final int[] binRight;
  private final int[] classPictures;
  private final int[] classRight;

  PictureSums(
      int pictures,
      int unreadable,
      int right,
      int rightTop5,
      long brier,
      long[] binConfidence,
      int[] binPictures,
      int[] binRight,
      int[] classPictures,
      int[] classRight) {
    this.pictures = pictures;
    this.unreadable = unreadable;
    this.right = right;
    this.rightTop5 = rightTop5;
    this.brier = brier;
    this.binConfidence = binConfidence;
    this.binPictures = binPictures;
    this.binRight = binRight;
    this.classPictures = classPictures;
    this.classRight = classRight;
  }

  /** Nothing counted yet, of a data set of so many classes. */
  static PictureSums none(int classes) {
    return new PictureSums(
        0,
        0,
        0,
        0,
        0,
        new long[BINS],
        new int[BINS],
        new int[BINS],
        new int[classes],
        new int[classes]);
  }

  @Override
  public int done() {
    return pictures;
  }

  @Override
  public int unreadable() {
    return unreadable;
  }

  /** How many pictures the model named right, top 1. */
  public int right() {
    return right;
  }

  /** How many pictures had their class among the best five. */
  public int rightTop5() {
    return rightTop5;
  }

  /** The sum of the Brier scores, each 0 to 2: sum over classes of (p - y)^2. */
  public double brierSum() {
    return FixedPoint.toDouble(brier);
  }

  long brierFixed() {
    return brier;
  }

  /** The sum of the confidences in a bin. */
  public double binConfidence(int bin) {
    return FixedPoint.toDouble(binConfidence[bin]);
  }

  long binConfidenceFixed(int bin) {
    return binConfidence[bin];
  }

  /** How many pictures have a confidence in a bin, 0 to {@link #BINS} - 1. */
  public int binPictures(int bin) {
    return binPictures[bin];
  }

  /** How many of these were named right. */
  public int binRight(int bin) {
    return binRight[bin];
  }

  /** The data set's classes. */
  public int classes() {
    return classPictures.length;
  }

  /** How many pictures a class has. */
  public int classPictures(int label) {
    return classPictures[label];
  }

  /** How many of these were named right. */
  public int classRight(int label) {
    return classRight[label];
  }

  @Override
  public PictureSums plus(CellSums given) {
    PictureSums other = (PictureSums) given;
    if (other.classes() != classes()) {
      throw new IllegalArgumentException(
          "classes (" + other.classes() + ") should be " + classes());
    }
    long[] confidence = binConfidence.clone();
    for (int i = 0; i < BINS; i++) {
      confidence[i] += other.binConfidence[i];
    }
    return new PictureSums(
        pictures + other.pictures,
        unreadable + other.unreadable,
        right + other.right,
        rightTop5 + other.rightTop5,
        brier + other.brier,
        confidence,
        sum(binPictures, other.binPictures),
        sum(binRight, other.binRight),
        sum(classPictures, other.classPictures),
        sum(classRight, other.classRight));
  }

  private static int[] sum(int[] a, int[] b) {
    int[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof PictureSums other
        && pictures == other.pictures
        && unreadable == other.unreadable
        && right == other.right
        && rightTop5 == other.rightTop5
        && brier == other.brier
        && Arrays.equals(binConfidence, other.binConfidence)
        && Arrays.equals(binPictures, other.binPictures)
        && Arrays.equals(binRight, other.binRight)
        && Arrays.equals(classPictures, other.classPictures)
        && Arrays.equals(classRight, other.classRight);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * pictures + right) + Long.hashCode(brier);
  }

  @Override
  public String toString() {
    return "%d right of %d, %d unreadable, top 5 %d, Brier %.6f"
        .formatted(right, pictures, unreadable, rightTop5, brierSum());
  }
}
