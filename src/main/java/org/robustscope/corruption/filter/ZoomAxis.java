package org.robustscope.corruption.filter;

/** Where the samples of a zoomed line come from (specification, section 3.5). */
final class ZoomAxis {
  private int[] places = new int[0];
  private double[] weights = new double[0];

  /**
   * Computes the places of a line.
   *
   * @param length of the line, at least 2
   */
  void prepare(int length, double zoom) {
    if (!(zoom >= 1)) {
      throw new IllegalArgumentException("zoom (" + zoom + ") should be at least 1");
    }
    if (places.length < length) {
      places = new int[length];
      weights = new double[length];
    }
    int kept = keptLength(length, zoom);
    int magnified = magnifiedLength(length, zoom);
    int start = (length - kept) / 2;
    int trimmed = (magnified - length) / 2;
    double step = (kept - 1.0) / (magnified - 1.0);
    for (int i = 0; i < length; i++) {
      double position = (trimmed + i) * step;
      int before = Math.min((int) position, kept - 2);
      places[i] = start + before;
      weights[i] = Math.min(1.0, position - before);
    }
  }

  /** How many samples of the line's middle are magnified; at least 2. */
  static int keptLength(int length, double zoom) {
    return Math.max(2, (int) Math.ceil(length / zoom));
  }

  /** How long the magnified middle is, before it is cut to the line's length. */
  static int magnifiedLength(int length, double zoom) {
    return Math.max(length, (int) Math.rint(keptLength(length, zoom) * zoom));
  }

  /** The first of the two samples that a sample lies between. */
  int place(int i) {
    return places[i];
  }

  /** The weight of the second of the two samples, 0 to 1. */
  double weight(int i) {
    return weights[i];
  }

  /** The line's samples at the output's places. */
  void interpolate(double[] in, int from, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      int place = from + places[i];
      double weight = weights[i];
      out[i] = in[place] * (1 - weight) + in[place + 1] * weight;
    }
  }
}
