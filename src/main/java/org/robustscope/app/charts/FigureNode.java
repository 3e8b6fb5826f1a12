package org.robustscope.app.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.util.Duration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.interaction.ChartMouseEventFX;
import org.jfree.chart.fx.interaction.ChartMouseListenerFX;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Ink;
import org.robustscope.figure.draw.Spot;
import org.robustscope.figure.draw.Typeface;

/**
 * A figure on the screen: JFreeChart's canvas shows it as wide as there is room, and scrolls where
 * it is higher. Resting on a mark names its numbers in full; a click tells which entry it is. Where
 * there is no figure it says why.
 */
public final class FigureNode extends StackPane {
  private static final double TIP_WIDTH = 460;
  private static final Duration TIP_DELAY = Duration.millis(250);

  static {
    for (Face face : Face.values()) {
      try (InputStream in = Typeface.open(face)) {
        Font.loadFont(in, 12);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What is asked for. */
  private record Request(FigureKind kind, FigureData data, FigureSettings settings) {}

  private final FigurePlot plot = new FigurePlot();
  private final ChartCanvas canvas;
  private final ScrollPane scroll = new ScrollPane();
  private final Label reason = new Label();
  private final Tooltip tip = new Tooltip();
  private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
  private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Spot> hovered = new ReadOnlyObjectWrapper<>();
  private Request request;
  private Consumer<Optional<Spot>> onClicked = spot -> {};

  public FigureNode() {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(org.jfree.chart.ui.RectangleInsets.ZERO_INSETS);
    plot.setInsets(org.jfree.chart.ui.RectangleInsets.ZERO_INSETS);
    canvas = new ChartCanvas(chart);
    // Its own tooltip neither breaks lines nor follows the theme; there is nothing to zoom into.
    canvas.setTooltipEnabled(false);
    canvas.setDomainZoomable(false);
    canvas.setRangeZoomable(false);
    canvas.addChartMouseListener(new Pointer());
    canvas.setOnMouseExited(event -> hover(Optional.empty()));
    tip.setWrapText(true);
    tip.setMaxWidth(TIP_WIDTH);
    tip.setShowDelay(TIP_DELAY);
    tip.setShowDuration(Duration.INDEFINITE);

    scroll.setContent(canvas);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPannable(false);
    scroll.getStyleClass().add("edge-to-edge");
    reason.setWrapText(true);
    reason.getStyleClass().add("figure-reason");
    reason.visibleProperty().bind(problem.isNotEmpty());
    reason.textProperty().bind(problem);
    scroll.visibleProperty().bind(problem.isEmpty());
    getStyleClass().add("figure");
    getChildren().addAll(scroll, reason);
    setMinSize(120, 80);
    scroll.viewportBoundsProperty().addListener((o, old, now) -> layOut());
    widthProperty().addListener((o, old, now) -> layOut());
    heightProperty().addListener((o, old, now) -> layOut());
    dark.addListener((o, old, now) -> layOut());
  }

  /**
   * Shows a figure; size and colours of paper and text are the node's own.
   *
   * @param settings everything else; the font size is in pixels here
   */
  public void show(FigureKind kind, FigureData data, FigureSettings settings) {
    request = new Request(kind, data, settings);
    layOut();
  }

  /** Whether it is drawn for a dark ground. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** The figure as it is shown; null while there is none. */
  public ReadOnlyObjectProperty<Drawing> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  /** Why there is no figure; empty while there is one. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What the pointer is on; null when on nothing. */
  public ReadOnlyObjectProperty<Spot> hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /** Who is told of a click: on a mark, or beside all of them. */
  public void setOnSpotClicked(Consumer<Optional<Spot>> listener) {
    onClicked = listener;
  }

  private void layOut() {
    double width = Math.floor(scroll.getViewportBounds().getWidth());
    double height = Math.floor(scroll.getViewportBounds().getHeight());
    if (request == null || width < 20 || height < 20) {
      return;
    }
    FigureSettings settings =
        request
            .settings()
            .withPlotArea(false)
            .withColours(request.settings().palette(), dark.get() ? Ink.DARK : Ink.LIGHT)
            .withSize(width, OptionalDouble.of(height), true);
    try {
      Drawing next = request.kind().draw(request.data(), settings);
      canvas.setWidth(next.width());
      canvas.setHeight(next.height());
      canvas.setAccessibleText(next.description());
      plot.show(next);
      drawing.set(next);
      problem.set("");
    } catch (FigureException e) {
      plot.show(null);
      drawing.set(null);
      problem.set(sentence(e.getMessage()));
    }
    hover(Optional.empty());
  }

  private static String sentence(String message) {
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }

  private void hover(Optional<Spot> spot) {
    if (spot.orElse(null) == hovered.get()) {
      return;
    }
    hovered.set(spot.orElse(null));
    if (spot.isPresent()) {
      tip.setText(spot.get().inFull());
      Tooltip.install(canvas, tip);
    } else {
      tip.hide();
      Tooltip.uninstall(canvas, tip);
    }
  }

  private final class Pointer implements ChartMouseListenerFX {
    @Override
    public void chartMouseClicked(ChartMouseEventFX event) {
      if (event.getTrigger().getButton() == MouseButton.PRIMARY) {
        onClicked.accept(spot(event));
      }
    }

    @Override
    public void chartMouseMoved(ChartMouseEventFX event) {
      hover(spot(event));
    }

    private Optional<Spot> spot(ChartMouseEventFX event) {
      return event.getEntity() instanceof FigurePlot.SpotEntity entity
          ? Optional.of(entity.spot())
          : Optional.empty();
    }
  }
}
