package org.robustscope.benchmark;

import java.util.ArrayDeque;
import java.util.OptionalDouble;

/**
 * How fast work gets done, over the last half minute. Takes the time from a clock that runs evenly,
 * so that setting the wall clock changes nothing. For one thread at a time.
 */
final class RateMeter {
  private static final long WINDOW_NANOS = 30_000_000_000L;
  private static final long STEP_NANOS = 250_000_000L;

  private record Mark(long nanos, long done) {}

  private final ArrayDeque<Mark> marks = new ArrayDeque<>();
  private final long all;

  /**
   * @param all how much there is to do
   */
  RateMeter(long all, long nowNanos) {
    this.all = all;
    marks.add(new Mark(nowNanos, 0));
  }

  /**
   * Notes how much is done.
   *
   * @return whether enough time has passed to show it
   */
  boolean mark(long done, long nowNanos) {
    if (nowNanos - marks.getLast().nanos() < STEP_NANOS) {
      return false;
    }
    marks.add(new Mark(nowNanos, done));
    while (marks.size() > 2 && nowNanos - marks.getFirst().nanos() > WINDOW_NANOS) {
      marks.removeFirst();
    }
    return true;
  }

  /** A pause does not count: the rate begins anew. */
  void restart(long done, long nowNanos) {
    marks.clear();
    marks.add(new Mark(nowNanos, done));
  }

  double perSecond() {
    Mark first = marks.getFirst();
    Mark last = marks.getLast();
    double seconds = (last.nanos() - first.nanos()) / 1e9;
    return seconds <= 0 ? 0 : (last.done() - first.done()) / seconds;
  }

  OptionalDouble secondsLeft(long done) {
    double rate = perSecond();
    return rate <= 0 ? OptionalDouble.empty() : OptionalDouble.of((all - done) / rate);
  }
}
