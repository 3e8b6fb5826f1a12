package org.robustscope.figure.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Scale;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Typeface;
import org.robustscope.figure.draw.Wrap;

/** Paints numeric axes: grid lines, tick labels, titles. */
final class Axes {
  private final Style style;

  Axes(Style style) {
    this.style = style;
  }

  /** Marks that fit side by side along a line of so many points. */
  List<Double> ticksAcross(Scale scale) {
    double length = Math.abs(scale.to() - scale.from());
    int most = Math.max(2, (int) (length / (3.2 * style.small())));
    return scale.ticks(Math.min(most, 8));
  }

  /** Marks that fit above each other. */
  List<Double> ticksUp(Scale scale) {
    double length = Math.abs(scale.to() - scale.from());
    int most = Math.max(2, (int) (length / (2.2 * style.small())));
    return scale.ticks(Math.min(most, 7));
  }

  /** Tick labels below the plot need this much, without the title. */
  double tickHeight() {
    return 0.4 * style.text() + style.small();
  }

  /** An axis' title, in lines, needs this much below the tick labels. */
  double titleHeight(String title, double width) {
    return 0.25 * style.text() + titleLines(title, width).size() * style.line();
  }

  /** The widest tick label. */
  double tickWidth(List<Double> ticks) {
    return ticks.stream()
            .mapToDouble(t -> Typeface.width(Scale.label(t), Face.REGULAR, style.small()))
            .max()
            .orElse(0)
        + 0.4 * style.text();
  }

  private List<String> titleLines(String title, double width) {
    return Wrap.lines(title, width, Face.REGULAR, style.text());
  }

  /** Grid lines that stand, and the labels below them. */
  void across(Sheet sheet, Scale x, Rectangle2D plot, boolean grid) {
    double labels = plot.getMaxY() + 0.4 * style.text() + Typeface.CAPITAL * style.small() / 2;
    for (double tick : ticksAcross(x)) {
      double at = x.at(tick);
      if (grid) {
        sheet.line(at, plot.getMinY(), at, plot.getMaxY(), style.ink().grid(), style.hair());
      }
      sheet.centred(
          Scale.label(tick),
          at,
          labels,
          Align.CENTRE,
          style.small(),
          Face.REGULAR,
          style.ink().quiet());
    }
  }

  /** The title of the axis below a plot; {@code room} is where it may spread. */
  void titleBelow(Sheet sheet, String title, double centre, Rectangle2D room, double top) {
    List<String> lines = titleLines(title, room.getWidth());
    double width = Wrap.width(lines, Face.REGULAR, style.text());
    double x =
        Math.clamp(
            centre,
            room.getMinX() + width / 2,
            Math.max(room.getMinX() + width / 2, room.getMaxX() - width / 2));
    double y = top + 0.25 * style.text() + style.line() / 2;
    for (String line : lines) {
      sheet.centred(line, x, y, Align.CENTRE, style.text(), Face.REGULAR, style.ink().text());
      y += style.line();
    }
  }

  /** Grid lines that lie, and the labels left of them. */
  void up(Sheet sheet, Scale y, Rectangle2D plot, boolean labels) {
    for (double tick : ticksUp(y)) {
      double at = y.at(tick);
      sheet.line(plot.getMinX(), at, plot.getMaxX(), at, style.ink().grid(), style.hair());
      if (labels) {
        sheet.centred(
            Scale.label(tick),
            plot.getMinX() - 0.4 * style.text(),
            at,
            Align.RIGHT,
            style.small(),
            Face.REGULAR,
            style.ink().quiet());
      }
    }
  }

  /** The title of the axis left of a plot, reading upwards, its lines centred at x and on. */
  void titleLeft(Sheet sheet, String title, double x, Rectangle2D plot) {
    sheet.upwards(
        title, x, plot.getCenterY(), Align.CENTRE, style.text(), Face.REGULAR, style.ink().text());
  }

  /** The two lines that carry the numbers. */
  void corner(Sheet sheet, Rectangle2D plot) {
    sheet.line(
        plot.getMinX(),
        plot.getMinY(),
        plot.getMinX(),
        plot.getMaxY(),
        style.ink().axis(),
        style.thin());
    sheet.line(
        plot.getMinX(),
        plot.getMaxY(),
        plot.getMaxX(),
        plot.getMaxY(),
        style.ink().axis(),
        style.thin());
  }
}
