package org.robustscope.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a network says of one picture: a logit and a probability for each class, best first on
 * demand. Ties stand in the order of the classes. Immutable.
 */
public final class Prediction {
  private final float[] logits;
  private final float[] probabilities;
  private final List<Label> labels;
  private final long nanos;

  private Prediction(float[] logits, float[] probabilities, List<Label> labels, long nanos) {
    this.logits = logits;
    this.probabilities = probabilities;
    this.labels = labels;
    this.nanos = nanos;
  }

  /**
   * Of a network that ends before the softmax.
   *
   * @param logits one for each label. Not modified, copied.
   * @param nanos see {@link #nanos()}
   * @throws IllegalArgumentException when the lengths differ, or a logit is NaN or +infinity
   */
  public static Prediction ofLogits(float[] logits, List<Label> labels, long nanos) {
    float[] kept = checked(logits, labels, Float.NEGATIVE_INFINITY, Float.MAX_VALUE);
    return new Prediction(kept, softmax(kept), List.copyOf(labels), nanos);
  }

  /**
   * Of a network that ends with a softmax: its numbers are taken as they are, and the logits are
   * their logarithms, of which the softmax is the same again.
   *
   * @param probabilities one for each label, 0..1. Not modified, copied.
   * @param nanos see {@link #nanos()}
   * @throws IllegalArgumentException when the lengths differ or a number is not in 0..1
   */
  public static Prediction ofProbabilities(float[] probabilities, List<Label> labels, long nanos) {
    // A softmax in float32 may pass 1 by its rounding.
    float[] kept = checked(probabilities, labels, 0, 1.0001f);
    float[] logits = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      logits[i] = (float) Math.log(kept[i]);
    }
    return new Prediction(logits, kept, List.copyOf(labels), nanos);
  }

  private static float[] checked(float[] values, List<Label> labels, float least, float most) {
    if (values.length != labels.size()) {
      throw new IllegalArgumentException(
          "outputs (" + values.length + ") should be as many as labels, " + labels.size());
    }
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= least && values[i] <= most)) {
        throw new IllegalArgumentException(
            "output %d (%s) should be %s"
                .formatted(
                    i, values[i], least == 0 ? "a probability, 0 to 1" : "a number, a logit"));
      }
    }
    return values.clone();
  }

  private static float[] softmax(float[] logits) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    if (largest == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException("logits should not all be -infinity");
    }
    double[] powers = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      powers[i] = Math.exp(logits[i] - largest);
      sum += powers[i];
    }
    float[] probabilities = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = (float) (powers[i] / sum);
    }
    return probabilities;
  }

  /** One logit for each class, a copy. -infinity stands for a probability of 0. */
  public float[] logits() {
    return logits.clone();
  }

  public int classes() {
    return logits.length;
  }

  /** The probability of a class, 0..1; all add up to 1. */
  public float probability(int classIndex) {
    return probabilities[checked(classIndex)];
  }

  /**
   * The best classes, best first.
   *
   * @param k 1 or more; no more than all classes come
   */
  public List<Ranked> top(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k (" + k + ") should be at least 1");
    }
    int[] best = new int[Math.min(k, logits.length)];
    int found = 0;
    for (int c = 0; c < logits.length; c++) {
      int place = found;
      while (place > 0 && logits[c] > logits[best[place - 1]]) {
        place--;
      }
      if (place < best.length) {
        found = Math.min(found + 1, best.length);
        System.arraycopy(best, place, best, place + 1, found - place - 1);
        best[place] = c;
      }
    }
    List<Ranked> ranked = new ArrayList<>(found);
    for (int i = 0; i < found; i++) {
      ranked.add(new Ranked(i + 1, labels.get(best[i]), probabilities[best[i]]));
    }
    return List.copyOf(ranked);
  }

  /**
   * The place of a class, 1 is the best; of equal classes the one with the lower index is first.
   */
  public int rankOf(int classIndex) {
    float own = logits[checked(classIndex)];
    int rank = 1;
    for (int c = 0; c < logits.length; c++) {
      if (logits[c] > own || (logits[c] == own && c < classIndex)) {
        rank++;
      }
    }
    return rank;
  }

  /**
   * Nanoseconds that the picture took: framing, normalising and the network; in a batch, the
   * batch's time divided by its pictures.
   */
  public long nanos() {
    return nanos;
  }

  private int checked(int classIndex) {
    if (classIndex < 0 || classIndex >= logits.length) {
      throw new IllegalArgumentException(
          "class (%d) should be 0 to %d".formatted(classIndex, logits.length - 1));
    }
    return classIndex;
  }
}
