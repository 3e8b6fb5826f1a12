package org.robustscope.app.common;

/** Tells the user what went wrong, or right, without stopping them. On the JavaFX thread. */
public interface Notices {
  /**
   * Something failed.
   *
   * @param what one line: what failed, on which file, and what to do
   */
  void error(String what);

  /** Something failed; the cause's stack trace is shown on demand and goes to the log. */
  void error(String what, Throwable cause);

  /** Something worth knowing that is no failure; goes away by itself. */
  void info(String what);

  /** Shows a job's progress with a way to cancel it until it ends. */
  void watch(Job<?> job);
}
