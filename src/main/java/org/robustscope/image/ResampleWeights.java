package org.robustscope.image;

/**
 * One axis of a Pillow resize: for each output position the first source position and the weights,
 * in 22-bit fixed point ({@code corruptions.md} section 3.9).
 */
final class ResampleWeights {
  static final int BITS = 22;

  private final int from;
  private final int to;
  private final int start;
  private final int length;
  private final PillowResize.Filter filter;

  /** First source position of each output position. */
  final int[] first;

  /** How many source positions each output position takes in. */
  final int[] count;

  /** Weights, {@link #taps} for each output position. */
  final int[] weights;

  /** The largest possible count. */
  final int taps;

  /**
   * @param from length of the source axis
   * @param to length of the output axis
   * @param start first output position that is wanted; it gets index 0
   * @param length how many output positions are wanted
   */
  ResampleWeights(int from, int to, int start, int length, PillowResize.Filter filter) {
    this.from = from;
    this.to = to;
    this.start = start;
    this.length = length;
    this.filter = filter;
    double scale = (double) from / to;
    double widening = Math.max(scale, 1.0);
    double support = filter.support() * widening;
    taps = Math.addExact((int) Math.ceil(support) * 2, 1);
    first = new int[length];
    count = new int[length];
    weights = new int[Math.multiplyExact(length, taps)];
    double narrowing = 1.0 / widening;
    double[] weight = new double[taps];
    for (int o = 0; o < length; o++) {
      double centre = (start + o + 0.5) * scale;
      first[o] = Math.max((int) (centre - support + 0.5), 0);
      count[o] = Math.min((int) (centre + support + 0.5), from) - first[o];
      double sum = 0;
      for (int j = 0; j < count[o]; j++) {
        weight[j] = filter.weight((first[o] + j - centre + 0.5) * narrowing);
        sum += weight[j];
      }
      for (int j = 0; j < count[o]; j++) {
        double share = sum == 0 ? weight[j] : weight[j] / sum;
        weights[o * taps + j] = (int) (share * (1 << BITS) + (share < 0 ? -0.5 : 0.5));
      }
    }
  }

  boolean isFor(
      int wantedFrom,
      int wantedTo,
      int wantedStart,
      int wantedLength,
      PillowResize.Filter wantedFilter) {
    return from == wantedFrom
        && to == wantedTo
        && start == wantedStart
        && length == wantedLength
        && filter == wantedFilter;
  }
}
