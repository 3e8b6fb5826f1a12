package org.robustscope.image;

/**
 * One axis of a Pillow resize: for each output position the first source position and the weights,
 * in 22-bit fixed point ({@code corruptions.md} section 3.9).
 */
final class ResampleWeights {
  static final int BITS = 22;

  private final int from;
  private final int to;
  private final PillowResize.Filter filter;

  /** First source position of each output position. */
  final int[] first;

  /** How many source positions each output position takes in. */
  final int[] count;

  /** Weights, {@link #taps} for each output position. */
  final int[] weights;

  /** The largest possible count. */
  final int taps;

  ResampleWeights(int from, int to, PillowResize.Filter filter) {
    this.from = from;
    this.to = to;
    this.filter = filter;
    double scale = (double) from / to;
    double widening = Math.max(scale, 1.0);
    double support = filter.support() * widening;
    taps = Math.addExact((int) Math.ceil(support) * 2, 1);
    first = new int[to];
    count = new int[to];
    weights = new int[Math.multiplyExact(to, taps)];
    double narrowing = 1.0 / widening;
    double[] weight = new double[taps];
    for (int o = 0; o < to; o++) {
      double centre = (o + 0.5) * scale;
      int start = Math.max((int) (centre - support + 0.5), 0);
      int end = Math.min((int) (centre + support + 0.5), from);
      double sum = 0;
      for (int j = start; j < end; j++) {
        double w = filter.weight((j - centre + 0.5) * narrowing);
        weight[j - start] = w;
        sum += w;
      }
      first[o] = start;
      count[o] = end - start;
      for (int j = 0; j < end - start; j++) {
        double share = sum == 0 ? weight[j] : weight[j] / sum;
        weights[o * taps + j] = (int) (0.5 + share * (1 << BITS));
      }
    }
  }

  boolean isFor(int wantedFrom, int wantedTo, PillowResize.Filter wantedFilter) {
    return from == wantedFrom && to == wantedTo && filter == wantedFilter;
  }
}
