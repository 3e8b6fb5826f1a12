package org.robustscope.app.benchmark;

import javafx.scene.paint.Color;

/**
 * The scale of a matrix: one hue whose brightness alone tells more from less, so that nobody needs
 * to see colours, and the sign on each shade is black or white, whichever reads better.
 */
record ErrorColours(Color low, Color middle, Color high) {
  private static final double GAMMA_FROM = 0.04045;

  /** The fill of a shade, 0 to 1. */
  Color fill(double shade) {
    double place = 2 * Math.clamp(shade, 0, 1);
    return place <= 1 ? low.interpolate(middle, place) : middle.interpolate(high, place - 1);
  }

  /** Black or white. */
  static Color ink(Color fill) {
    return contrast(fill, Color.WHITE) >= contrast(fill, Color.BLACK) ? Color.WHITE : Color.BLACK;
  }

  /** The contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance). */
  static double contrast(Color one, Color other) {
    double a = luminance(one) + .05;
    double b = luminance(other) + .05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    return .2126 * linear(colour.getRed())
        + .7152 * linear(colour.getGreen())
        + .0722 * linear(colour.getBlue());
  }

  private static double linear(double sample) {
    return sample <= GAMMA_FROM ? sample / 12.92 : Math.pow((sample + .055) / 1.055, 2.4);
  }
}
