package org.robustscope.app.explore;

import org.robustscope.corruption.CorruptionType;

/**
 * What a picture of this screen is: the clean crop, or a corruption type at a severity.
 *
 * @param type null for the clean crop only
 * @param severity 1 to 5; 0 for the clean crop only
 */
record Cell(CorruptionType type, int severity) {
  static final Cell CLEAN = new Cell(null, 0);

  Cell {
    if (severity < 0 || severity > 5) {
      throw new IllegalArgumentException("severity (" + severity + ") should be 0 to 5");
    }
    if ((type == null) != (severity == 0)) {
      throw new IllegalArgumentException("severity 0, and only it, should have no type");
    }
  }

  /** The cell of a type at a severity; severity 0 is the clean crop, whatever the type. */
  static Cell of(CorruptionType type, int severity) {
    return severity == 0 ? CLEAN : new Cell(type, severity);
  }

  boolean isClean() {
    return severity == 0;
  }

  /** Such as "fog 4". */
  @Override
  public String toString() {
    return isClean() ? "clean" : type.id() + " " + severity;
  }
}
