package org.robustscope.cli;

import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many inputs on several threads and hands the results over in the inputs' order. Only a
 * few results wait at a time, however many inputs there are.
 */
final class Batch implements AutoCloseable {
  private final int threads;
  private final ExecutorService executor;

  /** A thread for each core. */
  Batch() {
    this(Runtime.getRuntime().availableProcessors());
  }

  Batch(int threads) {
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(threads);
  }

  int threads() {
    return threads;
  }

  /**
   * Runs the work of every input.
   *
   * @param work called on several threads; what it throws is not caught here
   * @param result called on the caller's thread, in order
   */
  <I, R> void run(Iterable<I> inputs, Function<I, R> work, Consumer<R> result) {
    ArrayDeque<Future<R>> waiting = new ArrayDeque<>();
    for (I input : inputs) {
      Callable<R> call = () -> work.apply(input);
      waiting.add(executor.submit(call));
      if (waiting.size() >= threads * 4) {
        result.accept(get(waiting.remove()));
      }
    }
    while (!waiting.isEmpty()) {
      result.accept(get(waiting.remove()));
    }
  }

  private static <R> R get(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
