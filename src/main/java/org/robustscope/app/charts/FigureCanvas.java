package org.robustscope.app.charts;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Item;
import org.robustscope.figure.draw.Spot;
import org.robustscope.figure.draw.Typeface;

/** Paints drawings onto a canvas, in the figures' own typeface. */
final class FigureCanvas {
  private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

  /**
   * Paints the part of a drawing that lies on the canvas.
   *
   * @param left where the canvas begins in the zoomed drawing
   * @param zoom pixels a point
   * @param focus the spot that the keyboard is at
   */
  void paint(
      Drawing drawing,
      GraphicsContext g,
      double left,
      double top,
      double zoom,
      Optional<Spot> focus) {
    double right = (left + g.getCanvas().getWidth()) / zoom;
    double bottom = (top + g.getCanvas().getHeight()) / zoom;
    g.save();
    g.translate(-left, -top);
    g.scale(zoom, zoom);
    g.setFill(colour(drawing.ink().paper()));
    g.fillRect(0, 0, drawing.width(), drawing.height());
    for (Item item : drawing.items()) {
      var box = switch (item) {
        case Item.Fill fill -> fill.shape().getBounds2D();
        case Item.Line line -> line.shape().getBounds2D();
        case Item.Text text -> text.box();
        case Item.Picture picture -> picture.bounds();
      };
      boolean visible =
          box.getMaxX() >= left / zoom - 2
              && box.getMinX() <= right + 2
              && box.getMaxY() >= top / zoom - 2
              && box.getMinY() <= bottom + 2;
      if (visible) {
        paint(item, g);
      }
    }
    focus.ifPresent(spot -> {
      g.setStroke(colour(drawing.ink().text()));
      g.setLineWidth(1.5);
      g.setLineDashes(3, 2);
      path(spot.shape(), g);
      g.stroke();
    });
    g.restore();
  }

  private void paint(Item item, GraphicsContext g) {
    switch (item) {
      case Item.Fill fill -> {
        g.setFill(colour(fill.colour()));
        path(fill.shape(), g);
        g.fill();
      }
      case Item.Line line -> {
        g.setStroke(colour(line.colour()));
        g.setLineWidth(line.width());
        g.setLineDashes(line.dash());
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineJoin(StrokeLineJoin.ROUND);
        path(line.shape(), g);
        g.stroke();
      }
      case Item.Text text -> {
        g.setFill(colour(text.colour()));
        g.setFont(font(text));
        g.save();
        g.translate(text.x(), text.y());
        g.rotate(-90 * text.quarters());
        g.fillText(text.text(), 0, 0);
        g.restore();
      }
      case Item.Picture picture -> {
        var image = new WritableImage(picture.columns(), picture.rows());
        image
            .getPixelWriter()
            .setPixels(
                0, 0, picture.columns(), picture.rows(),
                PixelFormat.getIntArgbInstance(), picture.argb(), 0, picture.columns());
        var to = picture.bounds();
        g.setImageSmoothing(false);
        g.drawImage(image, to.getX(), to.getY(), to.getWidth(), to.getHeight());
      }
    }
  }

  private Font font(Item.Text text) {
    Font loaded = fonts.computeIfAbsent(text.face(), FigureCanvas::load);
    return new Font(loaded.getName(), text.size());
  }

  private static Font load(Face face) {
    try (InputStream in = Typeface.open(face)) {
      return Font.loadFont(in, FigureSettings.LEAST_TEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void path(Shape shape, GraphicsContext g) {
    g.beginPath();
    double[] c = new double[6];
    PathIterator it = shape.getPathIterator(null);
    g.setFillRule(
        it.getWindingRule() == PathIterator.WIND_EVEN_ODD ? FillRule.EVEN_ODD : FillRule.NON_ZERO);
    for (; !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> g.moveTo(c[0], c[1]);
        case PathIterator.SEG_LINETO -> g.lineTo(c[0], c[1]);
        case PathIterator.SEG_QUADTO -> g.quadraticCurveTo(c[0], c[1], c[2], c[3]);
        case PathIterator.SEG_CUBICTO -> g.bezierCurveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
        default -> g.closePath();
      }
    }
  }

  private static javafx.scene.paint.Color colour(Color colour) {
    return javafx.scene.paint.Color.rgb(
        colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getAlpha() / 255.0);
  }
}
