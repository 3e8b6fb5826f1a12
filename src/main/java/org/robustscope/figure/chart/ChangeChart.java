package org.robustscope.figure.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.robustscope.figure.data.Change;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.MarkerShape;
import org.robustscope.figure.draw.Scale;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Typeface;
import org.robustscope.figure.draw.Wrap;
import org.robustscope.figure.table.FigureTable;
import org.robustscope.figure.table.FigureTable.Cell;
import org.robustscope.figure.table.FigureTable.Column;
import org.robustscope.figure.table.FigureTable.Row;

/**
 * What enhancements change: a line each, from the number without it to the number with it, a panel
 * a quantity. Better and worse differ in colour and in where the arrow points.
 */
final class ChangeChart implements Chart {
  private static final double NAMES = 0.44;

  private record Line(Change change, List<String> name, List<String> model) {
    int lines() {
      return name.size() + model.size();
    }
  }

  private record Panel(String title, List<Line> rows, Scale x) {}

  @Override
  public Drawing draw(FigureData data, FigureSettings settings) throws FigureException {
    Style style = new Style(settings);
    Sheet sheet = new Sheet();
    double width = settings.width() - 2 * style.margin();
    List<Panel> panels = panels(data, style, width, sheet);
    if (panels.isEmpty()) {
      throw nothing(data);
    }
    double names =
        panels.stream()
            .flatMap(panel -> panel.rows().stream())
            .mapToDouble(row ->
                Math.max(
                    Wrap.width(row.name(), Face.REGULAR, style.text()),
                    Wrap.width(row.model(), Face.REGULAR, style.small())))
            .max()
            .orElseThrow();
    double values = Typeface.width("−10.0", Face.REGULAR, style.small()) + 0.8 * style.text();
    double left = style.margin() + names + 1.2 * style.text();
    double right = settings.width() - style.margin() - values;
    Legend legend = new Legend(style, width, false);
    legend.add(new Legend.Marker(style.ink().text(), MarkerShape.DISC, true, false), "before");
    legend.add(new Legend.Marker(better(style), MarkerShape.DISC, false, false), "after, better");
    if (panels.stream().flatMap(p -> p.rows().stream()).anyMatch(r -> delta(r.change()) > 0)) {
      legend.add(new Legend.Marker(worse(style), MarkerShape.SQUARE, false, false), "after, worse");
    }
    Footer footer = new Footer(style, width, legend);
    double natural = around(panels, style) + footer.height() + 2 * style.margin();
    int lines = panels.stream().mapToInt(ChangeChart::lines).sum();
    double stretch = stretch(lines * style.line(), natural, style, settings);

    double y = style.margin();
    double plotTop = y;
    for (Panel panel : panels) {
      y = panel(sheet, panel, left, right, y, stretch, style);
    }
    footer.draw(sheet, style.margin(), y);
    return sheet.drawing(
        settings.width(),
        y + footer.height() + style.margin(),
        new Rectangle2D.Double(left, plotTop, right - left, y - plotTop),
        style.ink(),
        "What "
            + panels.stream().mapToInt(p -> p.rows().size()).sum()
            + " enhancements change, before and after.");
  }

  @Override
  public FigureTable table(String title, FigureData data, FigureSettings settings)
      throws FigureException {
    if (data.changes().isEmpty()) {
      throw nothing(data);
    }
    List<Column> columns =
        List.of(
            Column.words("Enhancement", "enhancement"),
            Column.words("Of", "of"),
            Column.words("Metric", "metric"),
            new Column("Before", "before", "", true, false),
            new Column("After", "after", "", true, false));
    List<Row> rows = new ArrayList<>();
    for (Change change : data.changes()) {
      String metric = change.before().slot().kindTitle();
      List<Cell> pair =
          Cell.alike(List.of(Optional.of(change.before()), Optional.of(change.after())));
      rows.add(
          new Row(
              List.of(
                  Cell.words(change.name()),
                  Cell.words(change.model()),
                  Cell.words(change.relative() ? "change of " + metric + " (%)" : metric),
                  pair.getFirst(),
                  pair.getLast())));
    }
    return new FigureTable(title, columns, rows, List.of());
  }

  private static FigureException nothing(FigureData data) {
    return new FigureException(
        data.changes().isEmpty()
            ? "the chosen results have no before and after: choose the published enhancements"
            : "none of the "
                + data.changes().size()
                + " chosen enhancements has both a before and an after");
  }

  private static Color better(Style style) {
    return style.palette().colour(0, style.ink());
  }

  private static Color worse(Style style) {
    return style.palette().colour(1, style.ink());
  }

  private static int lines(Panel panel) {
    return panel.rows().stream().mapToInt(Line::lines).sum();
  }

  private static double delta(Change change) {
    return change.after().number() - change.before().number();
  }

  private static List<Panel> panels(FigureData data, Style style, double width, Sheet sheet) {
    List<Panel> panels = new ArrayList<>();
    for (boolean relative : new boolean[] {false, true}) {
      List<Slot> slots =
          data.changes().stream()
              .filter(c -> c.relative() == relative)
              .map(c -> c.before().slot())
              .distinct()
              .toList();
      for (Slot slot : slots) {
        List<Change> changes =
            data.changes().stream()
                .filter(c -> c.relative() == relative)
                .filter(c -> c.before().slot().equals(slot))
                .toList();
        List<Line> rows = new ArrayList<>();
        for (Change change : changes) {
          if (change.before().isPresent() && change.after().isPresent()) {
            rows.add(
                new Line(
                    change,
                    Wrap.lines(change.name(), NAMES * width, Face.REGULAR, style.text()),
                    change.model().isBlank()
                        ? List.of()
                        : Wrap.lines(change.model(), NAMES * width, Face.REGULAR, style.small())));
          } else {
            sheet.note(
                "Not shown: "
                    + change.name()
                    + ", "
                    + slot.kindTitle()
                    + " ("
                    + (change.before().isPresent() ? change.after() : change.before()).reason()
                    + ").");
          }
        }
        if (!rows.isEmpty()) {
          String title = relative ? "Change of " + slot.kindTitle() + " (%)" : slot.axisTitle();
          panels.add(new Panel(title, rows, range(rows)));
        }
      }
    }
    return panels;
  }

  private static Scale range(List<Line> rows) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (Line row : rows) {
      for (Datum datum : List.of(row.change().before(), row.change().after())) {
        least = Math.min(least, datum.number());
        most = Math.max(most, datum.number());
      }
    }
    double span = Math.max(most - least, 0.5);
    return Scale.around(least - 0.05 * span, most + 0.05 * span, false);
  }

  /** Heights of everything at natural size, less the margins and the footer. */
  private static double around(List<Panel> panels, Style style) {
    Axes axes = new Axes(style);
    double height = 0;
    for (Panel panel : panels) {
      height +=
          panel.rows().stream().mapToDouble(row -> rowHeight(row, style)).sum()
              + axes.tickHeight()
              + axes.titleHeight("x", 1000)
              + style.gap();
    }
    return height;
  }

  private static double rowHeight(Line row, Style style) {
    return row.name().size() * 1.12 * style.text()
        + row.model().size() * 1.12 * style.small()
        + 0.55 * style.text();
  }

  private static double stretch(double rows, double natural, Style style, FigureSettings settings)
      throws FigureException {
    if (settings.height().isEmpty()) {
      return 0;
    }
    double spare = settings.height().getAsDouble() - natural;
    if (spare < 0 && !settings.mayGrow()) {
      throw new TooSmallException(
          "these enhancements", natural, settings.height().getAsDouble(), settings.fontSize());
    }
    return Math.max(0, spare) / rows * style.line();
  }

  private static double panel(
      Sheet sheet,
      Panel panel,
      double left,
      double right,
      double top,
      double stretch,
      Style style) {
    Axes axes = new Axes(style);
    double height =
        panel.rows().stream()
            .mapToDouble(row -> rowHeight(row, style) + stretch * row.lines())
            .sum();
    Rectangle2D plot = new Rectangle2D.Double(left, top, right - left, height);
    Scale x = panel.x().along(left, right);
    axes.across(sheet, x, plot, true);
    sheet.line(left, plot.getMaxY(), right, plot.getMaxY(), style.ink().axis(), style.thin());
    double y = top;
    for (Line row : panel.rows()) {
      double tall = rowHeight(row, style) + stretch * row.lines();
      row(sheet, row, x, y, tall, style);
      y += tall;
    }
    double ticks = plot.getMaxY() + axes.tickHeight();
    axes.titleBelow(
        sheet,
        panel.title(),
        plot.getCenterX(),
        new Rectangle2D.Double(style.margin(), 0, right - style.margin(), 0),
        ticks);
    return ticks + axes.titleHeight(panel.title(), right - left) + style.gap();
  }

  private static void row(Sheet sheet, Line row, Scale x, double top, double height, Style style) {
    double middle = top + height / 2;
    double block =
        row.name().size() * 1.12 * style.text() + row.model().size() * 1.12 * style.small();
    double y = middle - block / 2;
    double end = x.from() - 1.2 * style.text();
    for (String line : row.name()) {
      y += 1.12 * style.text();
      sheet.centred(
          line,
          end,
          y - 0.56 * style.text(),
          Align.RIGHT,
          style.text(),
          Face.REGULAR,
          style.ink().text());
    }
    for (String line : row.model()) {
      y += 1.12 * style.small();
      sheet.centred(
          line,
          end,
          y - 0.56 * style.small(),
          Align.RIGHT,
          style.small(),
          Face.REGULAR,
          style.ink().quiet());
    }
    Change change = row.change();
    double before = x.at(change.before().number());
    double after = x.at(change.after().number());
    double delta = delta(change);
    Color colour = delta > 0 ? worse(style) : better(style);
    double r = style.marker() / 2;
    double way = Math.signum(after - before);
    if (Math.abs(after - before) > 2 * r) {
      sheet.line(before + way * r, middle, after - way * r, middle, colour, style.thick());
    }
    var start = MarkerShape.DISC.at(before, middle, style.marker());
    sheet.fill(start, style.ink().paper()).line(start, style.ink().text(), style.thin());
    MarkerShape sign = delta > 0 ? MarkerShape.SQUARE : MarkerShape.DISC;
    sheet.fill(sign.at(after, middle, style.marker()), colour);
    String text = String.format(Locale.ROOT, "%+.1f", delta).replace('-', '−');
    if (Math.abs(delta) < 0.95) {
      text = String.format(Locale.ROOT, "%+.2f", delta).replace('-', '−');
    }
    sheet.centred(
        text,
        x.to() + 0.8 * style.text(),
        middle,
        Align.LEFT,
        style.small(),
        Face.REGULAR,
        style.ink().text());
    Path2D area = new Path2D.Double();
    area.append(new Rectangle2D.Double(0, top, x.to() + 4 * style.text(), height), false);
    sheet.spot(area, "", List.of(change.after(), change.before()));
  }
}
