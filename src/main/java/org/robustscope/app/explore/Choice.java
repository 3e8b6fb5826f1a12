package org.robustscope.app.explore;

import org.robustscope.corruption.CorruptionType;
import org.robustscope.enhance.Enhancement;

/**
 * What the user chose in a pane. The type outlasts a visit to "clean", so that going back to a
 * severity takes up where he left.
 *
 * @param type the chosen corruption, or the last one when {@code clean}
 * @param clean whether "clean" is chosen instead of a type
 * @param severity 0 to 5, the last one when {@code clean}
 * @param enhancement what is done to the picture, clean or not, before the models see it
 */
record Choice(CorruptionType type, boolean clean, int severity, Enhancement enhancement) {
  /** Without enhancement. */
  Choice(CorruptionType type, boolean clean, int severity) {
    this(type, clean, severity, Enhancement.NONE);
  }

  public Choice {
    if (severity < 0 || severity > 5) {
      throw new IllegalArgumentException("severity (" + severity + ") should be 0 to 5");
    }
  }

  public Choice withType(CorruptionType chosen) {
    return new Choice(chosen, false, severity, enhancement);
  }

  public Choice asClean() {
    return new Choice(type, true, severity == 0 ? 3 : severity, enhancement);
  }

  /** A severity above 0 ends "clean"; 0 keeps the type and shows the clean crop. */
  public Choice withSeverity(int chosen) {
    return clean && chosen == 0 ? this : new Choice(type, false, chosen, enhancement);
  }

  Choice withEnhancement(Enhancement chosen) {
    return new Choice(type, clean, severity, chosen);
  }

  /** What the slider shows. */
  public int shownSeverity() {
    return clean ? 0 : severity;
  }

  Cell cell() {
    return Cell.of(type, shownSeverity()).with(enhancement);
  }

  /** The choice a number of types further down the chooser, "clean" being above the first. */
  public Choice step(int by) {
    int place = clean ? -1 : type.ordinal();
    int last = CorruptionType.values().length - 1;
    int next = Math.clamp((long) place + by, -1, last);
    return next < 0 ? asClean() : withType(CorruptionType.values()[next]);
  }
}
