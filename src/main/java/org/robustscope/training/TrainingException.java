package org.robustscope.training;

/** Why a network cannot be trained or written: one line with file, value and what is allowed. */
public final class TrainingException extends Exception {
  public TrainingException(String message) {
    super(message);
  }

  public TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
