package org.robustscope.app.explore;

import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keys of a viewport: wheel magnifies at the pointer, drag and arrows move. */
final class ViewportGestures {
  private static final double KEY_FACTOR = Math.sqrt(2);

  /** Scroll units for a doubling; a wheel's notch is 40 of them. */
  private static final double DOUBLING = 160;

  private final ImageViewport viewport;
  private double lastX;
  private double lastY;

  ViewportGestures(ImageViewport viewport) {
    this.viewport = viewport;
  }

  void install() {
    viewport.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    viewport.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    viewport.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    viewport.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> viewport.setCursor(Cursor.DEFAULT));
    viewport.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    viewport.addEventHandler(MouseEvent.MOUSE_MOVED, e -> read(e.getX(), e.getY()));
    viewport.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> viewport.setHoveredPixel(null));
    viewport.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void scroll(ScrollEvent e) {
    if (e.getDeltaY() != 0) {
      viewport.magnify(Math.pow(2, e.getDeltaY() / DOUBLING), e.getX(), e.getY());
      read(e.getX(), e.getY());
      e.consume();
    }
  }

  private void press(MouseEvent e) {
    viewport.requestFocus();
    lastX = e.getX();
    lastY = e.getY();
  }

  private void drag(MouseEvent e) {
    if (e.isPrimaryButtonDown() || e.isMiddleButtonDown()) {
      viewport.setCursor(Cursor.CLOSED_HAND);
      viewport.pan(e.getX() - lastX, e.getY() - lastY);
      lastX = e.getX();
      lastY = e.getY();
      e.consume();
    }
  }

  private void click(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
      if (viewport.viewProperty().get().fits() && viewport.placement() != null) {
        viewport.magnify(viewport.devicePixel() / viewport.placement().scale(), e.getX(), e.getY());
      } else {
        viewport.fit();
      }
      e.consume();
    }
  }

  private void read(double x, double y) {
    Placement placed = viewport.placement();
    if (placed == null || !placed.covers(x, y)) {
      viewport.setHoveredPixel(null);
      return;
    }
    Image image = viewport.imageAt(x);
    int column = (int) (placed.imageX(x) / placed.imageWidth() * image.getWidth());
    int row = (int) (placed.imageY(y) / placed.imageHeight() * image.getHeight());
    viewport.setHoveredPixel(
        new PixelReading(column, row, image.getPixelReader().getArgb(column, row)));
  }

  private void key(KeyEvent e) {
    if (e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    double step = 0.1 * Math.min(viewport.getWidth(), viewport.getHeight());
    switch (e.getCode()) {
      case PLUS, ADD, EQUALS -> viewport.magnify(KEY_FACTOR);
      case MINUS, SUBTRACT -> viewport.magnify(1 / KEY_FACTOR);
      // Not digits: they choose severities.
      case HOME -> viewport.fit();
      case END -> viewport.actualSize();
      case LEFT -> viewport.pan(step, 0);
      case RIGHT -> viewport.pan(-step, 0);
      case UP -> viewport.pan(0, step);
      case DOWN -> viewport.pan(0, -step);
      default -> {
        return;
      }
    }
    e.consume();
  }
}
