package org.robustscope.benchmark;

import java.io.IOException;

/** An evaluation that cannot be done as asked; the message is one line that says what should be. */
public final class EvaluationException extends IOException {
  private static final long serialVersionUID = 1L;

  public EvaluationException(String message) {
    super(message);
  }

  EvaluationException(String message, Throwable cause) {
    super(message, cause);
  }
}
