package org.robustscope.corruption.spatter;

import java.util.Arrays;

/**
 * OpenCV's approximate Euclidean distance to the nearest marked pixel: the shortest way of straight
 * steps, diagonal steps and knight's moves, in fixed point (specification, section 5.2).
 *
 * <p>An instance owns its scratch buffers and serves one thread at a time; it allocates only when
 * sizes grow.
 */
public final class ChamferDistance {
  private static final int ONE = 1 << 16;
  private static final int STRAIGHT = ONE;
  private static final int DIAGONAL = (int) Math.rint(1.4 * ONE);
  private static final int KNIGHT = (int) Math.rint(2.1969 * ONE);
  private static final int FRAME = 2;

  /** More than any distance in a picture, and steps added to it do not overflow. */
  private static final int FAR = 1 << 30;

  private int[] distance = new int[0];

  /**
   * Measures distances.
   *
   * @param marked width x height. Not modified.
   * @param result the same size: distances in pixels, at most limit; limit everywhere when nothing
   *     is marked. Modified.
   */
  public void measure(boolean[] marked, float[] result, int width, int height, float limit) {
    int stride = width + 2 * FRAME;
    int framedSize = stride * (height + 2 * FRAME);
    if (distance.length < framedSize) {
      distance = new int[framedSize];
    }
    Arrays.fill(distance, 0, framedSize, FAR);
    for (int y = 0; y < height; y++) {
      int framed = (y + FRAME) * stride + FRAME;
      for (int x = 0; x < width; x++) {
        int at = framed + x;
        distance[at] = marked[y * width + x] ? 0 : shortest(at, -stride, -1);
      }
    }
    for (int y = height - 1; y >= 0; y--) {
      int framed = (y + FRAME) * stride + FRAME;
      for (int x = width - 1; x >= 0; x--) {
        int at = framed + x;
        distance[at] = Math.min(distance[at], shortest(at, stride, 1));
        result[y * width + x] = Math.min(limit, distance[at] * (1.0f / ONE));
      }
    }
  }

  /** By way of the eight neighbours that the pass has seen already. */
  private int shortest(int at, int row, int column) {
    int[] d = distance;
    int knight =
        Math.min(
            Math.min(d[at + 2 * row - 1], d[at + 2 * row + 1]),
            Math.min(d[at + row - 2], d[at + row + 2]));
    int diagonal = Math.min(d[at + row - 1], d[at + row + 1]);
    int straight = Math.min(d[at + row], d[at + column]);
    return Math.min(Math.min(knight + KNIGHT, diagonal + DIAGONAL), straight + STRAIGHT);
  }
}
