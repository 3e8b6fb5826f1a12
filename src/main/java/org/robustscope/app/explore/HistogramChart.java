package org.robustscope.app.explore;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;

/** Histograms of red, green and blue: one picture as areas, the one compared with as lines. */
public final class HistogramChart extends Region {
  private static final StyleablePropertyFactory<HistogramChart> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final int BINS = 256;

  private final ObjectProperty<HistogramSeries> outlined =
      new SimpleObjectProperty<>(this, "outlined");
  private final ObjectProperty<HistogramSeries> filled = new SimpleObjectProperty<>(this, "filled");

  private final StyleableProperty<Color> redLine =
      STYLES.createStyleableColorProperty(this, "redLine", "-rs-red-line", c -> c.redLine);
  private final StyleableProperty<Color> greenLine =
      STYLES.createStyleableColorProperty(this, "greenLine", "-rs-green-line", c -> c.greenLine);
  private final StyleableProperty<Color> blueLine =
      STYLES.createStyleableColorProperty(this, "blueLine", "-rs-blue-line", c -> c.blueLine);
  private final StyleableProperty<Color> redArea =
      STYLES.createStyleableColorProperty(this, "redArea", "-rs-red-area", c -> c.redArea);
  private final StyleableProperty<Color> greenArea =
      STYLES.createStyleableColorProperty(this, "greenArea", "-rs-green-area", c -> c.greenArea);
  private final StyleableProperty<Color> blueArea =
      STYLES.createStyleableColorProperty(this, "blueArea", "-rs-blue-area", c -> c.blueArea);
  private final StyleableProperty<Color> gridLine =
      STYLES.createStyleableColorProperty(this, "gridLine", "-rs-grid-line", c -> c.gridLine);

  private final List<StyleableProperty<Color>> lines = List.of(redLine, greenLine, blueLine);
  private final List<StyleableProperty<Color>> areas = List.of(redArea, greenArea, blueArea);
  private final Canvas canvas = new Canvas();
  private final Label least = label("0", "tick");
  private final Label most = label("255", "tick");
  private final Label outlinedName = label("", "series");
  private final Label filledName = label("", "series");
  private final HBox legend = new HBox(outlinedName, filledName);
  private final Label clipped = label("", "clipped");

  public HistogramChart() {
    getStyleClass().add("histogram-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription(ControlText.of("histogram.role"));
    legend.getStyleClass().add("legend");
    outlinedName.setGraphic(swatch("line"));
    filledName.setGraphic(swatch("area"));
    canvas.setMouseTransparent(true);
    getChildren().addAll(canvas, least, most, legend, clipped);
    outlined.subscribe(this::refresh);
    filled.subscribe(this::refresh);
    for (var group : List.of(lines, areas, List.of(gridLine))) {
      group.forEach(color -> ((ObservableValue<?>) color).subscribe(this::requestLayout));
    }
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static Region swatch(String styleClass) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", styleClass);
    return swatch;
  }

  private void refresh() {
    name(outlinedName, outlined.get());
    name(filledName, filled.get());
    HistogramSeries shown = filled.get() != null ? filled.get() : outlined.get();
    clipped.setText(
        shown == null
            ? ""
            : ControlText.of(
                "histogram.clipped",
                shown.name(),
                percent(HistogramScale.share(shown, 0)),
                percent(HistogramScale.share(shown, BINS - 1))));
    setAccessibleText(
        String.join(", ", outlinedName.getText(), filledName.getText(), clipped.getText()));
    requestLayout();
  }

  private static void name(Label label, HistogramSeries series) {
    label.setText(series == null ? "" : series.name());
    label.setVisible(series != null);
    label.setManaged(series != null);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 240;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 68 + textHeight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 32 + textHeight();
  }

  private double textHeight() {
    return Math.ceil(legend.prefHeight(-1)) + Math.ceil(clipped.prefHeight(-1)) + 4;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double line = Math.ceil(legend.prefHeight(-1));
    double plot = Math.max(0, getHeight() - textHeight());
    canvas.setWidth(width);
    canvas.setHeight(plot);
    least.autosize();
    most.autosize();
    legend.autosize();
    least.relocate(0, plot + 2);
    most.relocate(width - most.getWidth(), plot + 2);
    double room = width - least.getWidth() - most.getWidth() - 16;
    double legendWidth = Math.min(room, legend.prefWidth(-1));
    legend.resizeRelocate(Math.rint((width - legendWidth) / 2), plot + 2, legendWidth, line);
    double note = Math.min(width, Math.ceil(clipped.prefWidth(-1)));
    clipped.resizeRelocate(
        Math.rint((width - note) / 2), plot + 2 + line, note, clipped.prefHeight(-1));
    paint(width, plot);
  }

  private void paint(double width, double height) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    g.setLineWidth(1);
    g.setStroke(gridLine.getValue());
    for (int quarter = 0; quarter <= 4; quarter++) {
      double x = Math.rint(quarter * (width - 1) / 4) + 0.5;
      g.strokeLine(x, 0, x, height);
    }
    g.strokeLine(0, height - 0.5, width, height - 0.5);
    HistogramScale scale = HistogramScale.of(outlined.get(), filled.get());
    double[] xs = new double[BINS + 2];
    double[] ys = new double[BINS + 2];
    for (int channel = 0; channel < 3 && filled.get() != null; channel++) {
      trace(scale.heights(filled.get().bins()[channel]), width, height, xs, ys);
      g.setFill(areas.get(channel).getValue());
      g.fillPolygon(xs, ys, BINS + 2);
    }
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setLineWidth(1.25);
    for (int channel = 0; channel < 3 && outlined.get() != null; channel++) {
      trace(scale.heights(outlined.get().bins()[channel]), width, height, xs, ys);
      g.setStroke(lines.get(channel).getValue());
      g.strokePolyline(xs, ys, BINS);
    }
  }

  /** The curve in the first 256 points, then the two corners that close it to an area. */
  private static void trace(
      double[] heights, double width, double height, double[] xs, double[] ys) {
    double room = height - 2;
    for (int i = 0; i < BINS; i++) {
      xs[i] = 0.5 + i * (width - 1) / (BINS - 1);
      ys[i] = height - 1 - heights[i] * room;
    }
    xs[BINS] = width - 0.5;
    xs[BINS + 1] = 0.5;
    ys[BINS] = height - 1;
    ys[BINS + 1] = height - 1;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  /** The picture compared with, drawn as lines; may be null. */
  public ObjectProperty<HistogramSeries> outlinedProperty() {
    return outlined;
  }

  /** The picture itself, drawn as areas; may be null. */
  public ObjectProperty<HistogramSeries> filledProperty() {
    return filled;
  }
}
