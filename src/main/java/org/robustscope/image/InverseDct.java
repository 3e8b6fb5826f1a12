package org.robustscope.image;

import static org.robustscope.image.DctConstants.*;

/**
 * The accurate integer inverse DCT of 8x8 blocks.
 *
 * <p>Columns first, then rows, with one rounding in each pass: the same whole numbers as libjpeg's
 * "islow" transform.
 */
final class InverseDct {
  private static final int COLUMN_SHIFT = CONST_BITS - PASS_BITS;
  private static final int ROW_SHIFT = CONST_BITS + PASS_BITS + 3;

  /** Rounding, and the 128 that samples count from. */
  private static final int ROW_OFFSET = (1 << (ROW_SHIFT - 1)) + (128 << ROW_SHIFT);

  private InverseDct() {}

  /**
   * @param block 64 dequantised coefficients. Modified: used as scratch.
   * @param samples a plane that receives samples 0..255. Modified.
   * @param offset the block's first sample
   * @param stride from one row of the plane to the next
   */
  static void transform(int[] block, int[] samples, int offset, int stride) {
    for (int column = 0; column < 8; column++) {
      transformColumn(block, column);
    }
    for (int row = 0; row < 8; row++) {
      transformRow(block, 8 * row, samples, offset + row * stride);
    }
  }

  private static void transformColumn(int[] b, int at) {
    int c0 = b[at];
    int c1 = b[at + 8];
    int c2 = b[at + 16];
    int c3 = b[at + 24];
    int c4 = b[at + 32];
    int c5 = b[at + 40];
    int c6 = b[at + 48];
    int c7 = b[at + 56];
    if ((c1 | c2 | c3 | c4 | c5 | c6 | c7) == 0) {
      int flat = c0 << PASS_BITS;
      b[at] = flat;
      b[at + 8] = flat;
      b[at + 16] = flat;
      b[at + 24] = flat;
      b[at + 32] = flat;
      b[at + 40] = flat;
      b[at + 48] = flat;
      b[at + 56] = flat;
      return;
    }
    int z = (c2 + c6) * F_0_541196100;
    int e2 = z - c6 * F_1_847759065;
    int e3 = z + c2 * F_0_765366865;
    int e0 = ((c0 + c4) << CONST_BITS) + (1 << (COLUMN_SHIFT - 1));
    int e1 = ((c0 - c4) << CONST_BITS) + (1 << (COLUMN_SHIFT - 1));
    int z5 = (c1 + c3 + c5 + c7) * F_1_175875602;
    int z1 = (c7 + c1) * -F_0_899976223;
    int z2 = (c5 + c3) * -F_2_562915447;
    int z3 = (c7 + c3) * -F_1_961570560 + z5;
    int z4 = (c5 + c1) * -F_0_390180644 + z5;
    int o0 = c7 * F_0_298631336 + z1 + z3;
    int o1 = c5 * F_2_053119869 + z2 + z4;
    int o2 = c3 * F_3_072711026 + z2 + z3;
    int o3 = c1 * F_1_501321110 + z1 + z4;
    b[at] = (e0 + e3 + o3) >> COLUMN_SHIFT;
    b[at + 56] = (e0 + e3 - o3) >> COLUMN_SHIFT;
    b[at + 8] = (e1 + e2 + o2) >> COLUMN_SHIFT;
    b[at + 48] = (e1 + e2 - o2) >> COLUMN_SHIFT;
    b[at + 16] = (e1 - e2 + o1) >> COLUMN_SHIFT;
    b[at + 40] = (e1 - e2 - o1) >> COLUMN_SHIFT;
    b[at + 24] = (e0 - e3 + o0) >> COLUMN_SHIFT;
    b[at + 32] = (e0 - e3 - o0) >> COLUMN_SHIFT;
  }

  private static void transformRow(int[] b, int at, int[] out, int to) {
    int c0 = b[at];
    int c1 = b[at + 1];
    int c2 = b[at + 2];
    int c3 = b[at + 3];
    int c4 = b[at + 4];
    int c5 = b[at + 5];
    int c6 = b[at + 6];
    int c7 = b[at + 7];
    int z = (c2 + c6) * F_0_541196100;
    int e2 = z - c6 * F_1_847759065;
    int e3 = z + c2 * F_0_765366865;
    int e0 = ((c0 + c4) << CONST_BITS) + ROW_OFFSET;
    int e1 = ((c0 - c4) << CONST_BITS) + ROW_OFFSET;
    int z5 = (c1 + c3 + c5 + c7) * F_1_175875602;
    int z1 = (c7 + c1) * -F_0_899976223;
    int z2 = (c5 + c3) * -F_2_562915447;
    int z3 = (c7 + c3) * -F_1_961570560 + z5;
    int z4 = (c5 + c1) * -F_0_390180644 + z5;
    int o0 = c7 * F_0_298631336 + z1 + z3;
    int o1 = c5 * F_2_053119869 + z2 + z4;
    int o2 = c3 * F_3_072711026 + z2 + z3;
    int o3 = c1 * F_1_501321110 + z1 + z4;
    out[to] = limit((e0 + e3 + o3) >> ROW_SHIFT);
    out[to + 7] = limit((e0 + e3 - o3) >> ROW_SHIFT);
    out[to + 1] = limit((e1 + e2 + o2) >> ROW_SHIFT);
    out[to + 6] = limit((e1 + e2 - o2) >> ROW_SHIFT);
    out[to + 2] = limit((e1 - e2 + o1) >> ROW_SHIFT);
    out[to + 5] = limit((e1 - e2 - o1) >> ROW_SHIFT);
    out[to + 3] = limit((e0 - e3 + o0) >> ROW_SHIFT);
    out[to + 4] = limit((e0 - e3 - o0) >> ROW_SHIFT);
  }

  private static int limit(int sample) {
    return Math.min(255, Math.max(0, sample));
  }
}
