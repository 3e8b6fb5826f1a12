package org.robustscope.figure.export;

import java.nio.file.Path;
import java.util.Locale;

/** The kinds of file that a figure can be written to. */
public enum FigureFormat {
  PDF,
  SVG,
  PNG;

  /** The extension, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format that a file's name asks for.
   *
   * @throws IllegalArgumentException with the extensions there are
   */
  public static FigureFormat of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (FigureFormat format : values()) {
      if (name.endsWith("." + format.extension())) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "file ("
            + file.getFileName()
            + ") should end in .pdf, .svg or .png, or for the table in .csv, .tex or .md");
  }
}
