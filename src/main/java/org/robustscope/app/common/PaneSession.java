package org.robustscope.app.common;

import java.util.Objects;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.enhance.Enhancement;

/**
 * What one pane shows.
 *
 * @param type the corruption that is chosen, also when its severity is 0
 * @param severity 0 (clean) to 5
 * @param enhancement what is done to the picture before the models see it
 */
public record PaneSession(CorruptionType type, int severity, Enhancement enhancement) {
  public PaneSession {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(enhancement, "enhancement");
    if (severity < 0 || severity > 5) {
      throw new IllegalArgumentException("severity (" + severity + ") should be 0 to 5");
    }
  }

  /** Without enhancement. */
  public PaneSession(CorruptionType type, int severity) {
    this(type, severity, Enhancement.NONE);
  }
}
