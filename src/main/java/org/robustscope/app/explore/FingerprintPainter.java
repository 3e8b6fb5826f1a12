package org.robustscope.app.explore;

import java.util.Map;
import javafx.css.StyleableProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Paints one cell of a fingerprint: the colour and the sign of its standing. */
final class FingerprintPainter {
  private final Map<Standing, StyleableProperty<Color>> fills;
  private final StyleableProperty<Color> sign;
  private final StyleableProperty<Color> darkSign;
  private final StyleableProperty<Color> faintSign;

  FingerprintPainter(
      Map<Standing, StyleableProperty<Color>> fills,
      StyleableProperty<Color> sign,
      StyleableProperty<Color> darkSign,
      StyleableProperty<Color> faintSign) {
    this.fills = fills;
    this.sign = sign;
    this.darkSign = darkSign;
    this.faintSign = faintSign;
  }

  void paint(GraphicsContext g, Rectangle2D cell, Standing standing) {
    double x = cell.getMinX();
    double y = cell.getMinY();
    double w = cell.getWidth();
    double h = cell.getHeight();
    g.clearRect(x, y, w, h);
    g.setFill(fills.get(standing).getValue());
    g.fillRoundRect(x, y, w, h, 3, 3);

    Color ink =
        switch (standing) {
          case TOP1, GONE -> sign.getValue();
          case TOP5 -> darkSign.getValue();
          case PENDING, FAILED, UNKNOWN -> faintSign.getValue();
        };
    g.setFill(ink);
    g.setStroke(ink);
    double r = Math.max(2.5, 0.27 * Math.min(w, h));
    g.setLineWidth(Math.max(1.4, 0.45 * r));
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    double cx = x + w / 2;
    double cy = y + h / 2;
    switch (standing) {
      case TOP1 ->
          g.strokePolyline(
              new double[] {cx - r, cx - 0.25 * r, cx + r},
              new double[] {cy + 0.1 * r, cy + 0.8 * r, cy - 0.8 * r},
              3);
      case TOP5 ->
          g.fillPolygon(
              new double[] {cx - 1.1 * r, cx + 1.1 * r, cx},
              new double[] {cy - 0.7 * r, cy - 0.7 * r, cy + r},
              3);
      case GONE -> {
        double a = 0.85 * r;
        g.strokeLine(cx - a, cy - a, cx + a, cy + a);
        g.strokeLine(cx - a, cy + a, cx + a, cy - a);
      }
      case FAILED -> {
        g.strokeLine(cx, cy - r, cx, cy + 0.2 * r);
        g.strokeLine(cx, cy + r, cx, cy + r);
      }
      case PENDING -> g.fillOval(cx - 1, cy - 1, 2, 2);
      case UNKNOWN -> {}
    }
  }
}
