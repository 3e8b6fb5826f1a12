package org.robustscope.figure.picture;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.chart.RankPlot;
import org.robustscope.figure.chart.TooSmallException;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Sheet;

/**
 * Pictures side by side with their captions and best classes: the panes of Explore, the strip of
 * severities, the frames of a film with the ranks of its classes. Words, bars and lines are vector;
 * pixels stay squares.
 */
public final class PictureFigure {
  /** Panes are looked at in detail, so no more stand side by side. */
  private static final int PANES = 3;

  /** By how much pictures shrink, step by step, until all fits the height. */
  private static final double SHRINK = 0.98;

  private final List<PicturePanel> panels;
  private final Optional<Ranks> ranks;
  private final String description;
  private final int most;

  /** A plot, and which frames the panels are. */
  private record Ranks(RankPlot plot, List<Integer> shown) {}

  private PictureFigure(
      List<PicturePanel> panels, Optional<Ranks> ranks, String description, int most) {
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("panels: there should be at least one");
    }
    this.panels = List.copyOf(panels);
    this.ranks = ranks;
    this.description = description;
    this.most = Math.min(most, panels.size());
  }

  /** Explore's panes, up to three a line. */
  public static PictureFigure panes(List<PicturePanel> panels) {
    return new PictureFigure(
        panels, Optional.empty(), "Pictures with what models see in them.", PANES);
  }

  /** The clean picture and the severities of one corruption, in as few lines as their words let. */
  public static PictureFigure strip(List<PicturePanel> panels) {
    return new PictureFigure(
        panels,
        Optional.empty(),
        "A picture at growing severities, with what models see in it.",
        panels.size());
  }

  /** Frames of a sequence in order, in as few lines as their words let. */
  public static PictureFigure film(List<PicturePanel> frames) {
    return new PictureFigure(
        frames,
        Optional.empty(),
        "Frames of a sequence, with what models see in them.",
        frames.size());
  }

  /**
   * Frames of a sequence, and below them the ranks through all of its frames. A frame's place in
   * the plot is right below its picture where the frames are evenly apart and stand in one line.
   *
   * @param shown which frames of the plot the pictures are, from 0, growing
   */
  public static PictureFigure film(List<PicturePanel> frames, RankPlot plot, List<Integer> shown) {
    if (shown.size() != frames.size()) {
      throw new IllegalArgumentException(
          "shown: " + shown.size() + " frames should be as many as pictures, " + frames.size());
    }
    return new PictureFigure(
        frames,
        Optional.of(new Ranks(plot, List.copyOf(shown))),
        "Frames of a sequence, and the ranks of classes through all of its frames.",
        frames.size());
  }

  /**
   * Lays the figure out. Without a height it takes what it needs; with one, pictures are as large
   * as it lets them be.
   *
   * @throws FigureException when the pictures would be too small for their words
   */
  public Drawing draw(FigureSettings settings) throws FigureException {
    int perLine = perLine(settings);
    double side = PictureLines.mostSide(settings, perLine);
    Drawing drawing = draw(settings, perLine, side, 0);
    if (settings.height().isEmpty()) {
      return drawing;
    }
    double height = settings.height().getAsDouble();
    while (drawing.height() > height) {
      side *= SHRINK;
      if (side < PictureLines.leastSide(settings)) {
        throw new TooSmallException(
            "pictures with their words", drawing.height(), height, settings.fontSize());
      }
      drawing = draw(settings, perLine, side, 0);
    }
    return draw(settings, perLine, side, height - drawing.height());
  }

  /** As many a line as can be, evenly. */
  private int perLine(FigureSettings settings) throws FigureException {
    for (int lines = (panels.size() + most - 1) / most; lines <= panels.size(); lines++) {
      int perLine = (panels.size() + lines - 1) / lines;
      if (PictureLines.mostSide(settings, perLine) >= PictureLines.leastSide(settings)) {
        return perLine;
      }
    }
    throw new FigureException(
        "a picture is too narrow for its words at a text size of "
            + settings.fontSize()
            + " pt: make the figure wider, or the text smaller");
  }

  /**
   * @param spare height that is left over, half of it above and half below
   */
  private Drawing draw(FigureSettings settings, int perLine, double side, double spare) {
    Sheet sheet = new Sheet();
    double margin = PictureLines.margin(settings);
    double room = settings.width() - 2 * margin;
    var lines = new PictureLines(panels, settings, perLine, side);
    double y = lines.draw(sheet, spare / 2 + margin);
    if (ranks.isPresent()) {
      RankPlot plot = ranks.get().plot();
      y += settings.fontSize();
      plot.draw(sheet, settings, span(lines, settings), y, ranks.get().shown());
      y += plot.height(settings, room);
    }
    double height = y + margin + spare / 2;
    return sheet.drawing(
        settings.width(),
        height,
        new Rectangle2D.Double(margin, margin, room, height - 2 * margin),
        settings.ink(),
        description);
  }

  private RankPlot.Span span(PictureLines lines, FigureSettings settings) {
    double left = PictureLines.margin(settings);
    double width = settings.width() - 2 * left;
    double first = left + RankPlot.leftOf(settings);
    double last = left + width - settings.fontSize();
    boolean below = lines.isOneLine() && panels.size() > 1;
    return new RankPlot.Span(
        left,
        width,
        below ? Math.max(first, lines.middle(0)) : first,
        below ? Math.min(last, lines.middle(panels.size() - 1)) : last);
  }
}
