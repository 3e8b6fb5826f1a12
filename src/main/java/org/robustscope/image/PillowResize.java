package org.robustscope.image;

import java.util.Arrays;

/**
 * Resizing exactly as Pillow does it ({@code corruptions.md} section 3.9): horizontally, then
 * vertically, with 22-bit weights and 8 bits in between. Shrinking takes in every source pixel.
 *
 * <p>Owns its buffers and the weights of the latest few sizes: one instance a thread.
 */
public final class PillowResize {

  /** Which source pixels an output pixel is made of. */
  public enum Filter {
    /** Equal weights. */
    BOX(0.5) {
      @Override
      double weight(double t) {
        return t > -0.5 && t <= 0.5 ? 1 : 0;
      }
    },
    /** Weights that fall linearly with the distance. */
    BILINEAR(1.0) {
      @Override
      double weight(double t) {
        return Math.max(1 - Math.abs(t), 0);
      }
    },
    /** Keys' cubic convolution with a = -0.5. */
    BICUBIC(2.0) {
      @Override
      double weight(double t) {
        double x = Math.abs(t);
        if (x < 1) {
          return ((CUBIC + 2) * x - (CUBIC + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * CUBIC : 0;
      }
    };

    private static final double CUBIC = -0.5;

    private final double support;

    Filter(double support) {
      this.support = support;
    }

    double support() {
      return support;
    }

    abstract double weight(double t);
  }

  private static final int HALF = 1 << (ResampleWeights.BITS - 1);

  /** Two axes each of shrinking and growing back, the most that pixelate alternates between. */
  private final ResampleWeights[] cache = new ResampleWeights[4];

  private int nextInCache;
  private int[] sourceRow = new int[0];
  private int[][] rows = new int[0][0];
  private int[] sums = new int[0];

  /**
   * Resizes the whole of a picture to the size of another.
   *
   * @param source samples are rounded and limited to 0..255. Not modified.
   * @param target another picture than {@code source}; receives whole samples 0..255. Modified.
   */
  public void resize(RgbImage source, RgbImage target, Filter filter) {
    resizePart(source, target.width(), target.height(), 0, 0, target, filter);
  }

  /**
   * A part of the resized picture: the same samples as resizing all of it and then cutting out
   * {@code target}, without the work for the rest.
   *
   * @param source samples are rounded and limited to 0..255. Not modified.
   * @param width of the whole picture after resizing
   * @param height of the whole picture after resizing
   * @param left of the part in the resized picture
   * @param top of the part in the resized picture
   * @param target another picture than {@code source}; receives whole samples 0..255. Modified.
   */
  void resizePart(
      RgbImage source, int width, int height, int left, int top, RgbImage target, Filter filter) {
    if (source == target) {
      throw new IllegalArgumentException("target should be another picture than the source");
    }
    if (left < 0 || top < 0 || left > width - target.width() || top > height - target.height()) {
      throw new IllegalArgumentException(
          "part (%s at %d, %d) should lie inside %dx%d"
              .formatted(target.sizeText(), left, top, width, height));
    }
    ResampleWeights across = weights(source.width(), width, left, target.width(), filter);
    ResampleWeights down = weights(source.height(), height, top, target.height(), filter);
    prepare(source.width(), target.width(), down.taps);
    resize(source, across, down, target);
  }

  private ResampleWeights weights(int from, int to, int start, int length, Filter filter) {
    for (ResampleWeights known : cache) {
      if (known != null && known.isFor(from, to, start, length, filter)) {
        return known;
      }
    }
    ResampleWeights made = new ResampleWeights(from, to, start, length, filter);
    cache[nextInCache] = made;
    nextInCache = (nextInCache + 1) % cache.length;
    return made;
  }

  private void prepare(int sourceWidth, int targetWidth, int rowsAtOnce) {
    if (sourceRow.length < 3 * sourceWidth) {
      sourceRow = new int[3 * sourceWidth];
    }
    if (sums.length != 3 * targetWidth || rows.length < rowsAtOnce) {
      sums = new int[3 * targetWidth];
      rows = new int[rowsAtOnce][3 * targetWidth];
    }
  }

  /** Source rows are resized once each, into a ring that holds as many as one output row needs. */
  private void resize(
      RgbImage source, ResampleWeights across, ResampleWeights down, RgbImage target) {
    int done = down.first[0];
    for (int y = 0; y < target.height(); y++) {
      int first = down.first[y];
      int count = down.count[y];
      for (; done < first + count; done++) {
        readRow(source, done);
        resizeRow(source.width(), across, rows[done % rows.length], target.width());
      }
      Arrays.fill(sums, HALF);
      for (int j = 0; j < count; j++) {
        add(rows[(first + j) % rows.length], down.weights[y * down.taps + j]);
      }
      writeRow(target, y);
    }
  }

  private void readRow(RgbImage source, int y) {
    int width = source.width();
    int from = y * width;
    int[] row = sourceRow;
    for (int c = 0; c < 3; c++) {
      float[] plane = source.plane(c);
      int to = c * width;
      for (int x = 0; x < width; x++) {
        row[to + x] = limit((int) (plane[from + x] + 0.5f));
      }
    }
  }

  /** The three channels together: they share the weights. */
  private void resizeRow(int sourceWidth, ResampleWeights across, int[] row, int width) {
    int[] in = sourceRow;
    int[] weights = across.weights;
    for (int x = 0; x < width; x++) {
      int from = across.first[x];
      int end = from + across.count[x];
      int at = x * across.taps;
      int red = HALF;
      int green = HALF;
      int blue = HALF;
      for (; from < end; from++) {
        int weight = weights[at++];
        red += in[from] * weight;
        green += in[sourceWidth + from] * weight;
        blue += in[2 * sourceWidth + from] * weight;
      }
      row[x] = limit(red >> ResampleWeights.BITS);
      row[width + x] = limit(green >> ResampleWeights.BITS);
      row[2 * width + x] = limit(blue >> ResampleWeights.BITS);
    }
  }

  private void add(int[] row, int weight) {
    int[] into = sums;
    for (int x = 0; x < into.length; x++) {
      into[x] += row[x] * weight;
    }
  }

  private void writeRow(RgbImage target, int y) {
    int width = target.width();
    int to = y * width;
    int[] from = sums;
    for (int c = 0; c < 3; c++) {
      float[] plane = target.plane(c);
      int at = c * width;
      for (int x = 0; x < width; x++) {
        plane[to + x] = limit(from[at + x] >> ResampleWeights.BITS);
      }
    }
  }

  private static int limit(int sample) {
    return Math.min(255, Math.max(0, sample));
  }
}
