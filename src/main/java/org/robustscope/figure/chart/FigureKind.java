package org.robustscope.figure.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.table.FigureTable;
import org.robustscope.metric.Quantity.Kind;

/** The figures that are drawn from results. */
public enum FigureKind {
  MCE(new BarChart(Slot.of(Kind.MEAN_CE))),
  RELATIVE_MCE(new BarChart(Slot.of(Kind.RELATIVE_MEAN_CE))),
  HEATMAP(new HeatMapChart(Slot.of(Kind.CE, "fog"), Columns::corruptionErrors)),
  SEVERITY(new SeverityChart()),
  SEVERITY_HEATMAP(new HeatMapChart(Slot.error("fog", 1), Columns::severities)),
  CLEAN_MCE(new ScatterChart(Kind.CLEAN_ERROR, Kind.MEAN_CE)),
  CLEAN_RELATIVE_MCE(new ScatterChart(Kind.CLEAN_ERROR, Kind.RELATIVE_MEAN_CE)),
  FLIP_RATE(new BarChart(Slot.of(Kind.MEAN_FLIP_RATE))),
  FLIP_RATES(new DotChart(new HeatMapChart(Slot.of(Kind.FLIP_RATE, "snow"), Columns::flipRates))),
  TOP5_DISTANCE(new BarChart(Slot.of(Kind.MEAN_TOP5_RATE))),
  FLIP_RATE_MCE(new ScatterChart(Kind.MEAN_FLIP_RATE, Kind.MEAN_CE)),
  ENHANCEMENTS(new ChangeChart()),
  SIZE_MCE(new ScatterChart(null, Kind.MEAN_CE)),
  CALIBRATION(new ReliabilityChart());

  private final Chart chart;

  FigureKind(Chart chart) {
    this.chart = chart;
  }

  /**
   * The figure of a name.
   *
   * @throws IllegalArgumentException with the names there are
   */
  public static FigureKind ofId(String id) {
    for (FigureKind kind : values()) {
      if (kind.id().equals(id.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "figure ("
            + id
            + ") should be one of "
            + Arrays.stream(values()).map(FigureKind::id).collect(Collectors.joining(", ")));
  }

  /** Its name on the command line: mce, clean-relative-mce, ... */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name in menus. */
  public String title() {
    return text("title");
  }

  /** What it shows, in a sentence. */
  public String about() {
    return text("about");
  }

  /**
   * Lays the figure out; nothing is painted yet.
   *
   * @throws FigureException when the data have nothing for it, may not be mixed, or do not fit
   */
  public Drawing draw(FigureData data, FigureSettings settings) throws FigureException {
    return PlotSize.draw(chart, data, settings);
  }

  /**
   * The numbers behind the figure as a table, in the figure's order.
   *
   * @throws FigureException as {@link #draw}
   */
  public FigureTable table(FigureData data, FigureSettings settings) throws FigureException {
    return chart.table(title(), data, settings);
  }

  private String text(String key) {
    return ResourceBundle.getBundle("messages.figure", Locale.ROOT)
        .getString("figure." + id() + "." + key);
  }
}
