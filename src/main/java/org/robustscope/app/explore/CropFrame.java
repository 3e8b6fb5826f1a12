package org.robustscope.app.explore;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;

/** The part of a whole photograph that the benchmark uses: a frame, the rest dimmed. */
final class CropFrame extends Group {
  private final Path shade = new Path();
  private final Rectangle line = new Rectangle();
  private final Rectangle halo = new Rectangle();

  CropFrame() {
    shade.getStyleClass().add("crop-shade");
    shade.setFillRule(FillRule.EVEN_ODD);
    line.getStyleClass().add("crop-line");
    halo.getStyleClass().add("crop-halo");
    getChildren().addAll(shade, halo, line);
    setMouseTransparent(true);
    setManaged(false);
  }

  void place(Placement picture, Rectangle2D part) {
    double x = Math.rint(picture.x() + part.getMinX() * picture.width());
    double y = Math.rint(picture.y() + part.getMinY() * picture.height());
    double right = Math.rint(picture.x() + part.getMaxX() * picture.width());
    double bottom = Math.rint(picture.y() + part.getMaxY() * picture.height());
    shade.getElements().clear();
    trace(picture.x(), picture.y(), picture.x() + picture.width(), picture.y() + picture.height());
    trace(x, y, right, bottom);
    outline(halo, x, y, right - x, bottom - y);
    outline(line, x, y, right - x, bottom - y);
  }

  private void trace(double left, double top, double right, double bottom) {
    shade
        .getElements()
        .addAll(
            new MoveTo(left, top),
            new HLineTo(right),
            new VLineTo(bottom),
            new HLineTo(left),
            new ClosePath());
  }

  private static void outline(Rectangle shape, double x, double y, double width, double height) {
    shape.setX(x + 0.5);
    shape.setY(y + 0.5);
    shape.setWidth(Math.max(0, width - 1));
    shape.setHeight(Math.max(0, height - 1));
  }
}
