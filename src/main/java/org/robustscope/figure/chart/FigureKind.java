package org.robustscope.figure.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.Quantity;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;

/** The figures that are drawn from results. */
public enum FigureKind {
  MCE(new BarChart(Slot.of(Quantity.MCE))),
  RELATIVE_MCE(new BarChart(Slot.of(Quantity.RELATIVE_MCE))),
  HEATMAP(new HeatMapChart(Quantity.CE, Columns::corruptionErrors)),
  SEVERITY(new SeverityChart()),
  SEVERITY_HEATMAP(new HeatMapChart(Quantity.ERROR, Columns::severities)),
  CLEAN_MCE(new ScatterChart(Quantity.CLEAN_ERROR, Quantity.MCE)),
  CLEAN_RELATIVE_MCE(new ScatterChart(Quantity.CLEAN_ERROR, Quantity.RELATIVE_MCE)),
  FLIP_RATE(new BarChart(Slot.of(Quantity.MFR))),
  FLIP_RATES(new DotChart(new HeatMapChart(Quantity.FLIP_RATE, Columns::flipRates))),
  TOP5_DISTANCE(new BarChart(Slot.of(Quantity.MT5D))),
  FLIP_RATE_MCE(new ScatterChart(Quantity.MFR, Quantity.MCE)),
  ENHANCEMENTS(new ChangeChart()),
  SIZE_MCE(new ScatterChart(null, Quantity.MCE)),
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
        "figure (" + id + ") should be one of "
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

  private String text(String key) {
    return ResourceBundle.getBundle("messages.figure", Locale.ROOT)
        .getString("figure." + id() + "." + key);
  }
}
