package org.robustscope.figure.data;

/**
 * Which number of a model: the quantity and what it was measured on.
 *
 * @param item the corruption's or perturbation's id; empty for a number of the whole benchmark
 * @param severity 1 to 5; 0 when it is a mean over the five or has none
 */
public record Slot(Quantity quantity, String item, int severity) {
  public Slot {
    if (severity < 0 || severity > 5) {
      throw new IllegalArgumentException("severity (" + severity + ") should be 0 to 5");
    }
  }

  /** A number of the whole benchmark. */
  public static Slot of(Quantity quantity) {
    return new Slot(quantity, "", 0);
  }

  /** A number of one corruption or perturbation. */
  public static Slot of(Quantity quantity, String item) {
    return new Slot(quantity, item, 0);
  }

  /** A number of one corruption at one severity. */
  public static Slot of(Quantity quantity, String item, int severity) {
    return new Slot(quantity, item, severity);
  }

  /** In words: "CE, Gaussian noise", "error, fog, severity 3". */
  public String title() {
    String title = quantity.title();
    if (!item.isEmpty()) {
      title += ", " + ItemNames.full(item);
    }
    return severity == 0 ? title : title + ", severity " + severity;
  }
}
