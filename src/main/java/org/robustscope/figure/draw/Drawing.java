package org.robustscope.figure.draw;

import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.robustscope.figure.data.Datum;

/**
 * A figure that is laid out: what to paint, in order, and what stands where. Screen, PDF, SVG and
 * PNG are painted from it alike.
 *
 * @param width in points
 * @param height in points
 * @param plot the area between the axes (of all panels), in points
 * @param ink its ground
 * @param description what the figure shows, in one sentence, for those who cannot see it
 * @param notes what the reader must know of its data: what is missing, partial or mixed
 * @param marks by entry in the figure's order, colour and marker where they stand for it
 */
public record Drawing(
    double width,
    double height,
    Rectangle2D plot,
    Ink ink,
    String description,
    List<Item> items,
    List<Spot> spots,
    List<String> notes,
    Map<String, Mark> marks) {

  public Drawing {
    items = List.copyOf(items);
    spots = List.copyOf(spots);
    notes = List.copyOf(notes);
    marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
  }

  /** The texts. */
  public List<Item.Text> texts() {
    return items.stream().filter(Item.Text.class::isInstance).map(Item.Text.class::cast).toList();
  }

  /** Every number that the figure shows, once. */
  public List<Datum> data() {
    var all = new LinkedHashSet<Datum>();
    spots.forEach(spot -> all.addAll(spot.data()));
    return List.copyOf(all);
  }

  /** The spot at a place: the topmost that covers it. */
  public Optional<Spot> at(double x, double y) {
    for (int i = spots.size() - 1; i >= 0; i--) {
      if (spots.get(i).shape().contains(x, y)) {
        return Optional.of(spots.get(i));
      }
    }
    return Optional.empty();
  }
}
