package org.robustscope.app.explore;

import java.util.concurrent.Executor;

/**
 * Counts the work that somebody waits for, so that background work can stand aside for it. Safe
 * from any thread.
 */
final class LiveLoad {
  private int pending;

  /** An executor that passes tasks on and counts them from hand-over to end. */
  Executor counting(Executor executor) {
    return task -> {
      add(1);
      boolean accepted = false;
      try {
        executor.execute(
            () -> {
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
      notifyAll();
    }
  }

  synchronized boolean isIdle() {
    return pending == 0;
  }

  /** Returns when no such work is pending. */
  synchronized void awaitIdle() throws InterruptedException {
    while (pending > 0) {
      wait();
    }
  }
}
