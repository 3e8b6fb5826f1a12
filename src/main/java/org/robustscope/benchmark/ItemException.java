package org.robustscope.benchmark;

import java.io.IOException;

/** An item that cannot be read; the message is one line that names the file. */
final class ItemException extends IOException {
  private static final long serialVersionUID = 1L;

  ItemException(Throwable cause) {
    super(cause.getMessage(), cause);
  }

  ItemException(String message) {
    super(message);
  }
}
