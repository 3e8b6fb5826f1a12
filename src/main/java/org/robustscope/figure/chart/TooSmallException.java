package org.robustscope.figure.chart;

import java.util.Locale;
import org.robustscope.figure.page.Length;

/** A figure that does not fit its size: the message says how much it needs. */
public final class TooSmallException extends FigureException {
  public TooSmallException(String what, double needed, double given, double fontSize) {
    super(
        String.format(
            Locale.ROOT,
            "%s need a height of %s at a text size of %s pt, but %s are given: give more, show"
                + " less, or leave the height to the figure",
            what,
            cm(needed),
            Length.number(fontSize),
            cm(given)));
  }

  TooSmallException(String message) {
    super(message);
  }

  private static String cm(double points) {
    return String.format(Locale.ROOT, "%.1f cm", points / Length.cm(1).points());
  }
}
