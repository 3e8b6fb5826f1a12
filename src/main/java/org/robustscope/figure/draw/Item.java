package org.robustscope.figure.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** One thing that is painted, in points from the top left corner. */
public sealed interface Item {

  /** A shape filled with a colour. */
  record Fill(Shape shape, Color colour) implements Item {}

  /**
   * A shape's outline.
   *
   * @param width in points
   * @param dash lengths of dash and gap in points; empty when the line is solid
   */
  record Line(Shape shape, Color colour, double width, double... dash) implements Item {}

  /**
   * A line of text.
   *
   * @param x where the text starts on its baseline, before it is turned
   * @param y its baseline
   * @param quarters turned around (x, y) by so many quarters, counter-clockwise: 0 or 1
   */
  record Text(String text, double x, double y, double size, Face face, Color colour, int quarters)
      implements Item {

    /** What it covers, from ascent to descent. */
    public Rectangle2D box() {
      Rectangle2D flat =
          new Rectangle2D.Double(
              x,
              y - Typeface.ASCENT * size,
              Typeface.width(text, face, size),
              (Typeface.ASCENT + Typeface.DESCENT) * size);
      return quarters == 0
          ? flat
          : AffineTransform.getQuadrantRotateInstance(-quarters, x, y)
              .createTransformedShape(flat)
              .getBounds2D();
    }
  }

  /**
   * A picture of pixels.
   *
   * @param argb row by row, opaque
   * @param bounds where it lies
   */
  record Picture(int columns, int rows, int[] argb, Rectangle2D bounds) implements Item {}
}
