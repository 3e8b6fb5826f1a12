package org.robustscope.app.explore;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** Histograms of red, green and blue of two pictures over each other. */
public final class HistogramChart extends Region {
  private final ObjectProperty<HistogramSeries> outlined =
      new SimpleObjectProperty<>(this, "outlined");
  private final ObjectProperty<HistogramSeries> filled = new SimpleObjectProperty<>(this, "filled");

  public HistogramChart() {
    getStyleClass().add("histogram-chart");
  }

  /** The picture compared with, drawn as a line; may be null. */
  public ObjectProperty<HistogramSeries> outlinedProperty() {
    return outlined;
  }

  /** The picture itself, drawn as an area; may be null. */
  public ObjectProperty<HistogramSeries> filledProperty() {
    return filled;
  }
}
