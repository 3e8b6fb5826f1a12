package org.robustscope.model.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Ends waiting for bytes: when the download is cancelled at once, when no byte came for too long by
 * itself. Reading does not know time-outs, so what is read from is closed by a thread beside it.
 */
final class Watch implements AutoCloseable {
  private final Duration patience;
  private Closeable waitedFor;
  private long lastSign = System.nanoTime();
  private boolean stalled;
  private boolean cancelled;
  private boolean over;

  Watch(Duration patience) {
    this.patience = patience;
    Thread.ofPlatform().daemon().name("download watch").start(this::watch);
  }

  private synchronized void watch() {
    try {
      while (!over) {
        long left = patience.toNanos() - (System.nanoTime() - lastSign);
        if (waitedFor != null && left <= 0) {
          stalled = true;
          closeWaitedFor();
        }
        wait(waitedFor == null ? 1000 : Math.clamp(left / 1_000_000 + 1, 1, 1000));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** From now on this is waited for. */
  synchronized void attach(Closeable closeable) {
    waitedFor = closeable;
    stalled = false;
    lastSign = System.nanoTime();
    notifyAll();
    if (cancelled) {
      closeWaitedFor();
    }
  }

  /** Nothing is waited for. */
  synchronized void detach() {
    waitedFor = null;
  }

  /** Something came. */
  synchronized void sign() {
    lastSign = System.nanoTime();
  }

  synchronized void cancel() {
    cancelled = true;
    closeWaitedFor();
    notifyAll();
  }

  /**
   * @throws CancellationException when the download was cancelled
   */
  synchronized void check() {
    if (cancelled || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the download was cancelled");
    }
  }

  /** Waits, unless the download is cancelled. */
  synchronized void pause(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    try {
      for (long left = duration.toMillis(); left > 0 && !cancelled; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    check();
  }

  /** Whether it was this watch that ended the waiting, because nothing came. */
  synchronized boolean stalled() {
    return stalled;
  }

  Duration patience() {
    return patience;
  }

  private void closeWaitedFor() {
    if (waitedFor != null) {
      try {
        waitedFor.close();
      } catch (IOException _) {
        // Whoever reads from it sees that it is closed.
      }
      waitedFor = null;
    }
  }

  @Override
  public synchronized void close() {
    over = true;
    notifyAll();
  }
}
