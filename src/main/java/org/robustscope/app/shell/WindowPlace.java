package org.robustscope.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.robustscope.app.common.WindowBounds;

/** Decides where the window opens: as it was left, if enough of that is still on a screen. */
record WindowPlace(List<Rectangle2D> screens) {
  static final double WIDTH = 1280;
  static final double HEIGHT = 800;
  static final double MIN_WIDTH = 900;
  static final double MIN_HEIGHT = 600;

  /** How much of the title bar must be within reach, in pixels. */
  private static final double REACH = 100;

  /** The bounds to open with; none to let the desktop place a window of {@link #firstSize()}. */
  Optional<WindowBounds> restored(Optional<WindowBounds> left) {
    return left.filter(this::isReachable)
        .filter(bounds -> bounds.width() >= MIN_WIDTH && bounds.height() >= MIN_HEIGHT);
  }

  /** The default size, or what the first screen has. */
  Rectangle2D firstSize() {
    Rectangle2D screen = screens.getFirst();
    return new Rectangle2D(
        0, 0, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
  }

  private boolean isReachable(WindowBounds bounds) {
    return screens.stream()
        .anyMatch(screen ->
            bounds.x() + bounds.width() - REACH >= screen.getMinX()
                && bounds.x() + REACH <= screen.getMaxX()
                && bounds.y() >= screen.getMinY()
                && bounds.y() + REACH <= screen.getMaxY());
  }
}
