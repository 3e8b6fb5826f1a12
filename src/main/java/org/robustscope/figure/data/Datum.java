package org.robustscope.figure.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One number of a figure, or why there is none, with all that is needed to trace it.
 *
 * @param slot what it measures
 * @param model whose number, as the figure names it
 * @param value in the quantity's unit; empty when {@code reason} says why
 * @param reason one line when there is no value, else empty
 */
public record Datum(Slot slot, String model, OptionalDouble value, String reason, Origin origin) {
  public Datum {
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException(
          slot.title() + " of " + model + " (" + value.getAsDouble() + ") should be a number");
    }
    if (value.isEmpty() && reason.isBlank()) {
      throw new IllegalArgumentException(slot.title() + " of " + model + ": no value, no reason");
    }
  }

  /** A number; one that is not finite becomes a missing one that says so. */
  public static Datum of(Slot slot, String model, double value, Origin origin) {
    // .767 in percent is 76.7, not 76.69999999999999.
    return Double.isFinite(value)
        ? new Datum(slot, model, OptionalDouble.of(Math.rint(value * 1e9) / 1e9), "", origin)
        : missing(slot, model, "the results have " + value + " here", origin);
  }

  /** No number, and why. */
  public static Datum missing(Slot slot, String model, String reason, Origin origin) {
    return new Datum(slot, model, OptionalDouble.empty(), reason, origin);
  }

  public boolean isPresent() {
    return value.isPresent();
  }

  /** The number; only when present. */
  public double number() {
    return value.orElseThrow();
  }

  /** The number with its quantity's digits, without the unit; a dash when there is none. */
  public String text() {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%." + slot.digits() + "f", number())
        : "–";
  }

  /** All of it, a line each: what hovering shows. */
  public String inFull() {
    List<String> lines = new ArrayList<>();
    lines.add(model);
    lines.add(slot.title() + ": " + (isPresent() ? text() + slot.unit() : "none, " + reason));
    if (slot.normalised()) {
      add(lines, "Base: ", origin.family().base());
    }
    if (slot instanceof Slot.Metric) {
      add(lines, "Pictures: ", origin.family().subset());
      add(lines, "Family: ", origin.family().title());
    }
    add(lines, "Source: ", origin.source());
    add(lines, "Status: ", origin.status());
    add(lines, "Note: ", origin.note());
    add(lines, "Row: ", origin.place());
    add(lines, "Partial: ", origin.partial().orElse(""));
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String name, String text) {
    if (!text.isBlank()) {
      lines.add(name + text);
    }
  }
}
