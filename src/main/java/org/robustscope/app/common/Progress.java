package org.robustscope.app.common;

import java.util.concurrent.CancellationException;

/** What a long job tells and asks while it runs, from its own thread. */
public interface Progress {
  /**
   * Says how far the job is.
   *
   * @param fraction 0 to 1, or negative when it is not known
   * @param message a short line for the status bar
   */
  void report(double fraction, String message);

  boolean isCancelled();

  /** Ends the job if it was cancelled; called inside its loops. */
  default void check() {
    if (isCancelled()) {
      throw new CancellationException();
    }
  }
}
