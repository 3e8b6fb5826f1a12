package org.robustscope.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts top-1 and top-5 errors, over all images and by class. Not safe for several threads: one a
 * thread, then {@link #add(ErrorTally)}.
 */
public final class ErrorTally {
  private static final int TOP = 5;

  private final long[] images;
  private final long[] wrongTop1;
  private final long[] wrongTop5;

  /**
   * Nothing counted yet.
   *
   * @param classes how many labels there are, 1 and more
   */
  public ErrorTally(int classes) {
    if (classes < 1) {
      throw new IllegalArgumentException("classes (" + classes + ") should be at least 1");
    }
    images = new long[classes];
    wrongTop1 = new long[classes];
    wrongTop5 = new long[classes];
  }

  /**
   * Counts one image.
   *
   * @param label its class, 0 to classes - 1
   * @param ranked the predicted classes, best first: five, or all where there are fewer; further
   *     ones are left out. Not modified.
   * @throws IllegalArgumentException when the label is no class, or too few are ranked
   */
  public void add(int label, int... ranked) {
    if (label < 0 || label >= images.length) {
      throw new IllegalArgumentException(
          "label (" + label + ") should be 0 to " + (images.length - 1));
    }
    int top = Math.min(TOP, images.length);
    if (ranked.length < top) {
      throw new IllegalArgumentException(
          "ranked (" + ranked.length + " classes) should be at least " + top);
    }
    images[label]++;
    wrongTop1[label] += within(label, ranked, 1) ? 0 : 1;
    wrongTop5[label] += within(label, ranked, top) ? 0 : 1;
  }

  /** Counts one image by its ranking. */
  public void add(int label, Ranking ranking) {
    int[] ranked = new int[Math.min(TOP, ranking.size())];
    for (int i = 0; i < ranked.length; i++) {
      ranked[i] = ranking.classAt(i + 1);
    }
    add(label, ranked);
  }

  private static boolean within(int label, int[] ranked, int top) {
    for (int i = 0; i < top; i++) {
      if (ranked[i] == label) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds what another has counted, which is not modified.
   *
   * @throws IllegalArgumentException when it has another number of classes
   */
  public void add(ErrorTally other) {
    if (other.images.length != images.length) {
      throw new IllegalArgumentException(
          "classes (" + other.images.length + ") should be " + images.length);
    }
    for (int i = 0; i < images.length; i++) {
      images[i] += other.images[i];
      wrongTop1[i] += other.wrongTop1[i];
      wrongTop5[i] += other.wrongTop5[i];
    }
  }

  /** Images whose best class is not the label, over all. */
  public ErrorCount top1() {
    return sum(byClassTop1());
  }

  /** Images whose label is not among the best five, over all. */
  public ErrorCount top5() {
    return sum(byClassTop5());
  }

  /** Top-1 errors by class, one entry a class. */
  public List<ErrorCount> byClassTop1() {
    return counts(wrongTop1);
  }

  /** Top-5 errors by class, one entry a class. */
  public List<ErrorCount> byClassTop5() {
    return counts(wrongTop5);
  }

  private List<ErrorCount> counts(long[] wrong) {
    List<ErrorCount> counts = new ArrayList<>(images.length);
    for (int i = 0; i < images.length; i++) {
      counts.add(new ErrorCount(images[i], wrong[i]));
    }
    return List.copyOf(counts);
  }

  private static ErrorCount sum(List<ErrorCount> counts) {
    return counts.stream().reduce(ErrorCount.NONE, ErrorCount::plus);
  }
}
