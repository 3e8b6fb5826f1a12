package org.robustscope.figure.data;

/**
 * What an enhancement changes: the same number without and with it. A change that is only known in
 * percent has before = 0 and says so.
 *
 * @param entry the id of the row that has the enhancement; empty where no row has it
 * @param name of the enhancement
 * @param model whose, such as "ResNet-50"
 * @param relative whether {@code after} is a change in percent and {@code before} its zero
 */
public record Change(
    String entry, String name, String model, Datum before, Datum after, boolean relative) {
  public Change {
    if (!before.slot().equals(after.slot())) {
      throw new IllegalArgumentException(
          name
              + ": before and after should be of one quantity, not "
              + before.slot().title()
              + " and "
              + after.slot().title());
    }
  }

  /** The same, for figures of any rows. */
  Change ofNoRow() {
    return new Change("", name, model, before, after, relative);
  }
}
