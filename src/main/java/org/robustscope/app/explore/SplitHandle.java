package org.robustscope.app.explore;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The line between two pictures, with a knob: dragged, or moved by the arrow keys. */
final class SplitHandle extends Region {
  private static final double REACH = 11;
  private static final double STEP = 0.02;

  private final ImageViewport viewport;
  private final Region line = new Region();
  private final Region arrows = new Region();
  private final StackPane knob = new StackPane(arrows);

  SplitHandle(ImageViewport viewport) {
    this.viewport = viewport;
    getStyleClass().add("split-handle");
    line.getStyleClass().add("line");
    knob.getStyleClass().add("knob");
    arrows.getStyleClass().add("arrows");
    line.setManaged(false);
    knob.setManaged(false);
    getChildren().addAll(line, knob);
    setManaged(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText(ControlText.of("viewport.split"));
    setOnMousePressed(e -> {
      if (e.getButton() == MouseButton.PRIMARY) {
        requestFocus();
      }
      e.consume();
    });
    setOnMouseDragged(e -> {
      viewport.dragSplitTo(viewport.sceneToLocal(e.getSceneX(), e.getSceneY()).getX());
      e.consume();
    });
    setOnMouseReleased(e -> e.consume());
    setOnMouseClicked(e -> e.consume());
    setOnKeyPressed(this::move);
    viewport
        .splitPositionProperty()
        .subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
  }

  private void move(KeyEvent e) {
    double step = e.isShiftDown() ? 5 * STEP : STEP;
    double now = viewport.splitPositionProperty().get();
    double next =
        switch (e.getCode()) {
          case LEFT -> now - step;
          case RIGHT -> now + step;
          case HOME -> 0;
          case END -> 1;
          default -> Double.NaN;
        };
    if (!Double.isNaN(next)) {
      viewport.splitPositionProperty().set(Math.clamp(next, 0, 1));
      e.consume();
    }
  }

  void place(double x, double top, double height) {
    resizeRelocate(x - REACH, top, 2 * REACH, height);
    line.resizeRelocate(REACH - 1, 0, 2, height);
    double size = 2 * REACH;
    knob.resizeRelocate(0, Math.rint((height - size) / 2), size, size);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> viewport.splitPositionProperty().get();
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> 1.0;
      case ORIENTATION -> Orientation.HORIZONTAL;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
