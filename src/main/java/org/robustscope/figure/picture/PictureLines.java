package org.robustscope.figure.picture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Ink;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Typeface;
import org.robustscope.figure.draw.Wrap;
import org.robustscope.figure.picture.PicturePanel.Answers;
import org.robustscope.figure.picture.PicturePanel.Ranked;

/** Lays pictures out in lines of so many, with their words above and below them. */
final class PictureLines {
  /** A picture is never narrower, in letters: its words would not fit below it. */
  private static final double LEAST_LETTERS = 6.5;

  private final List<PicturePanel> panels;
  private final double text;
  private final double small;
  private final Ink ink;
  private final int perLine;
  private final double side;
  private final double gap;
  private final double left;

  /**
   * Lines centred in a room.
   *
   * @param side of a picture, in points
   */
  PictureLines(List<PicturePanel> panels, FigureSettings settings, int perLine, double side) {
    this.panels = panels;
    this.text = settings.fontSize();
    this.small = Math.max(FigureSettings.LEAST_TEXT, text - 1);
    this.ink = settings.ink();
    this.perLine = perLine;
    this.side = side;
    this.gap = gap(settings);
    this.left = (settings.width() - perLine * side - (perLine - 1) * gap) / 2;
  }

  private static double gap(FigureSettings settings) {
    return 0.8 * settings.fontSize();
  }

  static double margin(FigureSettings settings) {
    return 0.3 * settings.fontSize();
  }

  static double leastSide(FigureSettings settings) {
    return LEAST_LETTERS * settings.fontSize();
  }

  /** How large so many pictures a line can be. */
  static double mostSide(FigureSettings settings, int perLine) {
    double room = settings.width() - 2 * margin(settings);
    return (room - (perLine - 1) * gap(settings)) / perLine;
  }

  /** Where the middle of a picture is, across. */
  double middle(int place) {
    return left + place * (side + gap) + side / 2;
  }

  /** Whether they stand in one line. */
  boolean isOneLine() {
    return panels.size() <= perLine;
  }

  /**
   * Draws them.
   *
   * @return where they end
   */
  double draw(Sheet sheet, double top) {
    double y = top;
    for (int from = 0; from < panels.size(); from += perLine) {
      y += from > 0 ? gap : 0;
      y = line(sheet, panels.subList(from, Math.min(from + perLine, panels.size())), y);
    }
    return y;
  }

  private double line(Sheet sheet, List<PicturePanel> line, double top) {
    double head = 0;
    for (PicturePanel panel : line) {
      head =
          Math.max(head, titles(panel).size() * 1.24 * text + abouts(panel).size() * 1.24 * small);
    }
    double pictures = top + (head > 0 ? head + 0.3 * text : 0);
    double bottom = pictures;
    for (int i = 0; i < line.size(); i++) {
      PicturePanel panel = line.get(i);
      double x = left + i * (side + gap);
      double height = side * panel.rows() / panel.columns();
      head(sheet, panel, x, pictures - 0.3 * text);
      Rectangle2D place = new Rectangle2D.Double(x, pictures, side, height);
      sheet.picture(panel.columns(), panel.rows(), panel.argb(), place);
      sheet.line(place, ink.grid(), 0.06 * text);
      double end = pictures + height;
      for (Answers answers : panel.answers()) {
        end = answers(sheet, answers, x, end + 0.4 * text);
      }
      bottom = Math.max(bottom, end);
    }
    return bottom;
  }

  private List<String> titles(PicturePanel panel) {
    return panel.title().isBlank() ? List.of() : Wrap.lines(panel.title(), side, Face.BOLD, text);
  }

  private List<String> abouts(PicturePanel panel) {
    return panel.about().isBlank()
        ? List.of()
        : Wrap.lines(panel.about(), side, Face.REGULAR, small);
  }

  /** The words above a picture, standing on it. */
  private void head(Sheet sheet, PicturePanel panel, double x, double foot) {
    List<String> abouts = abouts(panel);
    List<String> titles = titles(panel);
    double y = foot - abouts.size() * 1.24 * small - titles.size() * 1.24 * text;
    for (String title : titles) {
      sheet.centred(title, x, y + 0.62 * text, Align.LEFT, text, Face.BOLD, ink.text());
      y += 1.24 * text;
    }
    for (String about : abouts) {
      sheet.centred(about, x, y + 0.62 * small, Align.LEFT, small, Face.REGULAR, ink.quiet());
      y += 1.24 * small;
    }
  }

  private double answers(Sheet sheet, Answers answers, double x, double top) {
    double y = top;
    if (!answers.model().isBlank()) {
      for (String line : Wrap.lines(answers.model(), side, Face.BOLD, small)) {
        sheet.centred(line, x, y + 0.62 * small, Align.LEFT, small, Face.BOLD, ink.text());
        y += 1.24 * small;
      }
    }
    for (Ranked ranked : answers.classes()) {
      y = ranked(sheet, ranked, x, y);
    }
    return y;
  }

  /** The label, its mark and share on the right, and below them the share as a bar. */
  private double ranked(Sheet sheet, Ranked ranked, double x, double top) {
    Face face = ranked.meant() ? Face.BOLD : Face.REGULAR;
    String share = String.format(Locale.ROOT, "%.1f %%", 100 * ranked.probability());
    String right = ranked.mark().isBlank() ? share : ranked.mark() + "  " + share;
    double rightWidth = Typeface.width(right, Face.REGULAR, small) + 0.5 * small;
    boolean beside =
        Typeface.width(ranked.label(), face, small) + rightWidth <= side || rightWidth < side / 2;
    List<String> lines =
        new ArrayList<>(Wrap.lines(ranked.label(), beside ? side - rightWidth : side, face, small));
    double y = top + 0.62 * small;
    for (String line : lines) {
      sheet.centred(line, x, y, Align.LEFT, small, face, ink.text());
      y += 1.24 * small;
    }
    double at = beside ? y - 1.24 * small : y;
    sheet.centred(right, x + side, at, Align.RIGHT, small, Face.REGULAR, ink.quiet());
    double bar = at + 0.72 * small;
    sheet.fill(new Rectangle2D.Double(x, bar, side, 0.18 * small), ink.grid());
    sheet.fill(
        new Rectangle2D.Double(x, bar, side * Math.min(1, ranked.probability()), 0.18 * small),
        ranked.meant() ? ink.text() : ink.axis());
    return bar + 0.4 * small;
  }
}
