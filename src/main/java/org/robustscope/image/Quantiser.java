package org.robustscope.image;

/**
 * What storing in a JPEG does to DCT coefficients: division by the table's entry, rounded half away
 * from zero, and multiplication by it again.
 *
 * <p>Divides by multiplying: with n below 2^14 and a divisor d of b bits, floor(n / d) equals (n
 * ceil'(2^(14+b) / d)) >> (14+b) exactly, where ceil' is the next whole number above, and the
 * product stays inside an int.
 */
final class Quantiser {
  /** Coefficients of {@link ForwardDct} are 8 times those the table is made for. */
  private static final int DCT_SCALE_BITS = 3;

  private static final int RANGE_BITS = 14;

  private final int[] step;
  private final int[] half = new int[64];
  private final int[] reciprocal = new int[64];
  private final int[] shift = new int[64];

  /**
   * @param table 64 entries in natural order. Not modified.
   */
  Quantiser(int[] table) {
    step = table.clone();
    for (int i = 0; i < 64; i++) {
      int divisor = table[i] << DCT_SCALE_BITS;
      half[i] = divisor >> 1;
      shift[i] = RANGE_BITS + 32 - Integer.numberOfLeadingZeros(divisor - 1);
      reciprocal[i] = (int) ((1L << shift[i]) / divisor) + 1;
    }
  }

  /**
   * Quantises and dequantises one block in place.
   *
   * @param block 64 coefficients scaled by 8; afterwards unscaled. Modified.
   */
  void apply(int[] block) {
    for (int i = 0; i < 64; i++) {
      int value = block[i];
      int sign = value >> 31;
      int magnitude = (value ^ sign) - sign;
      int level = ((magnitude + half[i]) * reciprocal[i]) >>> shift[i];
      block[i] = ((level ^ sign) - sign) * step[i];
    }
  }
}
