package org.robustscope.figure.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.MarkerShape;
import org.robustscope.figure.draw.Scale;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Typeface;
import org.robustscope.figure.table.FigureTable;

/**
 * Flip rates by perturbation: a line each, a marker a model. Of more models than a reader can tell
 * apart it makes a heat map.
 */
final class DotChart implements Chart {
  /** Up to so many models are markers. */
  private static final int MOST = 8;

  private static final double BASE = 100;

  private final HeatMapChart ofMany;

  DotChart(HeatMapChart ofMany) {
    this.ofMany = ofMany;
  }

  @Override
  public Drawing draw(FigureData data, FigureSettings settings) throws FigureException {
    Columns columns = Columns.flipRates(data.entries());
    long models =
        data.entries().stream().filter(e -> columns.slots().stream().anyMatch(e::has)).count();
    if (models == 0 || models > MOST) {
      return ofMany.draw(data, settings);
    }
    Style style = new Style(settings);
    Sheet sheet = new Sheet();
    Chosen chosen = Chosen.havingAny(columns.slots(), data, settings, sheet);
    List<Entry> entries = chosen.ordered(settings.order(), columns.mean());
    SeriesKeys keys = new SeriesKeys(style, entries, settings);
    double width = settings.width() - 2 * style.margin();
    Legend legend = new Legend(style, width, false);
    for (Entry entry : entries) {
      sheet.mark(entry.id(), keys.mark(entry, entry.partial()));
      legend.add(
          new Legend.Marker(keys.colour(entry), keys.marker(entry), entry.partial(), false),
          entry.name() + (entry.partial() ? " (partial)" : ""));
    }
    Footer footer = new Footer(style, width, legend).say(chosen.mixed());
    Axes axes = new Axes(style);
    List<Columns.Column> parts = columns.parts();
    double names =
        parts.stream()
            .mapToDouble(c -> Typeface.width(c.title(), Face.REGULAR, style.text()))
            .max()
            .orElseThrow();
    double left = style.margin() + names + style.gap();
    double right = settings.width() - style.margin() - 0.9 * style.text();
    double top = style.margin() + style.smallLine() + 0.3 * style.text();
    String title = parts.getFirst().slot().axisTitle();
    double below =
        axes.tickHeight() + axes.titleHeight(title, width) + footer.height() + style.margin();
    double height = rowHeight(parts.size(), top + below, style, settings) * parts.size();
    Rectangle2D plot = new Rectangle2D.Double(left, top, right - left, height);
    double most =
        entries.stream()
            .flatMap(e -> columns.slots().stream().filter(e::has).map(s -> e.get(s).get()))
            .mapToDouble(Datum::number)
            .max()
            .orElse(BASE);
    Scale x = Scale.around(0, Math.max(BASE, most), true).along(left, right);

    axes.across(sheet, x, plot, true);
    rows(sheet, parts, entries, plot, x, keys, style);
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
    Datum any =
        columns.slots().stream()
            .filter(entries.getFirst()::has)
            .map(s -> entries.getFirst().get(s).get())
            .findFirst()
            .orElseThrow();
    String label = BarChart.baseLabel(any);
    double half = Typeface.width(label, Face.REGULAR, style.small()) / 2;
    sheet.centred(
        label,
        Math.min(at, settings.width() - style.margin() - half),
        style.margin() + style.smallLine() / 2,
        Align.CENTRE,
        style.small(),
        Face.REGULAR,
        style.ink().quiet());
    sheet.line(left, top, left, plot.getMaxY(), style.ink().axis(), style.thin());
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
        title + " of " + entries.size() + " models by perturbation, as points on lines.");
  }

  @Override
  public FigureTable table(String title, FigureData data, FigureSettings settings)
      throws FigureException {
    return ofMany.table(title, data, settings);
  }

  private static double rowHeight(int rows, double around, Style style, FigureSettings settings)
      throws FigureException {
    double least = 1.2 * style.text();
    double natural = 1.75 * style.text();
    if (settings.height().isEmpty()) {
      return natural;
    }
    double share = (settings.height().getAsDouble() - around) / rows;
    if (share < least && !settings.mayGrow()) {
      throw new TooSmallException(
          rows + " rows",
          rows * least + around,
          settings.height().getAsDouble(),
          settings.fontSize());
    }
    return settings.mayGrow() ? Math.clamp(share, natural, 2 * natural) : share;
  }

  private static void rows(
      Sheet sheet,
      List<Columns.Column> parts,
      List<Entry> entries,
      Rectangle2D plot,
      Scale x,
      SeriesKeys keys,
      Style style) {
    double row = plot.getHeight() / parts.size();
    for (int i = 0; i < parts.size(); i++) {
      double y = plot.getMinY() + (i + 0.5) * row;
      sheet.line(plot.getMinX(), y, plot.getMaxX(), y, style.ink().grid(), style.hair());
      sheet.centred(
          parts.get(i).title(),
          plot.getMinX() - style.gap(),
          y,
          Align.RIGHT,
          style.text(),
          Face.REGULAR,
          style.ink().text());
      for (Entry entry : entries) {
        if (entry.has(parts.get(i).slot())) {
          Datum datum = entry.get(parts.get(i).slot()).get();
          MarkerShape marker = keys.marker(entry);
          var shape = marker.at(x.at(datum.number()), y, style.marker());
          if (datum.origin().isPartial()) {
            sheet.fill(shape, style.ink().paper());
            sheet.line(shape, keys.colour(entry), 1.3 * style.thin());
          } else {
            sheet.fill(shape, keys.colour(entry));
            sheet.line(shape, style.ink().paper(), style.hair());
          }
          sheet.spot(
              marker.at(x.at(datum.number()), y, 1.4 * style.marker()), entry.id(), List.of(datum));
        }
      }
    }
  }
}
