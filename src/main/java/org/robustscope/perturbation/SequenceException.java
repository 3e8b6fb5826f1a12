package org.robustscope.perturbation;

import java.io.IOException;

/** A sequence that cannot be read or written; the message is one line: file or sequence, reason. */
public final class SequenceException extends Exception {
  /**
   * @param subject the file or the sequence
   * @param reason what is wrong, and what is allowed
   */
  public SequenceException(String subject, String reason) {
    super(subject + ": " + reason);
  }

  public SequenceException(String subject, String reason, Throwable cause) {
    super(subject + ": " + reason, cause);
  }

  /**
   * @param cause whose message is one line that names file and reason
   */
  public SequenceException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
