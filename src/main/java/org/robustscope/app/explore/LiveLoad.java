package org.robustscope.app.explore;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Counts the work that somebody waits for, so that background work can stand aside for it. Safe
 * from any thread.
 */
final class LiveLoad {
  private final long graceNanos;
  private int pending;
  private long lastEnd;

  /** One that is idle as soon as nothing is pending. */
  LiveLoad() {
    this(0);
  }

  /**
   * One that is idle some time after the last work only: the next event of a drag comes soon, and
   * should not find a processor busy.
   */
  LiveLoad(long graceMillis) {
    this.graceNanos = graceMillis * 1_000_000;
    this.lastEnd = System.nanoTime() - graceNanos;
  }

  /** An executor that passes tasks on and counts them from hand-over to end. */
  Executor counting(Executor executor) {
    return task -> {
      add(1);
      boolean accepted = false;
      try {
        executor.execute(() -> {
          try {
            task.run();
          } finally {
            add(-1);
          }
        });
        accepted = true;
      } finally {
        if (!accepted) {
          add(-1);
        }
      }
    };
  }

  private synchronized void add(int tasks) {
    pending += tasks;
    if (pending == 0) {
      lastEnd = System.nanoTime();
      notifyAll();
    }
  }

  synchronized boolean isIdle() {
    return pending == 0;
  }

  /** Returns when no such work is pending and the time of grace is over. */
  synchronized void awaitIdle() throws InterruptedException {
    while (true) {
      long left = lastEnd + graceNanos - System.nanoTime();
      if (pending == 0 && left <= 0) {
        return;
      }
      if (pending > 0) {
        wait();
      } else {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    }
  }
}
