package org.robustscope.figure.draw;

import java.awt.Color;

/**
 * Colours for a magnitude, light for low: Paul Tol's YlOrBr, whose lightness falls steadily, so
 * that it reads in grey and for every colour vision.
 */
public final class Ramp {
  private static final Color[] STOPS = {
    new Color(0xffffe5), new Color(0xfff7bc), new Color(0xfee391), new Color(0xfec44f),
    new Color(0xfb9a29), new Color(0xec7014), new Color(0xcc4c02), new Color(0x993404),
    new Color(0x662506)
  };

  private Ramp() {}

  /**
   * The colour of a share.
   *
   * @param t 0 low to 1 high; clamped
   */
  public static Color at(double t) {
    double x = Math.clamp(t, 0, 1) * (STOPS.length - 1);
    int i = Math.min((int) x, STOPS.length - 2);
    double f = x - i;
    return new Color(
        mix(STOPS[i].getRed(), STOPS[i + 1].getRed(), f),
        mix(STOPS[i].getGreen(), STOPS[i + 1].getGreen(), f),
        mix(STOPS[i].getBlue(), STOPS[i + 1].getBlue(), f));
  }

  /** Black or white, whichever reads better on a colour. */
  public static Color textOn(Color ground) {
    return luminance(ground) > 0.30 ? Ink.LIGHT.text() : Color.WHITE;
  }

  /** Relative luminance, 0 to 1 (the usual 709 weights on linear light). */
  static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int sample) {
    double v = sample / 255.0;
    return v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
  }

  private static int mix(int a, int b, double f) {
    return (int) Math.round(a + f * (b - a));
  }
}
