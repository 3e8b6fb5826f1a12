package org.robustscope.figure.chart;

import org.robustscope.figure.draw.Ink;
import org.robustscope.figure.draw.Palette;

/** Sizes and colours that all figures share, from the text size on. */
record Style(double text, Ink ink, Palette palette) {
  Style(FigureSettings settings) {
    this(settings.fontSize(), settings.ink(), settings.palette());
  }

  /** Of tick labels and notes. */
  double small() {
    return Math.max(FigureSettings.LEAST_TEXT, text - 1);
  }

  /** From baseline to baseline. */
  double line() {
    return 1.24 * text;
  }

  double smallLine() {
    return 1.24 * small();
  }

  /** Around a whole figure: strokes and letters must not touch its edge. */
  double margin() {
    return 0.3 * text;
  }

  /** Between a text and what it belongs to. */
  double gap() {
    return 0.5 * text;
  }

  /** A hair line: grid. */
  double hair() {
    return 0.06 * text;
  }

  /** An axis. */
  double thin() {
    return 0.09 * text;
  }

  /** A line of data. */
  double thick() {
    return 0.16 * text;
  }

  /** A marker's diameter. */
  double marker() {
    return 0.72 * text;
  }
}
