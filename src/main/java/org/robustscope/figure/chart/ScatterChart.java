package org.robustscope.figure.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.LabelPlacer;
import org.robustscope.figure.draw.Mark;
import org.robustscope.figure.draw.MarkerShape;
import org.robustscope.figure.draw.Scale;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Wrap;
import org.robustscope.figure.table.FigureTable;
import org.robustscope.metric.Quantity.Kind;

/** Two numbers a model as a point with its name beside it. */
final class ScatterChart implements Chart {
  /** A name may be this wide; longer ones are broken into lines. */
  private static final double NAME = 0.36;

  /** A plot as high as this share of its width, when the height is free. */
  private static final double ASPECT = 0.86;

  /** A marker hides another that is nearer, as a share of its size. */
  private static final double HIDES = 0.6;

  /** What a marker on another has of its size, and the least on many. */
  private static final double ON_ANOTHER = 0.68;

  private static final double LEAST_MARKER = 0.4;

  private final Kind acrossFixed;
  private final Kind up;

  /**
   * @param across null for the size that the settings name, on a logarithmic scale
   */
  ScatterChart(Kind across, Kind up) {
    this.acrossFixed = across;
    this.up = up;
  }

  private record Dot(Entry entry, Datum x, Datum y, List<String> name) {
    boolean isPartial() {
      return x.origin().isPartial() || y.origin().isPartial();
    }
  }

  @Override
  public Drawing draw(FigureData data, FigureSettings settings) throws FigureException {
    Style style = new Style(settings);
    Sheet sheet = new Sheet();
    boolean sizes = acrossFixed == null;
    Slot across = across(settings);
    Slot upwards = Slot.of(up);
    Chosen chosen = Chosen.having(List.of(upwards, across), data, settings, sheet);
    Colours colours =
        new Colours(
            style,
            settings
                .colouring()
                .orElse(chosen.mixed().isEmpty() ? Colouring.GROUP : Colouring.FAMILY),
            settings,
            data,
            chosen.entries());
    double width = settings.width() - 2 * style.margin();
    Footer footer = footer(style, width, colours, chosen);
    Axes axes = new Axes(style);
    List<Dot> dots = dots(chosen.entries(), across, upwards, style, width);

    Scale x = range(dots.stream().map(Dot::x).toList(), sizes);
    Scale y = range(dots.stream().map(Dot::y).toList(), false);
    String title = across.axisTitle();
    double top = style.margin() + style.small() / 2;
    double right = settings.width() - style.margin() - 0.7 * style.text();
    double below =
        axes.tickHeight() + axes.titleHeight(title, width) + footer.height() + style.margin();
    double height =
        settings.height().isPresent()
            ? settings.height().getAsDouble() - top - below
            : ASPECT * (width - 4 * style.text());
    height = settings.mayGrow() ? Math.max(height, 14 * style.text()) : height;
    if (height < 8 * style.text()) {
      throw new TooSmallException(
          "points with names",
          top + below + 14 * style.text(),
          settings.height().orElse(0),
          settings.fontSize());
    }
    double left =
        style.margin()
            + style.line()
            + axes.tickWidth(axes.ticksUp(y.along(top + height, top)))
            + 0.2 * style.text();
    Rectangle2D plot = new Rectangle2D.Double(left, top, right - left, height);
    x = x.along(left, right);
    y = y.along(plot.getMaxY(), top);

    axes.up(sheet, y, plot, true);
    axes.across(sheet, x, plot, true);
    axes.corner(sheet, plot);
    axes.titleLeft(sheet, upwards.axisTitle(), style.margin() + style.text() * 0.5, plot);
    points(sheet, dots, x, y, plot, colours, style);
    double ticks = plot.getMaxY() + axes.tickHeight();
    axes.titleBelow(
        sheet,
        title,
        plot.getCenterX(),
        new Rectangle2D.Double(style.margin(), 0, width, 0),
        ticks);
    double end = ticks + axes.titleHeight(title, width);
    footer.draw(sheet, style.margin(), end);
    return sheet.drawing(
        settings.width(),
        end + footer.height() + style.margin(),
        plot,
        style.ink(),
        upwards.axisTitle()
            + " of "
            + dots.size()
            + " models against "
            + across.axisTitle()
            + ", as named points.");
  }

  @Override
  public FigureTable table(String title, FigureData data, FigureSettings settings)
      throws FigureException {
    Sheet notes = new Sheet();
    Slot across = across(settings);
    Slot upwards = Slot.of(up);
    Chosen chosen = Chosen.having(List.of(upwards, across), data, settings, notes);
    return Tables.of(
        title,
        List.of(across, upwards),
        List.of(Tables.head(across), Tables.head(upwards)),
        chosen.ordered(settings.order(), upwards),
        chosen,
        notes);
  }

  private Slot across(FigureSettings settings) {
    return acrossFixed == null ? settings.size() : Slot.of(acrossFixed);
  }

  private static List<Dot> dots(
      List<Entry> entries, Slot across, Slot up, Style style, double width) {
    List<Dot> dots = new ArrayList<>();
    for (Entry entry : entries) {
      dots.add(
          new Dot(
              entry,
              entry.get(across).orElseThrow(),
              entry.get(up).orElseThrow(),
              Wrap.lines(entry.name(), NAME * width, Face.REGULAR, style.small())));
    }
    return dots;
  }

  private static Scale range(List<Datum> data, boolean logarithmic) throws FigureException {
    double least = data.stream().mapToDouble(Datum::number).min().orElseThrow();
    double most = data.stream().mapToDouble(Datum::number).max().orElseThrow();
    if (!logarithmic) {
      double span = Math.max(most - least, Math.max(1, 0.02 * Math.abs(most)));
      double low = least - 0.08 * span;
      // Errors and rates are never negative, and an axis should not say they were.
      return Scale.even(least >= 0 ? Math.max(0, low) : low, most + 0.08 * span, 0, 1);
    }
    if (!(least > 0)) {
      throw new FigureException("a model of size " + least + " has no place on a logarithmic axis");
    }
    double air = Math.max(1.25, StrictMath.pow(most / least, 0.08));
    return new Scale(least / air, most * air, 0, 1, true);
  }

  private static Footer footer(Style style, double width, Colours colours, Chosen chosen) {
    Legend legend = new Legend(style, width, false);
    for (String name : colours.classes()) {
      legend.add(
          new Legend.Marker(colours.ofClass(name), colours.markerOfClass(name), false, false),
          name);
    }
    if (chosen.partial()) {
      legend.add(
          new Legend.Marker(style.ink().quiet(), MarkerShape.DISC, true, false),
          "partial: the run is not complete");
    }
    return new Footer(style, width, legend).say(chosen.mixed());
  }

  private void points(
      Sheet sheet,
      List<Dot> dots,
      Scale x,
      Scale y,
      Rectangle2D plot,
      Colours colours,
      Style style) {
    List<LabelPlacer.Point> places = new ArrayList<>();
    double line = 1.1 * style.small();
    for (Dot dot : dots) {
      places.add(
          new LabelPlacer.Point(
              x.at(dot.x().number()),
              y.at(dot.y().number()),
              style.marker() * 0.6,
              Wrap.width(dot.name(), Face.REGULAR, style.small()),
              dot.name().size() * line));
    }
    Rectangle2D frame =
        new Rectangle2D.Double(
            plot.getX() + 1.5,
            plot.getY() - style.small() / 2,
            plot.getWidth() + 0.7 * style.text() - 1.5,
            plot.getHeight() + style.small() / 2 - 1);
    List<Optional<LabelPlacer.Place>> names = new LabelPlacer(frame, places).place();
    int unnamed = 0;
    for (int i = 0; i < dots.size(); i++) {
      if (names.get(i).flatMap(LabelPlacer.Place::leader).isPresent()) {
        sheet.line(names.get(i).get().leader().get(), style.ink().mute(), style.hair() * 1.4);
      }
    }
    for (Dot dot : dots) {
      sheet.mark(
          dot.entry().id(),
          new Mark(colours.of(dot.entry()), colours.markerOf(dot.entry()), dot.isPartial()));
    }
    // Receding points first, so that the highlighted lie on top.
    List<LabelPlacer.Point> drawn = new ArrayList<>();
    for (boolean receding : new boolean[] {true, false}) {
      for (int i = 0; i < dots.size(); i++) {
        if (colours.isReceding(dots.get(i).entry()) == receding) {
          LabelPlacer.Point at = places.get(i);
          point(sheet, dots.get(i), at, size(at, drawn, style), colours, style);
          drawn.add(at);
        }
      }
    }
    for (int i = 0; i < dots.size(); i++) {
      if (names.get(i).isPresent()) {
        name(sheet, dots.get(i), names.get(i).get().box(), line, colours, style);
      } else {
        unnamed++;
      }
    }
    if (unnamed > 0) {
      sheet.note(
          unnamed + " of " + dots.size() + " points have no name beside them, there is no room.");
    }
  }

  /** A marker on others is smaller, so that none hides another at nearly the same place. */
  private static double size(LabelPlacer.Point at, List<LabelPlacer.Point> drawn, Style style) {
    long under =
        drawn.stream()
            .filter(it ->
                Math.abs(it.x() - at.x()) < HIDES * style.marker()
                    && Math.abs(it.y() - at.y()) < HIDES * style.marker())
            .count();
    return style.marker() * Math.max(LEAST_MARKER, 1 - (1 - ON_ANOTHER) * under);
  }

  private static void point(
      Sheet sheet, Dot dot, LabelPlacer.Point at, double size, Colours colours, Style style) {
    Shape marker = colours.markerOf(dot.entry()).at(at.x(), at.y(), size);
    Color colour = colours.of(dot.entry());
    if (dot.isPartial()) {
      sheet.fill(marker, style.ink().paper()).line(marker, colour, 1.3 * style.thin());
    } else {
      // Under the marker, so that the outline takes nothing of it.
      sheet.line(marker, style.ink().paper(), 2 * style.thin()).fill(marker, colour);
    }
    double reach = style.marker();
    sheet.spot(
        new Rectangle2D.Double(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach),
        dot.entry().id(),
        List.of(dot.y(), dot.x()));
  }

  private static void name(
      Sheet sheet, Dot dot, Rectangle2D box, double line, Colours colours, Style style) {
    double y = box.getY() + line / 2;
    Color colour = colours.isReceding(dot.entry()) ? style.ink().quiet() : style.ink().text();
    for (String part : dot.name()) {
      sheet.centred(part, box.getX(), y, Align.LEFT, style.small(), Face.REGULAR, colour);
      y += line;
    }
  }
}
