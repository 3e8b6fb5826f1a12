package org.robustscope.figure.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.ItemNames;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.MarkerShape;
import org.robustscope.figure.draw.Scale;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Typeface;
import org.robustscope.figure.table.FigureTable;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;

/** Plain error against severity: a small panel a corruption, all on the same scale. */
final class SeverityChart implements Chart {
  private static final int SEVERITIES = 5;

  /** A panel is at least so many letters wide. */
  private static final double LEAST_PANEL = 7.5;

  @Override
  public Drawing draw(FigureData data, FigureSettings settings) throws FigureException {
    Style style = new Style(settings);
    Sheet sheet = new Sheet();
    List<String> types = types(data.entries());
    if (types.isEmpty()) {
      throw new FigureException(
          data.entries().isEmpty()
              ? "there are no results to draw: choose a published table or a run"
              : "none of the " + data.entries().size() + " chosen results has errors by severity");
    }
    Chosen chosen = Chosen.havingAny(slots(types), data, settings, sheet);
    List<Entry> entries = chosen.ordered(settings.order(), Slot.of(Kind.UNNORMALISED_MEAN));
    SeriesKeys keys = new SeriesKeys(style, entries, settings);

    double width = settings.width() - 2 * style.margin();
    Axes axes = new Axes(style);
    double left =
        style.margin() + style.line() + axes.tickWidth(List.of(100.0)) + 0.2 * style.text();
    double room = settings.width() - style.margin() - left - 0.3 * style.text();
    double between = 0.8 * style.text();
    int columns = columns(types, style, room, between);
    int lines = (types.size() + columns - 1) / columns;
    double panel = (room - (columns - 1) * between) / columns;
    Footer footer =
        new Footer(style, width, legend(style, width, keys, entries, chosen)).say(chosen.mixed());
    String title = "Severity";
    double head = 1.3 * style.small();
    double below =
        axes.tickHeight() + axes.titleHeight(title, width) + footer.height() + style.margin();
    double gap = head + 0.5 * style.text();
    double height = panelHeight(lines, panel, gap, style.margin() + head + below, style, settings);

    entries.forEach(entry -> sheet.mark(entry.id(), keys.mark(entry, isPartial(entry))));
    for (int i = 0; i < types.size(); i++) {
      int column = i % columns;
      int line = i / columns;
      Rectangle2D box =
          new Rectangle2D.Double(
              left + column * (panel + between),
              style.margin() + head + line * (height + gap),
              panel,
              height);
      // The panel below is missing at the end of the last, shorter line.
      boolean lowest = i + columns >= types.size();
      panel(sheet, types.get(i), entries, box, column == 0, lowest, keys, style);
    }
    double bottom = style.margin() + head + lines * height + (lines - 1) * gap;
    Rectangle2D plot =
        new Rectangle2D.Double(left, style.margin() + head, room, bottom - style.margin() - head);
    axes.titleLeft(
        sheet, Slot.error("fog", 1).axisTitle(), style.margin() + style.text() * 0.5, plot);
    double ticks = bottom + axes.tickHeight();
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
        "Error of "
            + entries.size()
            + " models against severity, a panel for each of "
            + types.size()
            + " corruptions.");
  }

  @Override
  public FigureTable table(String title, FigureData data, FigureSettings settings)
      throws FigureException {
    return new HeatMapChart(Slot.error("fog", 1), Columns::severities).table(title, data, settings);
  }

  private static List<String> types(List<Entry> entries) {
    return Columns.corruptions(entries, Columns::hasSeverities);
  }

  private static List<Slot> slots(List<String> types) {
    return types.stream().flatMap(Columns::severitiesOf).toList();
  }

  /** As many panels a line as their titles allow, and no single panel in the last line. */
  private static int columns(List<String> types, Style style, double room, double between) {
    double title =
        types.stream()
            .mapToDouble(id -> Typeface.width(ItemNames.brief(id), Face.REGULAR, style.small()))
            .max()
            .orElseThrow();
    double least = Math.max(LEAST_PANEL * style.text(), title);
    int most = Math.clamp((int) ((room + between) / (least + between)), 1, types.size());
    int lines = (types.size() + most - 1) / most;
    return (types.size() + lines - 1) / lines;
  }

  private static int severityOf(Datum datum) {
    return datum.slot() instanceof Slot.Metric(Quantity q) ? q.severity() : 0;
  }

  private static Legend legend(
      Style style, double width, SeriesKeys keys, List<Entry> entries, Chosen chosen) {
    Legend legend = new Legend(style, width, true);
    for (Entry entry : keys.named()) {
      legend.add(
          new Legend.Marker(
              keys.colour(entry), keys.marker(entry), isPartial(entry), true, keys.dash(entry)),
          entry.name() + (isPartial(entry) ? " (partial)" : ""));
    }
    int others = entries.size() - keys.named().size();
    if (others > 0) {
      legend.add(
          new Legend.Marker(style.ink().mute(), MarkerShape.DISC, false, true),
          others + " other models");
    }
    return legend;
  }

  private static boolean isPartial(Entry entry) {
    return entry.data().values().stream()
        .anyMatch(
            datum -> datum.slot().key().equals(Kind.ERROR.id()) && datum.origin().isPartial());
  }

  private static double panelHeight(
      int lines, double panel, double gap, double around, Style style, FigureSettings settings)
      throws FigureException {
    double least = 4 * style.text();
    double natural = Math.max(least, 0.8 * panel);
    if (settings.height().isEmpty()) {
      return natural;
    }
    double share = (settings.height().getAsDouble() - around - (lines - 1) * gap) / lines;
    if (share >= least) {
      return share;
    }
    if (!settings.mayGrow()) {
      throw new TooSmallException(
          lines + " lines of panels",
          around + (lines - 1) * gap + lines * least,
          settings.height().getAsDouble(),
          settings.fontSize());
    }
    return natural;
  }

  private static void panel(
      Sheet sheet,
      String type,
      List<Entry> entries,
      Rectangle2D box,
      boolean first,
      boolean lowest,
      SeriesKeys keys,
      Style style) {
    Axes axes = new Axes(style);
    Scale x = Scale.even(0.7, SEVERITIES + 0.3, box.getMinX(), box.getMaxX());
    Scale y = Scale.even(0, 100, box.getMaxY(), box.getMinY());
    axes.up(sheet, y, box, first);
    axes.corner(sheet, box);
    sheet.text(
        ItemNames.brief(type),
        box.getMinX(),
        box.getMinY() - 0.35 * style.small(),
        Align.LEFT,
        style.small(),
        Face.REGULAR,
        style.ink().text());
    for (int severity = 1; severity <= SEVERITIES; severity++) {
      sheet.line(
          x.at(severity),
          box.getMaxY(),
          x.at(severity),
          box.getMaxY() + 0.2 * style.text(),
          style.ink().axis(),
          style.hair());
      if (lowest) {
        sheet.centred(
            Integer.toString(severity),
            x.at(severity),
            box.getMaxY() + 0.4 * style.text() + Typeface.CAPITAL * style.small() / 2,
            Align.CENTRE,
            style.small(),
            Face.REGULAR,
            style.ink().quiet());
      }
    }
    for (boolean named : new boolean[] {false, true}) {
      for (Entry entry : entries) {
        if (keys.isNamed(entry) == named) {
          series(sheet, type, entry, x, y, keys, style);
        }
      }
    }
  }

  private static void series(
      Sheet sheet, String type, Entry entry, Scale x, Scale y, SeriesKeys keys, Style style) {
    Path2D line = new Path2D.Double();
    List<Datum> there = new ArrayList<>();
    boolean joined = false;
    for (int severity = 1; severity <= SEVERITIES; severity++) {
      Slot slot = Slot.error(type, severity);
      if (!entry.has(slot)) {
        joined = false;
        continue;
      }
      Datum datum = entry.get(slot).orElseThrow();
      there.add(datum);
      if (joined) {
        line.lineTo(x.at(severity), y.at(datum.number()));
      } else {
        line.moveTo(x.at(severity), y.at(datum.number()));
      }
      joined = true;
    }
    if (there.isEmpty()) {
      return;
    }
    boolean named = keys.isNamed(entry);
    sheet.line(
        line, keys.colour(entry), named ? 0.8 * style.thick() : style.hair(), keys.dash(entry));
    for (Datum datum : there) {
      double px = x.at(severityOf(datum));
      double py = y.at(datum.number());
      if (named) {
        var marker = keys.marker(entry).at(px, py, 0.5 * style.marker());
        if (datum.origin().isPartial()) {
          sheet.fill(marker, style.ink().paper()).line(marker, keys.colour(entry), style.thin());
        } else {
          sheet.fill(marker, keys.colour(entry));
        }
      }
      double reach = 0.35 * style.text();
      sheet.spot(
          new Rectangle2D.Double(px - reach, py - reach, 2 * reach, 2 * reach),
          entry.id(),
          List.of(datum));
    }
  }
}
