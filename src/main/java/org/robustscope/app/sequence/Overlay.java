package org.robustscope.app.sequence;

import java.util.Arrays;
import java.util.Locale;

/** Where the top-5 lies. */
enum Overlay {
  /** On the frame, where it can be moved. */
  OVER,
  /** At the frame's right. */
  BESIDE,
  OFF;

  /** Its name in sessions. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Overlay ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst().orElse(OVER);
  }

  Overlay next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
