package org.robustscope.image;

/**
 * Multipliers of the 8-point DCT after Loeffler, Ligtenberg and Moschytz (ICASSP 1989) in 13-bit
 * fixed point, as the Independent JPEG Group's accurate integer transform uses them.
 */
final class DctConstants {
  static final int CONST_BITS = 13;

  /** Fraction bits kept between the two passes. */
  static final int PASS_BITS = 2;

  static final int F_0_298631336 = 2446;
  static final int F_0_390180644 = 3196;
  static final int F_0_541196100 = 4433;
  static final int F_0_765366865 = 6270;
  static final int F_0_899976223 = 7373;
  static final int F_1_175875602 = 9633;
  static final int F_1_501321110 = 12299;
  static final int F_1_847759065 = 15137;
  static final int F_1_961570560 = 16069;
  static final int F_2_053119869 = 16819;
  static final int F_2_562915447 = 20995;
  static final int F_3_072711026 = 25172;

  private DctConstants() {}
}
