package org.robustscope.cli;

/** Ends a command with {@link ExitCode#CANNOT_RUN}; the message is the line that the user reads. */
final class CannotRunException extends RuntimeException {
  CannotRunException(String message) {
    super(message);
  }

  CannotRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
