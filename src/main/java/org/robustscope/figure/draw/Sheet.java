package org.robustscope.figure.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.robustscope.figure.data.Datum;

/** Collects what a figure paints while it is laid out. */
public final class Sheet {
  /** Where a text lies from its place, across. */
  public enum Align {
    LEFT(0),
    CENTRE(0.5),
    RIGHT(1);

    private final double share;

    Align(double share) {
      this.share = share;
    }
  }

  private final List<Item> items = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Mark> marks = new LinkedHashMap<>();

  public Sheet fill(Shape shape, Color colour) {
    items.add(new Item.Fill(shape, colour));
    return this;
  }

  public Sheet line(Shape shape, Color colour, double width, double... dash) {
    items.add(new Item.Line(shape, colour, width, dash));
    return this;
  }

  public Sheet line(
      double x1, double y1, double x2, double y2, Color colour, double width, double... dash) {
    return line(new Line2D.Double(x1, y1, x2, y2), colour, width, dash);
  }

  public Sheet picture(int columns, int rows, int[] argb, Rectangle2D bounds) {
    items.add(new Item.Picture(columns, rows, argb, bounds));
    return this;
  }

  /** A text whose baseline is at y. */
  public Sheet text(
      String text, double x, double y, Align align, double size, Face face, Color colour) {
    String shown = displayable(text, face);
    double from = x - align.share * Typeface.width(shown, face, size);
    items.add(new Item.Text(shown, from, y, size, face, colour, 0));
    return this;
  }

  /** A text whose capitals are centred on y. */
  public Sheet centred(
      String text, double x, double y, Align align, double size, Face face, Color colour) {
    return text(text, x, y + Typeface.CAPITAL * size / 2, align, size, face, colour);
  }

  /** A text that reads upwards, its capitals centred on x; {@code y} is where it is aligned. */
  public Sheet upwards(
      String text, double x, double y, Align align, double size, Face face, Color colour) {
    String shown = displayable(text, face);
    double from = y + align.share * Typeface.width(shown, face, size);
    items.add(new Item.Text(shown, x + Typeface.CAPITAL * size / 2, from, size, face, colour, 1));
    return this;
  }

  /** Lines at 45 degrees over a rectangle: the sign of what is partial or missing. */
  public Sheet hatch(Rectangle2D r, Color colour, double gap, double width) {
    Path2D lines = new Path2D.Double();
    // Lines x + y = k, cut at the rectangle's sides.
    double first = Math.ceil((r.getMinX() + r.getMinY()) / gap) * gap;
    for (double k = first; k < r.getMaxX() + r.getMaxY(); k += gap) {
      double x1 = Math.max(r.getMinX(), k - r.getMaxY());
      double x2 = Math.min(r.getMaxX(), k - r.getMinY());
      if (x2 > x1) {
        lines.moveTo(x1, k - x1);
        lines.lineTo(x2, k - x2);
      }
    }
    return line(lines, colour, width);
  }

  private String displayable(String text, Face face) {
    String shown = Typeface.displayable(text, face);
    if (shown.indexOf('?') >= 0 && !shown.equals(text)) {
      note("Characters that the figure's typeface lacks stand as ?.");
    }
    return shown;
  }

  public Sheet spot(Shape shape, String entry, List<Datum> data) {
    spots.add(new Spot(shape, entry, data));
    return this;
  }

  /** Says what stands for an entry. */
  public Sheet mark(String entry, Mark mark) {
    marks.put(entry, mark);
    return this;
  }

  /** Says something of the data to whoever asked for the figure. */
  public Sheet note(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return this;
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** The figure as it is now. */
  public Drawing drawing(
      double width, double height, Rectangle2D plot, Ink ink, String description) {
    return new Drawing(width, height, plot, ink, description, items, spots, notes, marks);
  }
}
