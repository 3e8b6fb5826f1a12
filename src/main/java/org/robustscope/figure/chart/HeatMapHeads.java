package org.robustscope.figure.chart;

import java.util.List;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Typeface;

/**
 * The heads of a heat map's columns: groups with their brackets, and titles below them. Both read
 * upwards where they are wider than their columns; titles of columns too narrow even for that are
 * left out, and a sentence says their order.
 */
final class HeatMapHeads {
  private final Style style;
  private final List<Columns.Column> columns;
  private final String mean;
  private final String things;
  private final double meanWidth;
  private final double cell;
  private final boolean titled;
  private final boolean flatTitles;
  private final boolean flatGroups;

  /**
   * @param things what the columns of a group are, in the plural
   * @param mean the title of the means before the columns; empty when there are none
   * @param cell a column's width
   */
  HeatMapHeads(
      Style style,
      List<Columns.Column> columns,
      String things,
      String mean,
      double meanWidth,
      double cell) {
    this.style = style;
    this.columns = columns;
    this.things = things;
    this.mean = mean;
    this.meanWidth = meanWidth;
    this.cell = cell;
    this.flatTitles = columns.stream().allMatch(c -> width(c.title()) <= cell - 1);
    this.titled = flatTitles || cell >= 1.02 * style.small();
    this.flatGroups = groupsFit();
  }

  private double width(String text) {
    return Typeface.width(text, Face.REGULAR, style.small());
  }

  private boolean groupsFit() {
    for (int from = 0; from < columns.size(); from = end(from)) {
      if (width(columns.get(from).group()) > (end(from) - from) * cell - 1) {
        return false;
      }
    }
    return true;
  }

  /** Behind the last column of the group that a column is of. */
  private int end(int from) {
    int to = from;
    while (to < columns.size() && columns.get(to).group().equals(columns.get(from).group())) {
      to++;
    }
    return to;
  }

  /** What must be said because titles are left out; empty when they are not. */
  String sentence() {
    return titled
        ? ""
        : "In each group "
            + things
            + " "
            + columns.getFirst().title()
            + " to "
            + columns.get(end(0) - 1).title()
            + ", from left to right.";
  }

  private double titles() {
    if (!titled) {
      return 0;
    }
    return flatTitles
        ? style.smallLine()
        : columns.stream().mapToDouble(c -> width(c.title())).max().orElse(0);
  }

  private boolean meanIsFlat() {
    return Typeface.width(mean, Face.BOLD, style.small()) <= meanWidth;
  }

  private double means() {
    if (mean.isEmpty()) {
      return 0;
    }
    return meanIsFlat() ? style.smallLine() : Typeface.width(mean, Face.BOLD, style.small());
  }

  private double groups() {
    if (columns.stream().allMatch(c -> c.group().isEmpty())) {
      return 0;
    }
    double tallest = columns.stream().mapToDouble(c -> width(c.group())).max().orElse(0);
    return (flatGroups ? style.line() : tallest) + 0.5 * style.text();
  }

  double height() {
    return Math.max(groups() + titles(), means()) + style.gap();
  }

  /**
   * Paints them.
   *
   * @param foot where the cells begin
   * @param meanLeft where the means begin
   * @param left where the columns begin
   */
  void draw(Sheet sheet, double foot, double meanLeft, double left) {
    double base = foot - style.gap() / 2;
    if (titled) {
      for (int i = 0; i < columns.size(); i++) {
        word(sheet, columns.get(i).title(), left + (i + 0.5) * cell, base, flatTitles);
      }
    }
    if (!mean.isEmpty()) {
      double centre = meanLeft + meanWidth / 2;
      if (meanIsFlat()) {
        sheet.centred(
            mean,
            centre,
            base - style.smallLine() / 2,
            Align.CENTRE,
            style.small(),
            Face.BOLD,
            style.ink().text());
      } else {
        sheet.upwards(mean, centre, base, Align.LEFT, style.small(), Face.BOLD, style.ink().text());
      }
    }
    groups(sheet, base - titles() - 0.25 * style.text(), left);
  }

  private void word(Sheet sheet, String text, double centre, double foot, boolean flat) {
    if (flat) {
      sheet.centred(
          text,
          centre,
          foot - style.smallLine() / 2,
          Align.CENTRE,
          style.small(),
          Face.REGULAR,
          style.ink().text());
    } else {
      sheet.upwards(
          text, centre, foot, Align.LEFT, style.small(), Face.REGULAR, style.ink().text());
    }
  }

  private void groups(Sheet sheet, double foot, double left) {
    for (int from = 0; from < columns.size(); from = end(from)) {
      String name = columns.get(from).group();
      if (!name.isEmpty()) {
        double x1 = left + (from + 0.1) * cell;
        double x2 = left + (end(from) - 0.1) * cell;
        sheet.line(x1, foot, x2, foot, style.ink().axis(), style.hair());
        word(sheet, name, (x1 + x2) / 2, foot - 0.2 * style.text(), flatGroups);
      }
    }
  }
}
