package org.robustscope.image;

import java.io.IOException;

/** A picture that cannot be read; the message is one line, "FILE: reason". */
public final class ImageReadException extends IOException {
  public ImageReadException(String file, String reason) {
    super(OneLine.of(file, reason));
  }

  public ImageReadException(String file, String reason, Throwable cause) {
    super(OneLine.of(file, reason), cause);
  }
}
