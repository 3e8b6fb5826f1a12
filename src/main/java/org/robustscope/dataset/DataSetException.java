package org.robustscope.dataset;

import java.io.IOException;
import java.nio.file.Path;

/** Data that cannot be used; the message is one line, "FILE OR FOLDER: reason". */
public final class DataSetException extends IOException {
  /**
   * @param reason what was found, and what is allowed
   */
  public DataSetException(Path subject, String reason) {
    super(line(subject + ": " + reason));
  }

  public DataSetException(Path subject, String reason, Throwable cause) {
    super(line(subject + ": " + reason), cause);
  }

  /**
   * @param message without a file, such as that classes do not fit
   */
  public DataSetException(String message) {
    super(line(message));
  }

  private static String line(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?").strip();
  }
}
