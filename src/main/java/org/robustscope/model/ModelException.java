package org.robustscope.model;

import java.io.IOException;
import java.nio.file.Path;

/** A model that cannot be used; the message is one line that names the file and the reason. */
public sealed class ModelException extends IOException permits TorchMissingException {
  private static final long serialVersionUID = 1L;

  public ModelException(Path file, String reason) {
    this(file, reason, null);
  }

  public ModelException(Path file, String reason, Throwable cause) {
    super(file + ": " + OneLine.of(reason), cause);
  }
}
