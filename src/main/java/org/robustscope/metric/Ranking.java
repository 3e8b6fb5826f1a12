package org.robustscope.metric;

import java.util.Arrays;

/**
 * The classes of one frame by descending score: rank 1 is the prediction, and classes of equal
 * score get different ranks in class order, the lower index first. Immutable.
 */
public final class Ranking {
  private final int[] classAtRank;
  private final int[] rankOfClass;

  private Ranking(int[] classAtRank, int[] rankOfClass) {
    this.classAtRank = classAtRank;
    this.rankOfClass = rankOfClass;
  }

  /**
   * Ranks scores of any scale: logits and probabilities rank alike.
   *
   * @param scores one a class, at least one. Not modified.
   * @throws IllegalArgumentException when there is none or one is not a number
   */
  public static Ranking of(float[] scores) {
    if (scores.length == 0) {
      throw new IllegalArgumentException("scores: there should be at least one class");
    }
    // Sortable as one number: the score's order above the class's, both ascending.
    long[] keys = new long[scores.length];
    for (int i = 0; i < scores.length; i++) {
      if (Float.isNaN(scores[i])) {
        throw new IllegalArgumentException("scores: class " + i + " has no number (NaN)");
      }
      keys[i] = (long) descending(scores[i]) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    int[] classAtRank = new int[keys.length];
    int[] rankOfClass = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      classAtRank[i] = (int) keys[i];
      rankOfClass[classAtRank[i]] = i + 1;
    }
    return new Ranking(classAtRank, rankOfClass);
  }

  /** An integer whose ascending order is the score's descending order. */
  private static int descending(float score) {
    // Adding zero makes -0 and 0 equal.
    int bits = Float.floatToIntBits(score + 0.0f);
    int ascending = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
    return ~ascending;
  }

  /** How many classes there are. */
  public int size() {
    return classAtRank.length;
  }

  /** The class of rank 1: what the classifier predicts. */
  public int prediction() {
    return classAtRank[0];
  }

  /**
   * The class of a rank.
   *
   * @param rank 1 to {@link #size()}
   */
  public int classAt(int rank) {
    return classAtRank[rank - 1];
  }

  /**
   * The rank of a class.
   *
   * @param index 0 to {@link #size()} - 1
   * @return 1 to {@link #size()}
   */
  public int rankOf(int index) {
    return rankOfClass[index];
  }
}
