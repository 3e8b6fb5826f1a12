package org.robustscope.cli;

import java.io.Console;
import java.io.PrintWriter;

/** One line "n of m" that is written over, on a terminal only. Safe from several threads. */
final class Progress {
  private static final long INTERVAL_NANOS = 100_000_000;

  private final PrintWriter err;
  private final boolean shown;
  private int total;
  private int done;
  private long lastShown;
  private int width;

  private Progress(PrintWriter err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  /** Progress on stderr when the program runs on a terminal, else none. */
  static Progress onTerminal(PrintWriter err) {
    Console console = System.console();
    return new Progress(err, console != null && console.isTerminal());
  }

  synchronized void start(int expected) {
    total = expected;
    done = 0;
  }

  synchronized void step() {
    step(1);
  }

  synchronized void step(int count) {
    done += count;
    long now = System.nanoTime();
    if (shown && (now - lastShown > INTERVAL_NANOS || done == total)) {
      lastShown = now;
      String line = done + " of " + total;
      err.print("\r" + line);
      err.flush();
      width = line.length();
    }
  }

  /** Shows another text in the line's place. */
  synchronized void show(String line) {
    if (shown) {
      err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      err.flush();
      width = line.length();
    }
  }

  /** Removes the line, so that a message can stand in its place. */
  synchronized void clear() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      width = 0;
    }
  }
}
