package org.robustscope.figure.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Ramp;
import org.robustscope.figure.draw.Scale;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Typeface;
import org.robustscope.figure.draw.Wrap;
import org.robustscope.figure.table.FigureTable;

/** A table of models by conditions whose cells are coloured by their number. */
final class HeatMapChart implements Chart {
  private static final double NAMES = 0.34;

  private final Slot kind;
  private final Function<List<Entry>, Columns> columnsOf;

  /**
   * @param kind any number of the kind that the cells show
   */
  HeatMapChart(Slot kind, Function<List<Entry>, Columns> columnsOf) {
    this.kind = kind;
    this.columnsOf = columnsOf;
  }

  /** What a layout has settled before it paints. */
  private record Grid(
      Style style,
      Columns columns,
      double meanLeft,
      double partsLeft,
      double cell,
      double top,
      double row,
      Scale values,
      boolean numbers) {

    double left(int column) {
      return partsLeft + column * cell;
    }
  }

  private Columns columns(FigureData data) throws FigureException {
    Columns columns = columnsOf.apply(data.entries());
    if (columns.parts().isEmpty()) {
      throw new FigureException(
          data.entries().isEmpty()
              ? "there are no results to draw: choose a published table or a run"
              : "none of the "
                  + data.entries().size()
                  + " chosen results has "
                  + kind.kindTitle()
                  + " by condition");
    }
    return columns;
  }

  @Override
  public Drawing draw(FigureData data, FigureSettings settings) throws FigureException {
    Style style = new Style(settings);
    Sheet sheet = new Sheet();
    Columns columns = columns(data);
    Chosen chosen = Chosen.havingAny(columns.slots(), data, settings, sheet);
    List<Entry> entries = chosen.ordered(settings.order(), columns.mean());
    boolean means = entries.stream().anyMatch(entry -> entry.has(columns.mean()));

    double width = settings.width() - 2 * style.margin();
    List<List<String>> names =
        entries.stream()
            .map(entry -> Wrap.lines(entry.name(), NAMES * width, Face.REGULAR, style.text()))
            .toList();
    double nameWidth =
        names.stream()
            .mapToDouble(lines -> Wrap.width(lines, Face.REGULAR, style.text()))
            .max()
            .orElseThrow();
    int most = names.stream().mapToInt(List::size).max().orElseThrow();
    double left = style.margin() + nameWidth + style.gap();
    double meanWidth = means ? meanWidth(style) + 0.5 * style.gap() : 0;
    double cell = (settings.width() - style.margin() - left - meanWidth) / columns.parts().size();
    HeatMapHeads heads =
        new HeatMapHeads(
            style,
            columns.parts(),
            columns.things(),
            means ? columns.meanTitle() : "",
            meanWidth(style),
            cell);
    double head = heads.height();
    double barHeight =
        style.gap() + 0.7 * style.text() + new Axes(style).tickHeight() + style.line();
    Footer footer = new Footer(style, width, legend(style, width, chosen, entries, columns));
    footer.say(heads.sentence()).say(chosen.mixed());
    double around = style.margin() + head + barHeight + footer.height() + style.margin();
    double row = rowHeight(entries.size(), most, style, settings, around);
    DoubleSummaryStatistics values = values(entries, columns);
    double widest = widestNumber(values, style);
    boolean numbers = widest <= cell - 0.25 * style.small() && row >= 1.1 * style.small();
    Grid grid =
        new Grid(
            style,
            columns,
            left,
            left + meanWidth,
            cell,
            style.margin() + head,
            row,
            Scale.around(values.getMin(), values.getMax(), false),
            numbers);

    heads.draw(sheet, grid.top(), grid.meanLeft(), grid.partsLeft());
    for (int i = 0; i < entries.size(); i++) {
      row(sheet, grid, entries.get(i), names.get(i), i, means);
    }
    double bottom = grid.top() + entries.size() * row;
    colourBar(sheet, grid, bottom + style.gap(), settings.width() - style.margin());
    footer.draw(sheet, style.margin(), bottom + barHeight);
    Rectangle2D plot =
        new Rectangle2D.Double(
            left, grid.top(), settings.width() - style.margin() - left, entries.size() * row);
    return sheet.drawing(
        settings.width(),
        bottom + barHeight + footer.height() + style.margin(),
        plot,
        style.ink(),
        kind.axisTitle()
            + " of "
            + entries.size()
            + " models in "
            + columns.parts().size()
            + " conditions, as a heat map.");
  }

  @Override
  public FigureTable table(String title, FigureData data, FigureSettings settings)
      throws FigureException {
    Sheet notes = new Sheet();
    Columns columns = columns(data);
    Chosen chosen = Chosen.havingAny(columns.slots(), data, settings, notes);
    List<Slot> slots = new ArrayList<>();
    slots.add(columns.mean());
    slots.addAll(columns.slots());
    List<FigureTable.Column> heads = new ArrayList<>();
    heads.add(Tables.head(columns.mean()));
    columns
        .parts()
        .forEach(part ->
            heads.add(FigureTable.Column.ranked(part.title(), part.slot().id(), part.group())));
    return Tables.of(
        title, slots, heads, chosen.ordered(settings.order(), columns.mean()), chosen, notes);
  }

  private static double meanWidth(Style style) {
    return Typeface.width("100.0", Face.BOLD, style.small()) + 0.6 * style.small();
  }

  private static Legend legend(
      Style style, double width, Chosen chosen, List<Entry> entries, Columns columns) {
    Legend legend = new Legend(style, width, false);
    boolean gaps =
        entries.stream().anyMatch(entry -> !columns.slots().stream().allMatch(entry::has));
    if (gaps) {
      legend.add(new Legend.Patch(style.ink().grid(), false), "no number");
    }
    if (chosen.partial()) {
      legend.add(new Legend.Patch(style.ink().mute(), true), "partial: the run is not complete");
    }
    return legend;
  }

  private static double rowHeight(
      int rows, int lines, Style style, FigureSettings settings, double around)
      throws FigureException {
    double least = (1.1 * lines + 0.1) * style.text();
    double comfortable = (1.1 * lines + 0.5) * style.text();
    if (settings.height().isEmpty()) {
      return comfortable;
    }
    double share = (settings.height().getAsDouble() - around) / rows;
    if (share < least) {
      if (!settings.mayGrow()) {
        throw new TooSmallException(
            rows + " rows",
            rows * least + around,
            settings.height().getAsDouble(),
            settings.fontSize());
      }
      return comfortable;
    }
    return settings.mayGrow() ? Math.clamp(share, comfortable, 1.6 * comfortable) : share;
  }

  /** All digits are equally wide, so it is that of the least or the greatest number. */
  private static double widestNumber(DoubleSummaryStatistics values, Style style) {
    return Math.max(
        Typeface.width(cellText(values.getMin()), Face.REGULAR, style.small()),
        Typeface.width(cellText(values.getMax()), Face.REGULAR, style.small()));
  }

  /** Whole numbers, as the paper's table has them. */
  private static String cellText(double number) {
    return Long.toString(Math.round(number));
  }

  private static DoubleSummaryStatistics values(List<Entry> entries, Columns columns) {
    var values = new DoubleSummaryStatistics();
    for (Entry entry : entries) {
      for (Slot slot : columns.slots()) {
        entry.get(slot).filter(Datum::isPresent).ifPresent(it -> values.accept(it.number()));
      }
    }
    return values;
  }

  private static void row(
      Sheet sheet, Grid grid, Entry entry, List<String> name, int i, boolean means) {
    Style style = grid.style();
    double y = grid.top() + i * grid.row();
    double line = 1.1 * style.text();
    double middle = y + grid.row() / 2;
    double at = middle - (name.size() - 1) * line / 2;
    for (String part : name) {
      sheet.centred(
          part,
          grid.meanLeft() - style.gap(),
          at,
          Align.RIGHT,
          style.text(),
          Face.REGULAR,
          style.ink().text());
      at += line;
    }
    Optional<Datum> mean = entry.get(grid.columns().mean());
    if (means) {
      String text = mean.map(Datum::text).orElse("–");
      sheet.centred(
          text,
          grid.meanLeft() + meanWidth(style) / 2,
          middle,
          Align.CENTRE,
          style.small(),
          Face.BOLD,
          style.ink().text());
      mean.ifPresent(datum ->
          sheet.spot(
              new Rectangle2D.Double(
                  grid.meanLeft(), y, grid.partsLeft() - grid.meanLeft(), grid.row()),
              entry.id(),
              List.of(datum)));
    }
    double gap = Math.min(0.4, 0.06 * Math.min(grid.cell(), grid.row()));
    List<Columns.Column> parts = grid.columns().parts();
    for (int c = 0; c < parts.size(); c++) {
      Rectangle2D box =
          new Rectangle2D.Double(
              grid.left(c) + gap / 2, y + gap / 2, grid.cell() - gap, grid.row() - gap);
      cell(sheet, grid, entry, entry.get(parts.get(c).slot()), box);
    }
  }

  private static void cell(
      Sheet sheet, Grid grid, Entry entry, Optional<Datum> datum, Rectangle2D box) {
    Style style = grid.style();
    if (datum.isEmpty() || !datum.get().isPresent()) {
      sheet.fill(box, style.ink().grid());
      datum.ifPresent(missing -> sheet.spot(box, entry.id(), List.of(missing)));
      return;
    }
    Scale values = grid.values();
    Color colour = Ramp.at((datum.get().number() - values.low()) / (values.high() - values.low()));
    sheet.fill(box, colour);
    if (datum.get().origin().isPartial()) {
      sheet.hatch(box, style.ink().paper(), 0.6 * style.text(), style.thin());
    }
    if (grid.numbers()) {
      sheet.centred(
          cellText(datum.get().number()),
          box.getCenterX(),
          box.getCenterY(),
          Align.CENTRE,
          style.small(),
          Face.REGULAR,
          Ramp.textOn(colour));
    }
    sheet.spot(box, entry.id(), List.of(datum.get()));
  }

  /** What the colours stand for. */
  private void colourBar(Sheet sheet, Grid grid, double top, double right) {
    Style style = grid.style();
    double length = Math.min(right - grid.partsLeft(), 24 * style.text());
    double left = Math.max(style.margin() + style.text(), right - length - style.text());
    Scale scale = grid.values().along(left, left + length);
    int steps = 64;
    double step = length / steps;
    for (int i = 0; i < steps; i++) {
      // Overlaps its neighbour a little, or viewers show seams.
      double width = i < steps - 1 ? step * 1.5 : step;
      sheet.fill(
          new Rectangle2D.Double(left + i * step, top, width, 0.7 * style.text()),
          Ramp.at((i + 0.5) / steps));
    }
    Rectangle2D bar = new Rectangle2D.Double(left, top, length, 0.7 * style.text());
    sheet.line(bar, style.ink().axis(), style.hair());
    Axes axes = new Axes(style);
    axes.across(sheet, scale, bar, false);
    axes.titleBelow(
        sheet,
        kind.axisTitle(),
        bar.getCenterX(),
        new Rectangle2D.Double(style.margin(), 0, right - style.margin(), 0),
        bar.getMaxY() + axes.tickHeight() - 0.25 * style.text());
  }
}
