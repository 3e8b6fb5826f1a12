package org.robustscope.corruption.spatter;

import java.util.Arrays;

/**
 * OpenCV's Canny edge detector with a 3x3 Sobel operator and the sum of the gradient's absolute
 * components as its strength, in whole numbers (specification, section 5.1).
 *
 * <p>An instance owns its scratch buffers and serves one thread at a time; it allocates only when
 * sizes grow.
 */
public final class CannyEdges {
  private static final int FRACTION_BITS = 15;

  /** tan 22.5 degrees, in units of 2^-15; tan 67.5 degrees is this plus 2. */
  private static final int TAN_22_5 = 13573;

  private static final byte NOTHING = 0;
  private static final byte CANDIDATE = 1;
  private static final byte EDGE = 2;

  private int[] gradientX = new int[0];
  private int[] gradientY = new int[0];
  private int[] strength = new int[0];
  private byte[] state = new byte[0];
  private int[] stack = new int[0];
  private int stacked;

  /**
   * Finds edges.
   *
   * @param plane width x height whole samples 0..255. Not modified.
   * @param edges the same size: whether a pixel is on an edge. Modified.
   * @param low an edge goes on while the strength is above this
   * @param high an edge starts where the strength is above this
   */
  public void find(int[] plane, boolean[] edges, int width, int height, int low, int high) {
    prepare(width, height);
    computeGradients(plane, width, height);
    stacked = 0;
    for (int y = 0; y < height; y++) {
      classifyRow(y, width, low, high);
    }
    followEdges(width + 2);
    for (int y = 0; y < height; y++) {
      int framed = (y + 1) * (width + 2) + 1;
      for (int x = 0; x < width; x++) {
        edges[y * width + x] = state[framed + x] == EDGE;
      }
    }
  }

  /** Strengths and states have a frame of one pixel, which stays 0. */
  private void prepare(int width, int height) {
    int framedSize = (width + 2) * (height + 2);
    if (strength.length < framedSize) {
      gradientX = new int[framedSize];
      gradientY = new int[framedSize];
      strength = new int[framedSize];
      state = new byte[framedSize];
      stack = new int[framedSize];
    }
    Arrays.fill(strength, 0, framedSize, 0);
    Arrays.fill(state, 0, framedSize, NOTHING);
  }

  private void computeGradients(int[] plane, int width, int height) {
    for (int y = 0; y < height; y++) {
      int above = Math.max(0, y - 1) * width;
      int here = y * width;
      int below = Math.min(height - 1, y + 1) * width;
      int framed = (y + 1) * (width + 2) + 1;
      for (int x = 0; x < width; x++) {
        int left = x == 0 ? 0 : x - 1;
        int right = x == width - 1 ? x : x + 1;
        int dx =
            plane[above + right]
                - plane[above + left]
                + 2 * (plane[here + right] - plane[here + left])
                + plane[below + right]
                - plane[below + left];
        int dy =
            plane[below + left]
                - plane[above + left]
                + 2 * (plane[below + x] - plane[above + x])
                + plane[below + right]
                - plane[above + right];
        gradientX[framed + x] = dx;
        gradientY[framed + x] = dy;
        strength[framed + x] = Math.abs(dx) + Math.abs(dy);
      }
    }
  }

  private void classifyRow(int y, int width, int low, int high) {
    int first = (y + 1) * (width + 2) + 1;
    for (int at = first; at < first + width; at++) {
      int here = strength[at];
      if (here > low && isLocalMaximum(at, width + 2)) {
        if (here > high) {
          push(at);
        } else {
          state[at] = CANDIDATE;
        }
      }
    }
  }

  private boolean isLocalMaximum(int at, int stride) {
    int here = strength[at];
    int dx = gradientX[at];
    int dy = gradientY[at];
    int ax = Math.abs(dx);
    int ay = Math.abs(dy) << FRACTION_BITS;
    int flat = ax * TAN_22_5;
    if (ay < flat) {
      return here > strength[at - 1] && here >= strength[at + 1];
    }
    if (ay > flat + (ax << (FRACTION_BITS + 1))) {
      return here > strength[at - stride] && here >= strength[at + stride];
    }
    int slant = (dx < 0) != (dy < 0) ? -1 : 1;
    return here > strength[at - stride - slant] && here > strength[at + stride + slant];
  }

  private void push(int at) {
    state[at] = EDGE;
    stack[stacked++] = at;
  }

  private void followEdges(int stride) {
    while (stacked > 0) {
      int at = stack[--stacked];
      pushCandidate(at - stride - 1);
      pushCandidate(at - stride);
      pushCandidate(at - stride + 1);
      pushCandidate(at - 1);
      pushCandidate(at + 1);
      pushCandidate(at + stride - 1);
      pushCandidate(at + stride);
      pushCandidate(at + stride + 1);
    }
  }

  private void pushCandidate(int at) {
    if (state[at] == CANDIDATE) {
      push(at);
    }
  }
}
