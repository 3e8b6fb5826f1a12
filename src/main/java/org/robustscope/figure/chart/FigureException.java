package org.robustscope.figure.chart;

/** A figure that these data or this size do not allow; the message is one line and says why. */
public class FigureException extends Exception {
  public FigureException(String message) {
    super(message);
  }
}
