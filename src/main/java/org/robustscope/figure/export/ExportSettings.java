package org.robustscope.figure.export;

/**
 * How a figure's file is written.
 *
 * @param dpi pixels an inch of a PNG, 30 to 2400
 * @param textAsPaths whether an SVG has letters as outlines instead of text; every renderer shows
 *     them alike, but nobody can search or edit them
 * @param overwrite whether a file that exists is replaced
 */
public record ExportSettings(int dpi, boolean textAsPaths, boolean overwrite) {
  /** 300 dpi, text as text, nothing replaced. */
  public static final ExportSettings DEFAULT = new ExportSettings(300, false, false);

  public ExportSettings {
    if (dpi < 30 || dpi > 2400) {
      throw new IllegalArgumentException("dpi (" + dpi + ") should be 30 to 2400");
    }
  }
}
