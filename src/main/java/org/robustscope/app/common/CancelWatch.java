package org.robustscope.app.common;

import java.util.concurrent.CancellationException;

/**
 * Looks whether a job is cancelled while its work waits, for a server or in a pause, and asks
 * nothing: its end must not wait with it.
 */
public final class CancelWatch implements AutoCloseable {
  private static final long POLL_MILLIS = 100;

  private final Thread thread;

  /**
   * Begins to look.
   *
   * @param cancel is run once, on another thread, when the job is cancelled
   */
  public CancelWatch(Progress progress, Runnable cancel) {
    thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                while (true) {
                  Thread.sleep(POLL_MILLIS);
                  progress.check();
                }
              } catch (CancellationException _) {
                cancel.run();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
