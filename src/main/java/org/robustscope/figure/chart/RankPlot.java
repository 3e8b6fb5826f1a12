package org.robustscope.figure.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.MarkerShape;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Typeface;
import org.robustscope.figure.draw.Wrap;

/**
 * The ranks of classes through the frames of a sequence, 1 to 5 and out, for one or more models
 * below each other. Colour and marker of a class are the same for all of them.
 */
public final class RankPlot {
  /** Ranks that have a row; lower ones are "out". */
  public static final int RANKED = 5;

  private static final int ROWS = RANKED + 1;

  /** A row's height, in text sizes. */
  private static final double ROW = 1.45;

  /** Between a label and what it stands at, in text sizes. */
  private static final double LABEL = 0.7;

  private final int frames;
  private final List<Model> models;
  private final List<String> classes;

  /**
   * A model's ranks.
   *
   * @param name shown above its plot; empty where there is only one
   * @param classes those that were ever among the first five
   * @param flips by frame, whether the prediction differs from the one it is compared with
   */
  public record Model(String name, List<Ranked> classes, boolean[] flips) {
    public Model {
      classes = List.copyOf(classes);
    }
  }

  /**
   * A class through the frames.
   *
   * @param ranks by frame, 1 = first; 0 where the frame is not known
   */
  public record Ranked(String name, int[] ranks) {}

  /**
   * Where a plot lies across its sheet, in points.
   *
   * @param left of everything
   * @param width of everything
   * @param first where the first frame is
   * @param last where the last frame is
   */
  public record Span(double left, double width, double first, double last) {}

  /**
   * A plot.
   *
   * @param classes names in the order of their colours; those beyond the palette share a grey
   */
  public RankPlot(int frames, List<Model> models, List<String> classes) {
    this.frames = frames;
    this.models = List.copyOf(models);
    this.classes = List.copyOf(classes);
  }

  /** What labels need left of the first frame. */
  public static double leftOf(FigureSettings settings) {
    Style style = new Style(settings);
    return Typeface.width("out", Face.REGULAR, style.small())
        + style.line()
        + (LABEL + 0.4) * style.text();
  }

  /** How high it is on a width. */
  public double height(FigureSettings settings, double width) {
    Style style = new Style(settings);
    double heads = 0;
    for (Model model : models) {
      heads += head(model, width, style).size() * style.line();
    }
    return models.size() * (ROWS * ROW + LABEL) * style.text()
        + heads
        + new Axes(style).tickHeight()
        + style.line()
        + footer(style, width).height();
  }

  private static List<String> head(Model model, double width, Style style) {
    return model.name().isBlank()
        ? List.of()
        : Wrap.lines(model.name(), width, Face.BOLD, style.text());
  }

  /**
   * Draws it.
   *
   * @param shown frames whose pictures stand above, which have a line and, where it fits, a number
   */
  public void draw(
      Sheet sheet, FigureSettings settings, Span span, double top, List<Integer> shown) {
    Style style = new Style(settings);
    double y = top;
    for (Model model : models) {
      for (String line : head(model, span.width(), style)) {
        sheet.centred(
            line,
            span.left(),
            y + style.line() / 2,
            Align.LEFT,
            style.text(),
            Face.BOLD,
            style.ink().text());
        y += style.line();
      }
      y += LABEL * style.text();
      grid(sheet, span, y, shown, style);
      lines(sheet, model, span, y, style);
      y += ROWS * ROW * style.text();
    }
    frameNumbers(sheet, span, y, shown, style);
    y += new Axes(style).tickHeight() + style.line();
    footer(style, span.width()).draw(sheet, span.left(), y);
  }

  private double across(Span span, int frame) {
    return frames == 1
        ? (span.first() + span.last()) / 2
        : span.first() + (span.last() - span.first()) * frame / (frames - 1);
  }

  private static double row(double top, int rank, Style style) {
    return top + (Math.min(rank, ROWS) - 0.5) * ROW * style.text();
  }

  private void grid(Sheet sheet, Span span, double top, List<Integer> shown, Style style) {
    double foot = top + ROWS * ROW * style.text();
    for (int frame : shown) {
      double x = across(span, frame);
      sheet.line(x, top, x, foot, style.ink().grid(), style.hair());
    }
    for (int rank = 1; rank <= ROWS; rank++) {
      double y = row(top, rank, style);
      double part = 0.3 * style.text();
      double[] dash = rank == ROWS ? new double[] {part, part} : new double[0];
      sheet.line(span.first(), y, span.last(), y, style.ink().grid(), style.hair(), dash);
      sheet.centred(
          rank == ROWS ? "out" : Integer.toString(rank),
          span.first() - LABEL * style.text(),
          y,
          Align.RIGHT,
          style.small(),
          Face.REGULAR,
          style.ink().quiet());
    }
    double title =
        span.first()
            - LABEL * style.text()
            - Typeface.width("out", Face.REGULAR, style.small())
            - 0.4 * style.text()
            - style.line() / 2;
    sheet.upwards(
        "Rank",
        title,
        (row(top, 1, style) + row(top, ROWS, style)) / 2,
        Align.CENTRE,
        style.text(),
        Face.REGULAR,
        style.ink().text());
  }

  private void lines(Sheet sheet, Model model, Span span, double top, Style style) {
    // The first colours, those of the predictions, lie on top.
    List<Ranked> order = new ArrayList<>(model.classes());
    order.sort(Comparator.comparingInt((Ranked it) -> classes.indexOf(it.name())).reversed());
    for (Ranked ranked : order) {
      line(sheet, ranked, span, top, style);
    }
    for (int frame = 0; frame < model.flips().length; frame++) {
      if (model.flips()[frame]) {
        sheet.fill(flip(across(span, frame), top, style), style.ink().text());
      }
    }
  }

  private static Shape flip(double x, double y, Style style) {
    return MarkerShape.TRIANGLE_DOWN.at(x, y, 0.5 * style.text());
  }

  private boolean isNamed(String name, Style style) {
    int place = classes.indexOf(name);
    return place >= 0 && place < style.palette().size();
  }

  private Color colour(String name, Style style) {
    return isNamed(name, style)
        ? style.palette().colour(classes.indexOf(name), style.ink())
        : style.ink().mute();
  }

  /** Broken where frames are not known and where the class stays out. */
  private void line(Sheet sheet, Ranked ranked, Span span, double top, Style style) {
    boolean named = isNamed(ranked.name(), style);
    Color colour = colour(ranked.name(), style);
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < ranked.ranks().length; i++) {
      boolean near =
          ranked.ranks()[i] > 0 && (isIn(ranked, i) || isIn(ranked, i - 1) || isIn(ranked, i + 1));
      if (near && drawing) {
        path.lineTo(across(span, i), row(top, ranked.ranks()[i], style));
      } else if (near) {
        path.moveTo(across(span, i), row(top, ranked.ranks()[i], style));
      }
      drawing = near;
    }
    if (path.getCurrentPoint() == null) {
      return;
    }
    sheet.line(path, colour, named ? style.thick() : style.thin());
    if (named) {
      MarkerShape marker = Colours.marker(classes.indexOf(ranked.name()), style);
      for (int i = 0; i < ranked.ranks().length; i++) {
        if (isIn(ranked, i)) {
          double y = row(top, ranked.ranks()[i], style);
          sheet.fill(marker.at(across(span, i), y, 0.56 * style.text()), colour);
        }
      }
    }
  }

  private static boolean isIn(Ranked ranked, int frame) {
    return frame >= 0
        && frame < ranked.ranks().length
        && ranked.ranks()[frame] > 0
        && ranked.ranks()[frame] <= RANKED;
  }

  /** The numbers of the shown frames, as far as they fit side by side. */
  private void frameNumbers(Sheet sheet, Span span, double top, List<Integer> shown, Style style) {
    double y = top + Typeface.CAPITAL * style.small() / 2;
    int step = 1;
    while (!fit(shown, step, span, style)) {
      step++;
    }
    for (int i = 0; i < shown.size(); i += step) {
      sheet.centred(
          Integer.toString(shown.get(i)),
          across(span, shown.get(i)),
          y,
          Align.CENTRE,
          style.small(),
          Face.REGULAR,
          style.ink().quiet());
    }
    sheet.centred(
        "Frame",
        (span.first() + span.last()) / 2,
        top + new Axes(style).tickHeight() + style.line() / 2,
        Align.CENTRE,
        style.text(),
        Face.REGULAR,
        style.ink().text());
  }

  /** Whether every so many-th number stands clear of the one before. */
  private boolean fit(List<Integer> shown, int step, Span span, Style style) {
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shown.size(); i += step) {
      String number = Integer.toString(shown.get(i));
      double half = Typeface.width(number, Face.REGULAR, style.small()) / 2;
      double x = across(span, shown.get(i));
      if (x - half < free) {
        return false;
      }
      free = x + half + 0.4 * style.small();
    }
    return true;
  }

  private Footer footer(Style style, double width) {
    Legend legend = new Legend(style, width, true);
    int others = 0;
    for (int i = 0; i < classes.size(); i++) {
      if (i < style.palette().size()) {
        Color colour = style.palette().colour(i, style.ink());
        legend.add(
            new Legend.Marker(colour, Colours.marker(i, style), false, true), classes.get(i));
      } else {
        others++;
      }
    }
    if (others > 0) {
      legend.add(
          new Legend.Rule(style.ink().mute()),
          others == 1 ? "1 other class" : others + " other classes");
    }
    if (models.stream().anyMatch(RankPlot::flips)) {
      legend.add(
          new Legend.Marker(style.ink().text(), MarkerShape.TRIANGLE_DOWN, false, false), "flip");
    }
    return new Footer(style, width, legend);
  }

  private static boolean flips(Model model) {
    for (boolean flip : model.flips()) {
      if (flip) {
        return true;
      }
    }
    return false;
  }
}
