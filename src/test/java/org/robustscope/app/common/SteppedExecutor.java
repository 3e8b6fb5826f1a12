package org.robustscope.app.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs what it was given when the test says so. */
final class SteppedExecutor implements Executor {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public void execute(Runnable work) {
    waiting.add(work);
  }

  int size() {
    return waiting.size();
  }

  void step() {
    waiting.remove().run();
  }

  void all() {
    while (!waiting.isEmpty()) {
      step();
    }
  }
}
