package org.robustscope.figure.draw;

import java.awt.Shape;
import java.util.List;
import org.robustscope.figure.data.Datum;

/**
 * A part of a figure that stands for numbers: what hovering names and a click selects.
 *
 * @param shape where it is, in points
 * @param entry id of the row that it belongs to; empty when to none
 * @param data the numbers, first the one that is drawn
 */
public record Spot(Shape shape, String entry, List<Datum> data) {
  public Spot {
    data = List.copyOf(data);
  }

  /** All of its numbers in full. */
  public String inFull() {
    return String.join("\n\n", data.stream().map(Datum::inFull).toList());
  }
}
