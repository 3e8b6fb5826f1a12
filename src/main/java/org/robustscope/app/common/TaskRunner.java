package org.robustscope.app.common;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Where work off the JavaFX thread happens. View models ask for one in their constructor; tests
 * give {@link #direct()}, which does everything at once and in order.
 */
public interface TaskRunner extends AutoCloseable {
  /** Runs work on a daemon thread. */
  Executor background();

  /** Runs the hand-over of results on the JavaFX thread. */
  Executor publish();

  /** Stops taking work. Running work is interrupted. */
  @Override
  void close();

  /** A pool of daemon threads that publishes through the given executor. */
  static TaskRunner pool(int threads, Executor publish) {
    return new PooledTaskRunner(threads, publish);
  }

  /** Everything on the caller's thread, at once. */
  static TaskRunner direct() {
    return of(Runnable::run, Runnable::run);
  }

  /** With executors of the caller's, who also ends them. */
  static TaskRunner of(Executor background, Executor publish) {
    return new GivenTaskRunner(background, publish);
  }

  /** A consumer whose newest request wins. */
  default <Q, R> LatestTask<Q, R> latest(
      LatestTask.Work<? super Q, ? extends R> work,
      BiConsumer<? super Q, ? super R> done,
      BiConsumer<? super Q, ? super Throwable> failed) {
    return new LatestTask<>(background(), publish(), work, done, failed);
  }

  /**
   * Starts a job.
   *
   * @param title names it in the status bar
   * @param done gets the result, unless the job was cancelled
   * @param failed gets what the work threw
   */
  default <T> Job<T> start(
      String title,
      Job.Work<? extends T> work,
      Consumer<? super T> done,
      Consumer<? super Throwable> failed) {
    Job<T> job = new Job<>(title, publish());
    background().execute(() -> job.run(work, done, failed));
    return job;
  }
}
