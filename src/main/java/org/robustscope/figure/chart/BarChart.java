package org.robustscope.figure.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Mark;
import org.robustscope.figure.draw.MarkerShape;
import org.robustscope.figure.draw.Scale;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Typeface;
import org.robustscope.figure.draw.Wrap;
import org.robustscope.figure.table.FigureTable;

/** One number a model as lying bars, with the base's 100 marked when it is normalised. */
final class BarChart implements Chart {
  /** The names may take this share of the width; longer ones are broken into lines. */
  private static final double NAMES = 0.42;

  private static final double BASE = 100;

  private final Slot slot;

  BarChart(Slot slot) {
    this.slot = slot;
  }

  private record Row(Entry entry, Datum datum, List<String> name) {}

  @Override
  public Drawing draw(FigureData data, FigureSettings settings) throws FigureException {
    Style style = new Style(settings);
    Sheet sheet = new Sheet();
    Chosen chosen = Chosen.having(List.of(slot), data, settings, sheet);
    List<Entry> entries = chosen.ordered(settings.order(), slot);
    Colours colours =
        new Colours(style, settings.colouring().orElse(Colouring.NONE), settings, data, entries);
    List<Row> rows = rows(entries, style, settings.width());

    double width = settings.width() - 2 * style.margin();
    Footer footer = footer(style, width, colours, chosen);
    double names =
        rows.stream()
            .mapToDouble(row -> Wrap.width(row.name(), Face.REGULAR, style.text()))
            .max()
            .orElseThrow();
    double values =
        rows.stream()
            .mapToDouble(row -> Typeface.width(row.datum().text(), Face.REGULAR, style.small()))
            .max()
            .orElseThrow();
    boolean marksBase = slot.normalised();
    Axes axes = new Axes(style);
    double left = style.margin() + names + style.gap();
    double right = settings.width() - style.margin() - values - 0.6 * style.text();
    if (right - left < 6 * style.text()) {
      throw new TooSmallException(
          "bars with names need more width than "
              + org.robustscope.figure.page.Length.number(settings.width() / 72 * 2.54)
              + " cm");
    }
    double top = style.margin() + (marksBase ? style.smallLine() + 0.3 * style.text() : 0);
    String title = slot.axisTitle();
    double below =
        axes.tickHeight() + axes.titleHeight(title, width) + footer.height() + style.margin();
    double[] heights = heights(rows, style, settings, top + below);
    double plotHeight = 0;
    for (double height : heights) {
      plotHeight += height;
    }
    Rectangle2D plot = new Rectangle2D.Double(left, top, right - left, plotHeight);
    double least = rows.stream().mapToDouble(row -> row.datum().number()).min().orElseThrow();
    double most = rows.stream().mapToDouble(row -> row.datum().number()).max().orElseThrow();
    most = marksBase ? Math.max(most, BASE) : most;
    // The longest bar reaches the end, so that its value has the room kept for it.
    Scale x = Scale.even(Math.min(0, least), Math.max(most, 1e-6), left, right);

    axes.across(sheet, x, plot, true);
    if (marksBase) {
      double at = x.at(BASE);
      sheet.line(
          at,
          top - 0.3 * style.text(),
          at,
          plot.getMaxY(),
          style.ink().text(),
          style.thin(),
          0.45 * style.text(),
          0.3 * style.text());
      String label = baseLabel(rows.getFirst().datum());
      double half = Typeface.width(label, Face.REGULAR, style.small()) / 2;
      double centre = Math.min(at, settings.width() - style.margin() - half);
      sheet.centred(
          label,
          centre,
          style.margin() + style.smallLine() / 2,
          Align.CENTRE,
          style.small(),
          Face.REGULAR,
          style.ink().quiet());
    }
    double y = top;
    for (int i = 0; i < rows.size(); i++) {
      bar(sheet, rows.get(i), y, heights[i], x, colours, style);
      y += heights[i];
    }
    sheet.line(x.at(0), top, x.at(0), plot.getMaxY(), style.ink().axis(), style.thin());
    double ticks = plot.getMaxY() + axes.tickHeight();
    var room = new Rectangle2D.Double(style.margin(), 0, width, 0);
    axes.titleBelow(sheet, title, plot.getCenterX(), room, ticks);
    double end = ticks + axes.titleHeight(title, width);
    footer.draw(sheet, style.margin(), end);
    return sheet.drawing(
        settings.width(),
        end + footer.height() + style.margin(),
        plot,
        style.ink(),
        slot.axisTitle() + " of " + rows.size() + " models as bars.");
  }

  @Override
  public FigureTable table(String title, FigureData data, FigureSettings settings)
      throws FigureException {
    Sheet notes = new Sheet();
    Chosen chosen = Chosen.having(List.of(slot), data, settings, notes);
    return Tables.of(
        title,
        List.of(slot),
        List.of(Tables.head(slot)),
        chosen.ordered(settings.order(), slot),
        chosen,
        notes);
  }

  static String baseLabel(Datum datum) {
    // "AlexNet of the paper on the same 50,000 images": the model's name comes first.
    String base = datum.origin().family().base().split("( of | on | at |,)", 2)[0].strip();
    return base.isEmpty() || base.length() > 24 ? "base = 100" : base + " = 100";
  }

  private List<Row> rows(List<Entry> entries, Style style, double width) {
    List<Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      rows.add(
          new Row(
              entry,
              entry.get(slot).orElseThrow(),
              Wrap.lines(entry.name(), NAMES * width, Face.REGULAR, style.text())));
    }
    return rows;
  }

  private static Footer footer(Style style, double width, Colours colours, Chosen chosen) {
    Legend legend = new Legend(style, width, false);
    for (String name : colours.classes()) {
      legend.add(new Legend.Patch(colours.ofClass(name), false), name);
    }
    if (chosen.partial()) {
      legend.add(new Legend.Patch(style.ink().mute(), true), "partial: the run is not complete");
    }
    return new Footer(style, width, legend).say(chosen.mixed());
  }

  /** Each row's height: what its name needs, or an even share of the height that is given. */
  private static double[] heights(
      List<Row> rows, Style style, FigureSettings settings, double around) throws FigureException {
    double[] heights = new double[rows.size()];
    double least = 0;
    for (int i = 0; i < heights.length; i++) {
      int lines = rows.get(i).name().size();
      heights[i] = 1.12 * style.text() * lines + 0.1 * style.text();
      least += heights[i];
    }
    if (settings.height().isPresent() && settings.height().getAsDouble() - around < least) {
      if (!settings.mayGrow()) {
        throw new TooSmallException(
            rows.size() + " bars",
            least + around,
            settings.height().getAsDouble(),
            settings.fontSize());
      }
    }
    double room = settings.height().orElse(0) - around;
    double comfortable = 1.22 * least;
    double total =
        settings.height().isEmpty() || settings.mayGrow()
            ? Math.max(comfortable, Math.min(room, 2 * comfortable))
            : room;
    for (int i = 0; i < heights.length; i++) {
      heights[i] *= total / least;
    }
    return heights;
  }

  /** The base's line over the bar where it is longer, and none behind the value. */
  private static void marked(
      Sheet sheet, String value, double at, Rectangle2D bar, Scale x, Style style) {
    double base = x.at(BASE);
    if (bar.getMaxX() > base + style.thin()) {
      sheet.line(
          base,
          bar.getMinY(),
          base,
          bar.getMaxY(),
          style.ink().paper(),
          style.thin(),
          0.45 * style.text(),
          0.3 * style.text());
    }
    double width = Typeface.width(value, Face.REGULAR, style.small());
    if (at - 1 < base && base < at + width + 1) {
      double half = 0.5 * style.small();
      sheet.fill(
          new Rectangle2D.Double(at - 0.5, bar.getCenterY() - half, width + 1, 2 * half),
          style.ink().paper());
    }
  }

  private void bar(
      Sheet sheet, Row row, double top, double height, Scale x, Colours colours, Style style) {
    double middle = top + height / 2;
    double thickness = Math.min(0.68 * height, 2.2 * style.text());
    double end = x.at(row.datum().number());
    double zero = x.at(0);
    Rectangle2D bar =
        new Rectangle2D.Double(
            Math.min(zero, end), middle - thickness / 2, Math.abs(end - zero), thickness);
    Color colour = colours.of(row.entry());
    sheet.fill(bar, colour);
    boolean partial = row.datum().origin().isPartial();
    sheet.mark(row.entry().id(), new Mark(colour, MarkerShape.SQUARE, partial));
    if (partial) {
      sheet.hatch(bar, style.ink().paper(), 0.34 * style.text(), 1.3 * style.thin());
    }
    Face face = colours.isHighlighted(row.entry()) ? Face.BOLD : Face.REGULAR;
    double valueAt = Math.max(zero, end) + 0.3 * style.text();
    if (slot.normalised()) {
      marked(sheet, row.datum().text(), valueAt, bar, x, style);
    }
    sheet.centred(
        row.datum().text(),
        valueAt,
        middle,
        Align.LEFT,
        style.small(),
        Face.REGULAR,
        style.ink().text());
    double y = middle - (row.name().size() - 1) * 1.12 * style.text() / 2;
    for (String line : row.name()) {
      // Bold letters are wider: only where they fit.
      boolean fits =
          Typeface.width(line, face, style.text()) <= x.from() - style.gap() - style.margin() + 0.1;
      sheet.centred(
          line,
          x.from() - style.gap(),
          y,
          Align.RIGHT,
          style.text(),
          fits ? face : Face.REGULAR,
          style.ink().text());
      y += 1.12 * style.text();
    }
    sheet.spot(
        new Rectangle2D.Double(0, top, x.to() + 3 * style.text(), height),
        row.entry().id(),
        List.of(row.datum()));
  }
}
