package org.robustscope.figure.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Paints a drawing with Java's own graphics: pixels, or the screen through a bridge. */
public final class Painter {
  private Painter() {}

  /** Paints the ground and everything on it, a point being a unit of the graphics. */
  public static void paint(Drawing drawing, Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.setColor(drawing.ink().paper());
    g.fill(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
    for (Item item : drawing.items()) {
      paint(item, g);
    }
  }

  private static void paint(Item item, Graphics2D g) {
    switch (item) {
      case Item.Fill fill -> {
        g.setColor(fill.colour());
        g.fill(fill.shape());
      }
      case Item.Line line -> {
        g.setColor(line.colour());
        g.setStroke(stroke(line));
        g.draw(line.shape());
      }
      case Item.Text text -> {
        g.setColor(text.colour());
        g.setFont(Typeface.font(text.face(), text.size()));
        if (text.quarters() == 0) {
          g.drawString(text.text(), (float) text.x(), (float) text.y());
        } else {
          AffineTransform before = g.getTransform();
          g.translate(text.x(), text.y());
          g.rotate(-Math.PI / 2 * text.quarters());
          g.drawString(text.text(), 0f, 0f);
          g.setTransform(before);
        }
      }
      case Item.Picture picture -> {
        Rectangle2D to = picture.bounds();
        AffineTransform place = AffineTransform.getTranslateInstance(to.getX(), to.getY());
        place.scale(to.getWidth() / picture.columns(), to.getHeight() / picture.rows());
        g.drawImage(image(picture), place, null);
      }
    }
  }

  /** Its pixels as an image. */
  public static BufferedImage image(Item.Picture picture) {
    BufferedImage image =
        new BufferedImage(picture.columns(), picture.rows(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, picture.columns(), picture.rows(), picture.argb(), 0, picture.columns());
    return image;
  }

  private static BasicStroke stroke(Item.Line line) {
    float width = (float) line.width();
    if (line.dash().length == 0) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    float[] dash = new float[line.dash().length];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = (float) line.dash()[i];
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }
}
