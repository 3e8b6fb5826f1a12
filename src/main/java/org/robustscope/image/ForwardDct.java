package org.robustscope.image;

import static org.robustscope.image.DctConstants.*;

/**
 * The accurate integer forward DCT of 8x8 blocks; results are scaled by 8.
 *
 * <p>Rows first, then columns, with one rounding in each pass: the same whole numbers as libjpeg's
 * "islow" transform.
 */
final class ForwardDct {
  private static final int ROW_SHIFT = CONST_BITS - PASS_BITS;
  private static final int COLUMN_SHIFT = CONST_BITS + PASS_BITS;

  private ForwardDct() {}

  /**
   * @param samples a plane of samples 0..255. Not modified.
   * @param offset the block's first sample
   * @param stride from one row of the plane to the next
   * @param block 64 coefficients. Modified.
   */
  static void transform(int[] samples, int offset, int stride, int[] block) {
    for (int row = 0; row < 8; row++) {
      transformRow(samples, offset + row * stride, block, 8 * row);
    }
    for (int column = 0; column < 8; column++) {
      transformColumn(block, column);
    }
  }

  private static void transformRow(int[] in, int at, int[] out, int to) {
    int sum07 = in[at] + in[at + 7];
    int sum16 = in[at + 1] + in[at + 6];
    int sum25 = in[at + 2] + in[at + 5];
    int sum34 = in[at + 3] + in[at + 4];
    int even0 = sum07 + sum34;
    int even3 = sum07 - sum34;
    int even1 = sum16 + sum25;
    int even2 = sum16 - sum25;
    // Samples count from -128: only the sum of all eight feels it.
    out[to] = (even0 + even1 - 8 * 128) << PASS_BITS;
    out[to + 4] = (even0 - even1) << PASS_BITS;
    int z = (even2 + even3) * F_0_541196100 + (1 << (ROW_SHIFT - 1));
    out[to + 2] = (z + even3 * F_0_765366865) >> ROW_SHIFT;
    out[to + 6] = (z - even2 * F_1_847759065) >> ROW_SHIFT;

    int d0 = in[at + 3] - in[at + 4];
    int d1 = in[at + 2] - in[at + 5];
    int d2 = in[at + 1] - in[at + 6];
    int d3 = in[at] - in[at + 7];
    int z5 = (d0 + d1 + d2 + d3) * F_1_175875602 + (1 << (ROW_SHIFT - 1));
    int z1 = (d0 + d3) * -F_0_899976223;
    int z2 = (d1 + d2) * -F_2_562915447;
    int z3 = (d0 + d2) * -F_1_961570560 + z5;
    int z4 = (d1 + d3) * -F_0_390180644 + z5;
    out[to + 7] = (d0 * F_0_298631336 + z1 + z3) >> ROW_SHIFT;
    out[to + 5] = (d1 * F_2_053119869 + z2 + z4) >> ROW_SHIFT;
    out[to + 3] = (d2 * F_3_072711026 + z2 + z3) >> ROW_SHIFT;
    out[to + 1] = (d3 * F_1_501321110 + z1 + z4) >> ROW_SHIFT;
  }

  private static void transformColumn(int[] b, int at) {
    int sum07 = b[at] + b[at + 56];
    int sum16 = b[at + 8] + b[at + 48];
    int sum25 = b[at + 16] + b[at + 40];
    int sum34 = b[at + 24] + b[at + 32];
    int d0 = b[at + 24] - b[at + 32];
    int d1 = b[at + 16] - b[at + 40];
    int d2 = b[at + 8] - b[at + 48];
    int d3 = b[at] - b[at + 56];
    int even0 = sum07 + sum34;
    int even3 = sum07 - sum34;
    int even1 = sum16 + sum25;
    int even2 = sum16 - sum25;
    b[at] = (even0 + even1 + (1 << (PASS_BITS - 1))) >> PASS_BITS;
    b[at + 32] = (even0 - even1 + (1 << (PASS_BITS - 1))) >> PASS_BITS;
    int z = (even2 + even3) * F_0_541196100 + (1 << (COLUMN_SHIFT - 1));
    b[at + 16] = (z + even3 * F_0_765366865) >> COLUMN_SHIFT;
    b[at + 48] = (z - even2 * F_1_847759065) >> COLUMN_SHIFT;

    int z5 = (d0 + d1 + d2 + d3) * F_1_175875602 + (1 << (COLUMN_SHIFT - 1));
    int z1 = (d0 + d3) * -F_0_899976223;
    int z2 = (d1 + d2) * -F_2_562915447;
    int z3 = (d0 + d2) * -F_1_961570560 + z5;
    int z4 = (d1 + d3) * -F_0_390180644 + z5;
    b[at + 56] = (d0 * F_0_298631336 + z1 + z3) >> COLUMN_SHIFT;
    b[at + 40] = (d1 * F_2_053119869 + z2 + z4) >> COLUMN_SHIFT;
    b[at + 24] = (d2 * F_3_072711026 + z2 + z3) >> COLUMN_SHIFT;
    b[at + 8] = (d3 * F_1_501321110 + z1 + z4) >> COLUMN_SHIFT;
  }
}
