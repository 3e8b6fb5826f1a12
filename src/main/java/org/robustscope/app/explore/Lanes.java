package org.robustscope.app.explore;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.robustscope.app.common.TaskRunner;

/**
 * Where the work of this screen happens.
 *
 * @param pixels the pictures that a slider waits for
 * @param answers measures and classifiers, which follow the pictures
 * @param quiet strip, fingerprint and files; stands aside for the other two, whose work {@code
 *     load} counts
 */
record Lanes(TaskRunner pixels, TaskRunner answers, TaskRunner quiet, LiveLoad load)
    implements AutoCloseable {
  private static final long GRACE_MILLIS = 150;

  /** Threads of their own, so that no lane ever waits for another one's work to end. */
  static Lanes pooled(Executor publish) {
    LiveLoad load = new LiveLoad(GRACE_MILLIS);
    return new Lanes(
        with(TaskRunner.pool(2, publish), load::counting),
        with(TaskRunner.pool(2, publish), load::counting),
        with(TaskRunner.pool(2, publish), Lanes::lowPriority),
        load);
  }

  /** Everything at once and in order, for tests. */
  static Lanes direct() {
    TaskRunner direct = TaskRunner.direct();
    return new Lanes(direct, direct, direct, new LiveLoad());
  }

  /** A hint that not every system takes: what helps everywhere is {@link LiveLoad}. */
  private static Executor lowPriority(Executor executor) {
    return task ->
        executor.execute(() -> {
          Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
          task.run();
        });
  }

  /** What is still published while the window closes may ask for more work: it is dropped. */
  private static Executor untilClosed(TaskRunner runner) {
    return task -> {
      try {
        runner.background().execute(task);
      } catch (RejectedExecutionException _) {
        // Only a closed pool refuses: its queue has no end.
      }
    };
  }

  private static TaskRunner with(TaskRunner runner, UnaryOperator<Executor> change) {
    Executor background = change.apply(untilClosed(runner));
    return new TaskRunner() {
      @Override
      public Executor background() {
        return background;
      }

      @Override
      public Executor publish() {
        return runner.publish();
      }

      @Override
      public void close() {
        runner.close();
      }
    };
  }

  Executor publish() {
    return pixels.publish();
  }

  @Override
  public void close() {
    pixels.close();
    answers.close();
    quiet.close();
  }
}
