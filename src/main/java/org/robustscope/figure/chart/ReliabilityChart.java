package org.robustscope.figure.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Reliability;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Scale;
import org.robustscope.figure.draw.Sheet;
import org.robustscope.figure.draw.Sheet.Align;
import org.robustscope.figure.draw.Typeface;
import org.robustscope.figure.draw.Wrap;
import org.robustscope.figure.table.FigureTable;
import org.robustscope.figure.table.FigureTable.Cell;
import org.robustscope.figure.table.FigureTable.Column;
import org.robustscope.figure.table.FigureTable.Row;
import org.robustscope.metric.Calibration.Bin;
import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity.Kind;

/**
 * Reliability diagrams: accuracy against confidence, a panel a model and subset, with the expected
 * calibration error. On the diagonal a model is as often right as it is sure.
 */
final class ReliabilityChart implements Chart {
  private static final double LEAST_PANEL = 11;

  @Override
  public Drawing draw(FigureData data, FigureSettings settings) throws FigureException {
    List<Reliability> all = data.reliabilities();
    if (all.isEmpty()) {
      throw nothing();
    }
    Style style = new Style(settings);
    Sheet sheet = new Sheet();
    double width = settings.width() - 2 * style.margin();
    Axes axes = new Axes(style);
    double left =
        style.margin() + style.line() + axes.tickWidth(List.of(100.0)) + 0.2 * style.text();
    double room = settings.width() - style.margin() - left - 0.8 * style.text();
    double between = 1.9 * style.text();
    int most =
        Math.clamp(
            (int) ((room + between) / (LEAST_PANEL * style.text() + between)), 1, all.size());
    int lines = (all.size() + most - 1) / most;
    int columns = (all.size() + lines - 1) / lines;
    double panel = Math.min((room - (columns - 1) * between) / columns, 26 * style.text());
    int titleLines = 1;
    for (Reliability r : all) {
      titleLines = Math.max(titleLines, title(r, panel, style).size());
    }
    double head = titleLines * style.smallLine() + 0.2 * style.text();
    Legend legend = new Legend(style, width, false);
    legend.add(new Legend.Patch(style.palette().colour(0, style.ink()), false), "accuracy");
    legend.add(new Legend.Patch(gapColour(style), true), "gap to the confidence");
    Footer footer = new Footer(style, width, legend);
    String title = "Confidence (%)";
    double below =
        axes.tickHeight() + axes.titleHeight(title, width) + footer.height() + style.margin();
    double gap = head + 0.6 * style.text();
    double height = panel;
    if (settings.height().isPresent()) {
      double share =
          (settings.height().getAsDouble() - style.margin() - head - below - (lines - 1) * gap)
              / lines;
      if (share < 6 * style.text() && !settings.mayGrow()) {
        throw new TooSmallException(
            lines + " lines of panels",
            style.margin() + head + below + (lines - 1) * gap + lines * 6 * style.text(),
            settings.height().getAsDouble(),
            settings.fontSize());
      }
      height = settings.mayGrow() ? Math.max(6 * style.text(), Math.min(panel, share)) : share;
      panel = Math.min(panel, Math.max(height, 6 * style.text()));
    }
    for (int i = 0; i < all.size(); i++) {
      Rectangle2D box =
          new Rectangle2D.Double(
              left + (i % columns) * (panel + between),
              style.margin() + head + (i / columns) * (height + gap),
              panel,
              height);
      sheet.spot(box, "", List.of(error(all.get(i))));
      panel(sheet, all.get(i), box, i % columns == 0, i + columns >= all.size(), style);
    }
    double bottom = style.margin() + head + lines * height + (lines - 1) * gap;
    Rectangle2D plot =
        new Rectangle2D.Double(
            left,
            style.margin() + head,
            columns * panel + (columns - 1) * between,
            bottom - style.margin() - head);
    axes.titleLeft(sheet, "Accuracy (%)", style.margin() + style.text() * 0.5, plot);
    axes.titleBelow(
        sheet,
        title,
        plot.getCenterX(),
        new Rectangle2D.Double(style.margin(), 0, width, 0),
        bottom + axes.tickHeight());
    double end = bottom + axes.tickHeight() + axes.titleHeight(title, width);
    footer.draw(sheet, style.margin(), end);
    return sheet.drawing(
        settings.width(),
        end + footer.height() + style.margin(),
        plot,
        style.ink(),
        "Reliability diagrams: accuracy against confidence in " + all.size() + " panels.");
  }

  @Override
  public FigureTable table(String title, FigureData data, FigureSettings settings)
      throws FigureException {
    if (data.reliabilities().isEmpty()) {
      throw nothing();
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words("Model", "model"));
    columns.add(Column.words("Pictures", "subset"));
    for (String name : List.of("from", "to", "images", "confidence", "accuracy")) {
      columns.add(
          new Column(
              name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
              name,
              "",
              true,
              false));
    }
    List<Row> rows = new ArrayList<>();
    for (Reliability r : data.reliabilities()) {
      for (Bin bin : r.calibration().bins()) {
        rows.add(
            new Row(
                List.of(
                    Cell.words(r.model()),
                    Cell.words(r.subset()),
                    Cell.words(percent(bin.low())),
                    Cell.words(percent(bin.high())),
                    Cell.words(Long.toString(bin.images())),
                    Cell.words(percent(bin.meanConfidence())),
                    Cell.words(percent(bin.accuracy())))));
      }
    }
    return new FigureTable(title, columns, rows, List.of("Confidence and accuracy in percent."));
  }

  private static String percent(Measure measure) {
    return measure.number().isPresent() ? percent(measure.orElseThrow()) : "–";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static Datum error(Reliability r) {
    Slot slot = Slot.of(Kind.CALIBRATION_ERROR);
    String model = r.model() + ", " + r.subset();
    return switch (r.calibration().expectedError()) {
      case Measure.Value(double value) -> Datum.of(slot, model, 100 * value, r.origin());
      case Measure.Missing(String reason) -> Datum.missing(slot, model, reason, r.origin());
    };
  }

  private static FigureException nothing() {
    return new FigureException(
        "calibration needs the confidences of a run of one's own: none of the chosen results has"
            + " them (published tables have error rates only)");
  }

  private static java.awt.Color gapColour(Style style) {
    return style.palette().colour(1, style.ink());
  }

  private static List<String> title(Reliability r, double panel, Style style) {
    return Wrap.lines(
        r.model() + ", " + r.subset() + (r.origin().isPartial() ? " (partial)" : ""),
        panel,
        Face.REGULAR,
        style.small());
  }

  private static void panel(
      Sheet sheet, Reliability r, Rectangle2D box, boolean first, boolean lowest, Style style) {
    Axes axes = new Axes(style);
    Scale x = Scale.even(0, 100, box.getMinX(), box.getMaxX());
    Scale y = Scale.even(0, 100, box.getMaxY(), box.getMinY());
    axes.up(sheet, y, box, first);
    if (lowest) {
      axes.across(sheet, x, box, true);
    }
    for (Bin bin : r.calibration().bins()) {
      if (bin.images() > 0) {
        bin(sheet, bin, x, y, style);
      }
    }
    Path2D diagonal = new Path2D.Double();
    diagonal.moveTo(x.at(0), y.at(0));
    diagonal.lineTo(x.at(100), y.at(100));
    sheet.line(diagonal, style.ink().text(), style.thin(), 0.45 * style.text(), 0.3 * style.text());
    axes.corner(sheet, box);
    double baseline = box.getMinY() - 0.35 * style.small();
    List<String> title = title(r, box.getWidth(), style);
    for (int i = 0; i < title.size(); i++) {
      sheet.text(
          title.get(i),
          box.getMinX(),
          baseline - (title.size() - 1 - i) * style.smallLine(),
          Align.LEFT,
          style.small(),
          Face.REGULAR,
          style.ink().text());
    }
    String error =
        r.calibration().expectedError().number().isPresent()
            ? String.format(
                Locale.ROOT, "ECE %.1f %%", 100 * r.calibration().expectedError().orElseThrow())
            : "no ECE";
    double pad = 0.4 * style.text();
    double w = Typeface.width(error, Face.BOLD, style.small());
    sheet.fill(
        new Rectangle2D.Double(
            box.getMinX() + pad - 1,
            box.getMinY() + pad - 1,
            w + 2,
            style.small() * Typeface.CAPITAL + 3),
        style.ink().paper());
    sheet.text(
        error,
        box.getMinX() + pad,
        box.getMinY() + pad + Typeface.CAPITAL * style.small(),
        Align.LEFT,
        style.small(),
        Face.BOLD,
        style.ink().text());
  }

  private static void bin(Sheet sheet, Bin bin, Scale x, Scale y, Style style) {
    double from = x.at(100 * bin.low());
    double width = x.at(100 * bin.high()) - from;
    double accuracy = y.at(100 * bin.accuracy().orElseThrow());
    double confidence = y.at(100 * bin.meanConfidence().orElseThrow());
    sheet.fill(
        new Rectangle2D.Double(from + 0.2, accuracy, width - 0.4, y.at(0) - accuracy),
        style.palette().colour(0, style.ink()));
    Rectangle2D gap =
        new Rectangle2D.Double(
            from + 0.2,
            Math.min(accuracy, confidence),
            width - 0.4,
            Math.abs(accuracy - confidence));
    if (gap.getHeight() > 0) {
      sheet.hatch(gap, gapColour(style), 0.34 * style.text(), 1.3 * style.thin());
      sheet.line(gap, gapColour(style), style.thin());
    }
  }
}
