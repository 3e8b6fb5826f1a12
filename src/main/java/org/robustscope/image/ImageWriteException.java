package org.robustscope.image;

import java.io.IOException;

/** A picture that cannot be written; the message is one line, "FILE: reason". */
public final class ImageWriteException extends IOException {
  public ImageWriteException(String file, String reason) {
    super(OneLine.of(file, reason));
  }

  public ImageWriteException(String file, String reason, Throwable cause) {
    super(OneLine.of(file, reason), cause);
  }
}
