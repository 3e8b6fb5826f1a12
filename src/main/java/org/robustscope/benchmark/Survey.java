package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.FileVisitor;

/**
 * Finds out, on a thread of its own, which data a plan is about: lists them all and asks for their
 * sizes, which takes half a minute for a million files. Closing it ends that.
 */
final class Survey implements AutoCloseable {
  private final CompletableFuture<EvaluationPlan> plan = new CompletableFuture<>();
  private final AtomicInteger files = new AtomicInteger();
  private volatile boolean stopped;

  /** Lists the data. */
  @FunctionalInterface
  interface Finder {
    /**
     * The facts.
     *
     * @param alongside told of each file; throws {@link CancellationException} to end it
     */
    DataFacts find(FileVisitor alongside) throws IOException;
  }

  private Survey() {}

  /**
   * Begins.
   *
   * @param root what must be there as long as it lasts
   */
  static Survey start(Outline outline, Path root, Finder finder) {
    Survey survey = new Survey();
    Thread.ofPlatform()
        .name("evaluation-survey")
        .daemon()
        .start(() -> survey.look(outline, root, finder));
    return survey;
  }

  private void look(Outline outline, Path root, Finder finder) {
    try {
      plan.complete(outline.with(finder.find((_, _) -> count())));
    } catch (IOException e) {
      plan.completeExceptionally(
          Files.exists(root)
              ? e
              : new DataSetException(root, "is not there any more; what was finished is kept"));
    } catch (RuntimeException | Error e) {
      plan.completeExceptionally(e);
    }
  }

  private void count() {
    if (stopped) {
      throw new CancellationException();
    }
    files.incrementAndGet();
  }

  /** How many files were seen so far. */
  int files() {
    return files.get();
  }

  /**
   * Waits so long for the plan.
   *
   * @return empty when it is not known yet
   * @throws IOException why it will never be known, in one line
   */
  Optional<EvaluationPlan> await(long millis) throws IOException, InterruptedException {
    try {
      return Optional.of(plan.get(millis, TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  @Override
  public void close() {
    stopped = true;
  }
}
