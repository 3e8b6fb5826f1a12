package org.robustscope.app.common;

import java.util.Objects;
import org.robustscope.corruption.CorruptionType;

/**
 * What one pane shows.
 *
 * @param type the corruption that is chosen, also when its severity is 0
 * @param severity 0 (clean) to 5
 */
public record PaneSession(CorruptionType type, int severity) {
  public PaneSession {
    Objects.requireNonNull(type, "type");
    if (severity < 0 || severity > 5) {
      throw new IllegalArgumentException("severity (" + severity + ") should be 0 to 5");
    }
  }
}
