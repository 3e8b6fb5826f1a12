package org.robustscope.figure.page;

import java.util.Locale;
import java.util.Optional;

/** Usual sizes of a figure, with a text size that reads well there. */
public enum PagePreset {
  /** One column of a journal: 8.4 cm (3.3 in). */
  COLUMN(Length.cm(8.4), Optional.empty(), 7),
  /** Both columns of a journal: 17.4 cm (about 7 in). */
  TWO_COLUMNS(Length.cm(17.4), Optional.empty(), 7.5),
  /** A slide of 16:9, 25.4 cm by 14.29 cm (10 in by 5.625 in). */
  SLIDE(Length.inches(10), Optional.of(Length.inches(5.625)), 14);

  private final Length width;
  private final Optional<Length> height;
  private final double fontSize;

  PagePreset(Length width, Optional<Length> height, double fontSize) {
    this.width = width;
    this.height = height;
    this.fontSize = fontSize;
  }

  public Length width() {
    return width;
  }

  /** The height; empty when the figure takes what it needs. */
  public Optional<Length> height() {
    return height;
  }

  /** Of the text, in points. */
  public double fontSize() {
    return fontSize;
  }

  /** Its name on the command line: column, two-columns, slide. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
