package org.robustscope.app.explore;

/** The amplified absolute difference of two pictures, channel by channel. */
public final class DifferenceImage {
  /** A difference of 64 levels or more is shown as full. */
  public static final int AMPLIFICATION = 4;

  private DifferenceImage() {}

  /**
   * Writes {@code min(255, 4 |a - b|)} a channel: black where the pictures agree.
   *
   * @param a packed pixels, 8 bits a channel, the top 8 bits ignored. Not modified.
   * @param b as many. Not modified.
   * @param out as many, opaque. Modified; may be {@code a} or {@code b}.
   */
  public static void of(int[] a, int[] b, int[] out) {
    if (a.length != b.length || a.length != out.length) {
      throw new IllegalArgumentException(
          "pixels (" + a.length + ", " + b.length + ", " + out.length + ") should be as many");
    }
    for (int i = 0; i < a.length; i++) {
      int p = a[i];
      int q = b[i];
      out[i] =
          0xff000000
              | amplified((p >> 16) & 255, (q >> 16) & 255) << 16
              | amplified((p >> 8) & 255, (q >> 8) & 255) << 8
              | amplified(p & 255, q & 255);
    }
  }

  private static int amplified(int a, int b) {
    return Math.min(255, AMPLIFICATION * Math.abs(a - b));
  }
}
