package org.robustscope.app.export;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.Font;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Face;
import org.robustscope.figure.draw.Item;
import org.robustscope.figure.draw.Painter;
import org.robustscope.figure.draw.Spot;
import org.robustscope.figure.draw.Typeface;

/**
 * The visible part of a laid out figure as JFreeChart's canvas shows it. A figure of many models is
 * higher than any canvas may be, so only what lies in the window is painted.
 */
final class SheetPlot extends Plot {
  private static final long serialVersionUID = 1;

  /** Strokes and letters reach beyond their shapes, in points. */
  private static final double BLEED = 3;

  static {
    // The bridge to JavaFX names fonts by their family, which JavaFX must know.
    for (Face face : Face.values()) {
      try (InputStream in = Typeface.open(face)) {
        Font.loadFont(in, 12);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private transient Drawing drawing;
  private transient Optional<Spot> focus = Optional.empty();
  private double left;
  private double top;
  private double zoom = 1;

  SheetPlot() {
    setBackgroundPaint(null);
    setOutlineVisible(false);
  }

  /**
   * Shows a part of a figure.
   *
   * @param shown null shows nothing
   * @param from where the part begins in the zoomed figure, in pixels, across
   * @param below the same downwards
   * @param scale pixels a point
   * @param marked the spot that the keyboard is at
   */
  void show(Drawing shown, double from, double below, double scale, Optional<Spot> marked) {
    drawing = shown;
    left = from;
    top = below;
    zoom = scale;
    focus = marked;
    fireChangeEvent();
  }

  @Override
  public String getPlotType() {
    return "Figure";
  }

  @Override
  public void draw(
      Graphics2D g,
      Rectangle2D area,
      Point2D anchor,
      PlotState parentState,
      PlotRenderingInfo info) {
    if (drawing == null) {
      return;
    }
    AffineTransform before = g.getTransform();
    g.translate(area.getX() - left, area.getY() - top);
    g.scale(zoom, zoom);
    // A cleared canvas forgets its font, which the bridge does not know: a change sets one.
    g.setFont(Typeface.font(Face.BOLD, 5));
    Painter.paint(visible(area), g);
    focus.ifPresent(spot -> {
      g.setColor(drawing.ink().text());
      g.setStroke(
          new BasicStroke(
              1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 2}, 0));
      g.draw(spot.shape());
    });
    g.setTransform(before);
  }

  private Drawing visible(Rectangle2D area) {
    var window =
        new Rectangle2D.Double(
            left / zoom - BLEED,
            top / zoom - BLEED,
            area.getWidth() / zoom + 2 * BLEED,
            area.getHeight() / zoom + 2 * BLEED);
    List<Item> items =
        drawing.items().stream().filter(item -> touches(bounds(item), window)).toList();
    return new Drawing(
        drawing.width(),
        drawing.height(),
        drawing.plot(),
        drawing.ink(),
        drawing.description(),
        items,
        List.of(),
        List.of(),
        Map.of());
  }

  /** As {@code intersects}, for boxes without area too: lines along an axis. */
  private static boolean touches(Rectangle2D box, Rectangle2D window) {
    return box.getMaxX() >= window.getMinX()
        && box.getMinX() <= window.getMaxX()
        && box.getMaxY() >= window.getMinY()
        && box.getMinY() <= window.getMaxY();
  }

  private static Rectangle2D bounds(Item item) {
    return switch (item) {
      case Item.Fill fill -> fill.shape().getBounds2D();
      case Item.Line line -> line.shape().getBounds2D();
      case Item.Text text -> text.box();
      case Item.Picture picture -> picture.bounds();
    };
  }
}
