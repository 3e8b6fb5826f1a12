package org.robustscope.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** The inputs that failed, each named on stderr at once in one line. Safe from several threads. */
final class Failures {
  private final PrintWriter err;
  private final Progress progress;
  private int count;

  Failures(PrintWriter err, Progress progress) {
    this.err = err;
    this.progress = progress;
  }

  synchronized void add(String line) {
    progress.clear();
    err.println(line);
    err.flush();
    count++;
  }

  synchronized int count() {
    return count;
  }

  /** {@link ExitCode#DONE} or {@link ExitCode#SOME_FAILED}. */
  int exitCode() {
    return count() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  /** Why an input or output operation failed, in words rather than as a class name. */
  static String reason(Exception e) {
    return switch (e) {
      case NoSuchFileException _ -> "no such file or folder";
      case AccessDeniedException _ -> "permission denied";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
