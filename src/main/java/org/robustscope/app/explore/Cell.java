package org.robustscope.app.explore;

import org.robustscope.corruption.CorruptionType;
import org.robustscope.enhance.Enhancement;

/**
 * What a picture of this screen is: the clean crop, or a corruption type at a severity; then an
 * enhancement.
 *
 * @param type null for the clean crop only
 * @param severity 1 to 5; 0 for the clean crop only
 */
record Cell(CorruptionType type, int severity, Enhancement enhancement) {
  /** The crop as it is: what all others are compared with. */
  static final Cell CLEAN = new Cell(null, 0);

  Cell {
    if (severity < 0 || severity > 5) {
      throw new IllegalArgumentException("severity (" + severity + ") should be 0 to 5");
    }
    if ((type == null) != (severity == 0)) {
      throw new IllegalArgumentException("severity 0, and only it, should have no type");
    }
  }

  /** Without enhancement. */
  Cell(CorruptionType type, int severity) {
    this(type, severity, Enhancement.NONE);
  }

  /** The cell of a type at a severity; severity 0 is the clean crop, whatever the type. */
  static Cell of(CorruptionType type, int severity) {
    return severity == 0 ? CLEAN : new Cell(type, severity);
  }

  Cell with(Enhancement chosen) {
    return chosen == enhancement ? this : new Cell(type, severity, chosen);
  }

  boolean isEnhanced() {
    return enhancement != Enhancement.NONE;
  }

  /** Whether it is not corrupted; it may be enhanced. */
  boolean isClean() {
    return severity == 0;
  }

  /** Such as "fog 4", "fog 4 clahe". */
  @Override
  public String toString() {
    String corrupted = isClean() ? "clean" : type.id() + " " + severity;
    return isEnhanced() ? corrupted + " " + enhancement.id() : corrupted;
  }
}
