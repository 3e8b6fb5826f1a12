package org.robustscope.benchmark;

/** Pauses, resumes and cancels a run from any thread. A run looks at it between pictures. */
public final class RunControl {
  private boolean paused;
  private int pauses;
  private volatile boolean cancelled;

  /** Stops at the next picture until {@link #resume}; what is in work waits in memory. */
  public synchronized void pause() {
    paused = true;
  }

  /** Goes on after {@link #pause}. */
  public synchronized void resume() {
    pauses += paused ? 1 : 0;
    paused = false;
    notifyAll();
  }

  public synchronized boolean isPaused() {
    return paused && !cancelled;
  }

  /** How many pauses are over. */
  synchronized int pauses() {
    return pauses;
  }

  /** Ends the run: finished parts are kept, parts in work are dropped. */
  public synchronized void cancel() {
    cancelled = true;
    notifyAll();
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * Waits while paused.
   *
   * @return whether to go on
   */
  boolean goesOn() {
    if (cancelled) {
      return false;
    }
    synchronized (this) {
      while (paused && !cancelled) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
    }
    return !cancelled && !Thread.currentThread().isInterrupted();
  }
}
