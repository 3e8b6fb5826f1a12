package org.robustscope.app.export;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.ui.RectangleInsets;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Spot;

/**
 * A figure on the screen: scrolls, zooms, names the number under the mouse or the keyboard's place,
 * and tells of clicks. JFreeChart's canvas paints what is visible of it, whatever its size.
 */
public final class FigureSurface extends ScrollPane {
  static final double LEAST_ZOOM = 0.25;
  static final double MOST_ZOOM = 8;
  private static final double STEP = 1.25;

  /** Room of a scroll bar, kept free so that its coming does not change the figure's width. */
  private static final double BAR = 14;

  private static final double EDGE = 3;

  private final Pane paper = new Pane();
  private final SheetPlot plot = new SheetPlot();
  private final ChartCanvas canvas;
  private final SpotTip tip = new SpotTip();
  private final ObjectProperty<Drawing> drawing = new SimpleObjectProperty<>();
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private BiConsumer<String, Boolean> onClick = (_, _) -> {};
  private int place = -1;

  public FigureSurface() {
    getStyleClass().add("figure-surface");
    setFocusTraversable(true);
    setPannable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    var chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    canvas = new ChartCanvas(chart);
    // Its own tooltips neither break lines nor follow the look, and it zooms into axes.
    canvas.setMouseTransparent(true);
    canvas.setManaged(false);
    paper.getStyleClass().add("figure-paper");
    paper.getChildren().add(canvas);
    setContent(paper);
    drawing.subscribe(_ -> show());
    zoom.subscribe(_ -> show());
    viewportBoundsProperty().subscribe(_ -> paint());
    hvalueProperty().subscribe(_ -> paint());
    vvalueProperty().subscribe(_ -> paint());
    paper.setOnMouseMoved(this::hover);
    paper.setOnMouseExited(_ -> tip.hide());
    paper.setOnMouseClicked(this::clicked);
    addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            tip.hide();
            place = -1;
            paint();
          }
        });
  }

  /** What is shown, or null. */
  public ObjectProperty<Drawing> drawingProperty() {
    return drawing;
  }

  /** 1 when a point of the figure is a pixel. */
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /** Called with the entry that was clicked, empty beside all, and whether others stay selected. */
  public void setOnEntry(BiConsumer<String, Boolean> handler) {
    onClick = handler;
  }

  /** How wide a figure fits without scrolling sideways. */
  public double roomAcross() {
    return Math.floor(getWidth() - snappedLeftInset() - snappedRightInset() - BAR);
  }

  /** How high a figure fits without scrolling. */
  public double roomDown() {
    return Math.floor(getHeight() - snappedTopInset() - snappedBottomInset() - EDGE);
  }

  public void zoomIn() {
    zoom.set(Math.min(MOST_ZOOM, zoom.get() * STEP));
  }

  public void zoomOut() {
    zoom.set(Math.max(LEAST_ZOOM, zoom.get() / STEP));
  }

  public void zoomReset() {
    zoom.set(1);
  }

  private void show() {
    tip.hide();
    Drawing now = drawing.get();
    if (now == null) {
      place = -1;
      paper.setPrefSize(0, 0);
    } else {
      place = Math.min(place, now.spots().size() - 1);
      paper.setPrefSize(Math.ceil(now.width() * zoom.get()), Math.ceil(now.height() * zoom.get()));
      paper.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
      setAccessibleText(now.description());
    }
    paint();
  }

  private double shiftAcross() {
    return shift(getHvalue(), paper.getPrefWidth(), getViewportBounds().getWidth());
  }

  private double shiftDown() {
    return shift(getVvalue(), paper.getPrefHeight(), getViewportBounds().getHeight());
  }

  private static double shift(double value, double content, double view) {
    return Math.rint(Math.max(0, content - view) * value);
  }

  private void paint() {
    Bounds view = getViewportBounds();
    if (view.getWidth() < 1 || view.getHeight() < 1) {
      return;
    }
    canvas.setWidth(Math.ceil(view.getWidth()));
    canvas.setHeight(Math.ceil(view.getHeight()));
    canvas.relocate(shiftAcross(), shiftDown());
    plot.show(drawing.get(), shiftAcross(), shiftDown(), zoom.get(), here());
  }

  /** Where the keyboard is, if it is in the figure. */
  private Optional<Spot> here() {
    List<Spot> spots = drawing.get() == null ? List.of() : drawing.get().spots();
    return place >= 0 && place < spots.size() ? Optional.of(spots.get(place)) : Optional.empty();
  }

  private Optional<Spot> at(MouseEvent event) {
    return drawing.get() == null
        ? Optional.empty()
        : drawing.get().at(event.getX() / zoom.get(), event.getY() / zoom.get());
  }

  private void hover(MouseEvent event) {
    at(event)
        .ifPresentOrElse(
            spot -> tip.show(paper, spot, event.getScreenX(), event.getScreenY()), tip::hide);
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    if (event.isStillSincePress()) {
      onClick.accept(at(event).map(Spot::entry).orElse(""), event.isShortcutDown());
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      if (event.getDeltaY() > 0) {
        zoomIn();
      } else {
        zoomOut();
      }
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case RIGHT, DOWN -> go(place + 1);
      case LEFT, UP -> go(place - 1);
      case HOME -> go(0);
      case END -> go(Integer.MAX_VALUE);
      case ENTER, SPACE ->
          here().ifPresent(spot -> onClick.accept(spot.entry(), event.isShortcutDown()));
      case ESCAPE -> {
        tip.hide();
        onClick.accept("", false);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(int wanted) {
    int count = drawing.get() == null ? 0 : drawing.get().spots().size();
    if (count == 0) {
      return;
    }
    place = Math.clamp(wanted, 0, count - 1);
    Spot spot = drawing.get().spots().get(place);
    Rectangle2D box = spot.shape().getBounds2D();
    reveal(box);
    paint();
    Point2D corner =
        paper.localToScreen(box.getCenterX() * zoom.get(), box.getCenterY() * zoom.get());
    if (corner != null) {
      tip.show(paper, spot, corner.getX(), corner.getY());
    }
  }

  private void reveal(Rectangle2D box) {
    double view = getViewportBounds().getHeight();
    double over = paper.getPrefHeight() - view;
    double top = box.getY() * zoom.get();
    double bottom = box.getMaxY() * zoom.get();
    if (over > 0 && (top < shiftDown() || bottom > shiftDown() + view)) {
      setVvalue(Math.clamp(((top + bottom) / 2 - view / 2) / over, 0, 1));
    }
  }
}
