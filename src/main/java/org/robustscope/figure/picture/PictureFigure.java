package org.robustscope.figure.picture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Ink;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Typeface;
import org.robustscope.figure.draw.Wrap;
import org.robustscope.figure.picture.PicturePanel.Answers;
import org.robustscope.figure.picture.PicturePanel.Ranked;

/**
 * Pictures side by side with their captions and best classes: the panes of Explore, the strip of
 * severities, the frames of a film. Words and bars are vector; pixels stay squares.
 */
public final class PictureFigure {
  /** A picture is never narrower, in letters: its words would not fit below it. */
  private static final double LEAST_LETTERS = 6.5;

  private final List<PicturePanel> panels;
  private final String description;
  private final int perLine;

  private PictureFigure(List<PicturePanel> panels, String description, int perLine) {
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("panels: there should be at least one");
    }
    this.panels = List.copyOf(panels);
    this.description = description;
    this.perLine = Math.min(perLine, panels.size());
  }

  /** Explore's panes, two a line. */
  public static PictureFigure panes(List<PicturePanel> panels) {
    return new PictureFigure(panels, "Pictures with what models see in them.", 2);
  }

  /** The clean picture and the severities of one corruption, all in one line. */
  public static PictureFigure strip(List<PicturePanel> panels) {
    return new PictureFigure(
        panels, "A picture at growing severities, with what models see in it.", panels.size());
  }

  /**
   * Frames of a sequence in order.
   *
   * @param perLine at most so many a line
   */
  public static PictureFigure film(List<PicturePanel> frames, int perLine) {
    return new PictureFigure(
        frames, "Frames of a sequence, with what models see in them.", perLine);
  }

  /**
   * Lays the figure out; its height follows from its width.
   *
   * @throws FigureException when the pictures would be too small for their words
   */
  public Drawing draw(FigureSettings settings) throws FigureException {
    double text = settings.fontSize();
    double small = Math.max(FigureSettings.LEAST_TEXT, text - 1);
    double margin = 0.3 * text;
    double gap = 0.8 * text;
    double room = settings.width() - 2 * margin;
    double side = (room - (perLine - 1) * gap) / perLine;
    if (side < LEAST_LETTERS * text) {
      throw new FigureException(
          perLine
              + " pictures a line are too narrow for their words at a text size of "
              + text
              + " pt: make the figure wider, or choose fewer");
    }
    Sheet sheet = new Sheet();
    double y = margin;
    for (int from = 0; from < panels.size(); from += perLine) {
      List<PicturePanel> line = panels.subList(from, Math.min(from + perLine, panels.size()));
      y = line(sheet, line, margin, y, side, gap, text, small, settings.ink());
      y += from + perLine < panels.size() ? gap : 0;
    }
    double height = y + margin;
    return sheet.drawing(
        settings.width(),
        height,
        new Rectangle2D.Double(margin, margin, room, height - 2 * margin),
        settings.ink(),
        description);
  }

  private static double line(
      Sheet sheet,
      List<PicturePanel> line,
      double left,
      double top,
      double side,
      double gap,
      double text,
      double small,
      Ink ink) {
    double head = 0;
    for (PicturePanel panel : line) {
      head =
          Math.max(
              head,
              titles(panel, side, text).size() * 1.24 * text
                  + abouts(panel, side, small).size() * 1.24 * small);
    }
    double pictures = top + (head > 0 ? head + 0.3 * text : 0);
    double bottom = pictures;
    for (int i = 0; i < line.size(); i++) {
      PicturePanel panel = line.get(i);
      double x = left + i * (side + gap);
      double height = side * panel.rows() / panel.columns();
      head(sheet, panel, x, pictures - 0.3 * text, side, text, small, ink);
      Rectangle2D place = new Rectangle2D.Double(x, pictures, side, height);
      sheet.picture(panel.columns(), panel.rows(), panel.argb(), place);
      sheet.line(place, ink.grid(), 0.06 * text);
      double end = pictures + height;
      for (Answers answers : panel.answers()) {
        end = answers(sheet, answers, x, end + 0.4 * text, side, small, ink);
      }
      bottom = Math.max(bottom, end);
    }
    return bottom;
  }

  private static List<String> titles(PicturePanel panel, double side, double size) {
    return panel.title().isBlank() ? List.of() : Wrap.lines(panel.title(), side, Face.BOLD, size);
  }

  private static List<String> abouts(PicturePanel panel, double side, double size) {
    return panel.about().isBlank()
        ? List.of()
        : Wrap.lines(panel.about(), side, Face.REGULAR, size);
  }

  /** The words above a picture, standing on it. */
  private static void head(
      Sheet sheet,
      PicturePanel panel,
      double x,
      double foot,
      double side,
      double text,
      double small,
      Ink ink) {
    List<String> abouts = abouts(panel, side, small);
    List<String> titles = titles(panel, side, text);
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

  private static double answers(
      Sheet sheet, Answers answers, double x, double top, double side, double size, Ink ink) {
    double y = top;
    if (!answers.model().isBlank()) {
      for (String line : Wrap.lines(answers.model(), side, Face.BOLD, size)) {
        sheet.centred(line, x, y + 0.62 * size, Align.LEFT, size, Face.BOLD, ink.text());
        y += 1.24 * size;
      }
    }
    for (Ranked ranked : answers.classes()) {
      y = ranked(sheet, ranked, x, y, side, size, ink);
    }
    return y;
  }

  /** The label, its mark and share on the right, and below them the share as a bar. */
  private static double ranked(
      Sheet sheet, Ranked ranked, double x, double top, double side, double size, Ink ink) {
    Face face = ranked.meant() ? Face.BOLD : Face.REGULAR;
    String share = String.format(Locale.ROOT, "%.0f %%", 100 * ranked.probability());
    String right = ranked.mark().isBlank() ? share : ranked.mark() + "  " + share;
    double rightWidth = Typeface.width(right, Face.REGULAR, size) + 0.5 * size;
    boolean beside =
        Typeface.width(ranked.label(), face, size) + rightWidth <= side || rightWidth < side / 2;
    List<String> lines =
        new ArrayList<>(Wrap.lines(ranked.label(), beside ? side - rightWidth : side, face, size));
    double y = top + 0.62 * size;
    for (String line : lines) {
      sheet.centred(line, x, y, Align.LEFT, size, face, ink.text());
      y += 1.24 * size;
    }
    double at = beside ? y - 1.24 * size : y;
    sheet.centred(right, x + side, at, Align.RIGHT, size, Face.REGULAR, ink.quiet());
    double bar = at + 0.72 * size;
    sheet.fill(new Rectangle2D.Double(x, bar, side, 0.18 * size), ink.grid());
    sheet.fill(
        new Rectangle2D.Double(x, bar, side * Math.min(1, ranked.probability()), 0.18 * size),
        ranked.meant() ? ink.text() : ink.axis());
    return bar + 0.4 * size;
  }
}
