package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/** A results store that cannot be used; the message is one line, "FILE: reason". */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  StoreException(Path file, String reason, Throwable cause) {
    super(file + ": " + reason.replaceAll("\\s*\\R\\s*", " "), cause);
  }
}
