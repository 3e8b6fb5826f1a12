package org.robustscope.perturbation.video;

import java.util.Arrays;

/**
 * Up to 256 colours for a picture, by splitting its colours' box of the largest square error at the
 * place that leaves the least (after Wu, Graphics Gems II, 1991), on colours of 5 bits a channel.
 */
final class Palette {
  private static final int COLOURS = 256;
  private static final int LEVELS = 32;
  private static final int CELLS = LEVELS * LEVELS * LEVELS;

  private final int[] colours;
  private final byte[] nearest = new byte[CELLS];
  private final boolean[] known = new boolean[CELLS];

  /** Whether these are all colours that the picture has: then none may be mistaken. */
  private final boolean own;

  private Palette(int[] colours, boolean own) {
    this.colours = colours;
    this.own = own;
  }

  /**
   * @param rgb packed pixels, the top 8 bits ignored. Not modified.
   */
  static Palette of(int[] rgb) {
    Palette exact = exact(rgb);
    if (exact != null) {
      return exact;
    }
    Histogram histogram = new Histogram(rgb);
    Box[] boxes = new Box[COLOURS];
    boxes[0] = histogram.box(0, histogram.used.length);
    int count = 1;
    while (count < COLOURS) {
      int worst = 0;
      for (int i = 1; i < count; i++) {
        worst = boxes[i].error > boxes[worst].error ? i : worst;
      }
      int split = boxes[worst].error > 0 ? histogram.split(boxes[worst]) : -1;
      if (split < 0) {
        break;
      }
      Box whole = boxes[worst];
      boxes[worst] = histogram.box(whole.from, split);
      boxes[count++] = histogram.box(split, whole.to);
    }
    int[] colours = new int[count];
    for (int i = 0; i < count; i++) {
      colours[i] = boxes[i].colour;
    }
    return new Palette(colours, false);
  }

  /** The picture's own colours when there are no more than fit, else null. */
  private static Palette exact(int[] rgb) {
    int[] found = new int[COLOURS];
    int count = 0;
    for (int pixel : rgb) {
      int colour = pixel & 0xffffff;
      int at = Arrays.binarySearch(found, 0, count, colour);
      if (at < 0) {
        if (count == COLOURS) {
          return null;
        }
        int place = -at - 1;
        System.arraycopy(found, place, found, place + 1, count - place);
        found[place] = colour;
        count++;
      }
    }
    return new Palette(Arrays.copyOf(found, count), true);
  }

  int size() {
    return colours.length;
  }

  /** Packed, without alpha. */
  int colour(int index) {
    return colours[index];
  }

  /** Which colour stands for a pixel; exact when the palette has it. */
  int indexOf(int red, int green, int blue) {
    int packed = red << 16 | green << 8 | blue;
    int cell = cellOf(packed);
    if (!known[cell]) {
      // The middle of the cell decides for all of it, so that a picture's cells are searched once.
      nearest[cell] = (byte) search(red | 4, green | 4, blue | 4);
      known[cell] = true;
    }
    int found = nearest[cell] & 0xff;
    return colours[found] == packed || !own ? found : search(red, green, blue);
  }

  private int search(int red, int green, int blue) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length; i++) {
      int r = (colours[i] >> 16) - red;
      int g = (colours[i] >> 8 & 255) - green;
      int b = (colours[i] & 255) - blue;
      int distance = r * r + g * g + b * b;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int cellOf(int packed) {
    return (packed >> 19 & 31) << 10 | (packed >> 11 & 31) << 5 | packed >> 3 & 31;
  }

  /** A run of the histogram's cells. */
  private record Box(int from, int to, int colour, double error, int axis) {}

  /** The used cells with the sums of their pixels; boxes are runs of them, sorted as they split. */
  private static final class Histogram {
    private final long[] weight = new long[CELLS];
    private final long[][] sum = new long[3][CELLS];
    private final double[] squares = new double[CELLS];
    private int[] used;

    Histogram(int[] rgb) {
      for (int pixel : rgb) {
        int cell = cellOf(pixel & 0xffffff);
        weight[cell]++;
        for (int c = 0; c < 3; c++) {
          int value = pixel >> 16 - 8 * c & 255;
          sum[c][cell] += value;
          squares[cell] += value * value;
        }
      }
      used = new int[CELLS];
      int count = 0;
      for (int cell = 0; cell < CELLS; cell++) {
        if (weight[cell] > 0) {
          used[count++] = cell;
        }
      }
      used = Arrays.copyOf(used, count);
    }

    Box box(int from, int to) {
      long w = 0;
      double q = 0;
      long[] s = new long[3];
      double[] meanSquares = new double[3];
      for (int i = from; i < to; i++) {
        int cell = used[i];
        w += weight[cell];
        q += squares[cell];
        for (int c = 0; c < 3; c++) {
          s[c] += sum[c][cell];
          meanSquares[c] += (double) sum[c][cell] * sum[c][cell] / weight[cell];
        }
      }
      int colour = 0;
      double error = q;
      int axis = 0;
      double widest = -1;
      for (int c = 0; c < 3; c++) {
        colour = colour << 8 | (int) Math.round((double) s[c] / w);
        error -= (double) s[c] * s[c] / w;
        double variance = meanSquares[c] - (double) s[c] * s[c] / w;
        if (variance > widest) {
          widest = variance;
          axis = c;
        }
      }
      return new Box(from, to, colour, to - from > 1 ? error : 0, axis);
    }

    /** Sorts a box along its widest axis; the best place to cut it, or -1. */
    int split(Box box) {
      sort(box);
      double[] total = new double[3];
      double all = 0;
      for (int i = box.from; i < box.to; i++) {
        all += weight[used[i]];
        for (int c = 0; c < 3; c++) {
          total[c] += sum[c][used[i]];
        }
      }
      double[] left = new double[3];
      double count = 0;
      double best = -1;
      int place = -1;
      for (int i = box.from; i < box.to - 1; i++) {
        count += weight[used[i]];
        double gain = 0;
        for (int c = 0; c < 3; c++) {
          left[c] += sum[c][used[i]];
          double right = total[c] - left[c];
          gain += left[c] * left[c] / count + right * right / (all - count);
        }
        if (gain > best) {
          best = gain;
          place = i + 1;
        }
      }
      return place;
    }

    private void sort(Box box) {
      long[] keys = new long[box.to - box.from];
      for (int i = 0; i < keys.length; i++) {
        int cell = used[box.from + i];
        long level = cell >> 10 - 5 * box.axis & 31;
        keys[i] = level << 32 | cell;
      }
      Arrays.sort(keys);
      for (int i = 0; i < keys.length; i++) {
        used[box.from + i] = (int) keys[i];
      }
    }
  }
}
