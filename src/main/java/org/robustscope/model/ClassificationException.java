package org.robustscope.model;

/** A network failed on a picture; the message is one line that names the model and the reason. */
public final class ClassificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClassificationException(String model, String reason, Throwable cause) {
    super(model + ": " + OneLine.of(reason), cause);
  }
}
