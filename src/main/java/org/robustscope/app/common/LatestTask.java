package org.robustscope.app.common;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;

/**
 * Answers a stream of requests of which only the newest matters, as a slider makes them. At most
 * one request runs and at most one waits; a newer one takes the waiting one's place. An answer, or
 * a failure, is handed over only if no newer request has been made by then.
 *
 * <p>Safe from any thread. No JavaFX: the executors decide where the work and the hand-over happen.
 *
 * @param <Q> request; must not be changed by anyone after it was submitted
 * @param <R> answer; must be held by nobody else
 */
public final class LatestTask<Q, R> {
  private final Executor background;
  private final Executor publish;
  private final Work<? super Q, ? extends R> work;
  private final BiConsumer<? super Q, ? super R> done;
  private final BiConsumer<? super Q, ? super Throwable> failed;

  private long newest;
  private boolean running;
  private Request<Q> waiting;

  public LatestTask(
      Executor background,
      Executor publish,
      Work<? super Q, ? extends R> work,
      BiConsumer<? super Q, ? super R> done,
      BiConsumer<? super Q, ? super Throwable> failed) {
    this.background = Objects.requireNonNull(background);
    this.publish = Objects.requireNonNull(publish);
    this.work = Objects.requireNonNull(work);
    this.done = Objects.requireNonNull(done);
    this.failed = Objects.requireNonNull(failed);
  }

  /**
   * Makes a request the newest one.
   *
   * @throws RejectedExecutionException if the background executor was shut down
   */
  public void submit(Q question) {
    Request<Q> request;
    synchronized (this) {
      request = new Request<>(++newest, question);
      if (running) {
        waiting = request;
        return;
      }
      running = true;
    }
    start(request);
  }

  /** Forgets the waiting request and hands over nothing of the running one. */
  public synchronized void cancel() {
    newest++;
    waiting = null;
  }

  /** Whether a request runs or waits, wanted or not. */
  public synchronized boolean isBusy() {
    return running;
  }

  private void start(Request<Q> request) {
    try {
      background.execute(() -> run(request));
    } catch (RejectedExecutionException e) {
      synchronized (this) {
        running = false;
        waiting = null;
      }
      throw e;
    }
  }

  private void run(Request<Q> request) {
    try {
      if (isNewest(request)) {
        compute(request);
      }
    } finally {
      startWaiting();
    }
  }

  private void compute(Request<Q> request) {
    R answer;
    try {
      answer = work.answer(request.question);
    } catch (Throwable e) {
      // Errors too: an OutOfMemoryError must reach the screen, and the next request must run.
      publishIfNewest(request, () -> failed.accept(request.question, e));
      return;
    }
    publishIfNewest(request, () -> done.accept(request.question, answer));
  }

  private void publishIfNewest(Request<Q> request, Runnable handOver) {
    if (!isNewest(request)) {
      return;
    }
    publish.execute(() -> {
      // Again: a newer request may have come while this one stood in the publisher's queue.
      if (isNewest(request)) {
        handOver.run();
      }
    });
  }

  private void startWaiting() {
    Request<Q> next;
    synchronized (this) {
      next = waiting;
      waiting = null;
      running = next != null;
    }
    if (next != null) {
      // Through the executor, not in a loop here: several consumers share the threads fairly.
      start(next);
    }
  }

  private synchronized boolean isNewest(Request<Q> request) {
    return request.number == newest;
  }

  /** Computes an answer on a background thread. */
  @FunctionalInterface
  public interface Work<Q, R> {
    R answer(Q question) throws Exception;
  }

  private record Request<Q>(long number, Q question) {}
}
