package org.robustscope.app.explore;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/**
 * Paints one picture where a placement says.
 *
 * <p>A canvas, because an ImageView smooths magnified pixels whatever its smooth property says.
 */
final class PictureLayer extends Canvas {
  private final ChangeListener<Number> repaint = (_, _, _) -> paint();
  private final WeakChangeListener<Number> weakRepaint = new WeakChangeListener<>(repaint);
  private Image image;
  private Placement placement;
  private boolean smooth;

  PictureLayer() {
    setMouseTransparent(true);
  }

  Image image() {
    return image;
  }

  void show(Image shown) {
    if (shown == image) {
      return;
    }
    // Weak: a surface shared by viewports must not keep a closed one.
    if (image instanceof PixelSurface.Frames frames) {
      frames.revisionProperty().removeListener(weakRepaint);
    }
    image = shown;
    if (image instanceof PixelSurface.Frames frames) {
      frames.revisionProperty().addListener(weakRepaint);
    }
    paint();
  }

  void place(Placement placed, boolean smoothed) {
    placement = placed;
    smooth = smoothed;
    setWidth(placed.viewportWidth());
    setHeight(placed.viewportHeight());
    paint();
  }

  private void paint() {
    GraphicsContext g = getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (image != null && placement != null) {
      g.setImageSmoothing(smooth);
      g.drawImage(image, placement.x(), placement.y(), placement.width(), placement.height());
    }
  }
}
