package org.robustscope.figure.draw;

/** A cut of the figures' typeface. */
public enum Face {
  REGULAR("LiberationSans-Regular.ttf"),
  BOLD("LiberationSans-Bold.ttf");

  private final String file;

  Face(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }
}
