package org.robustscope.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts JavaFX once per run for the test classes that say {@code @ExtendWith(FxToolkit.class)}.
 * Every wait has an end: a toolkit that cannot start must fail tests, not hang them.
 */
public final class FxToolkit implements BeforeAllCallback {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(FxToolkit.class))
        .computeIfAbsent("started", _ -> startToolkit());
  }

  private static Boolean startToolkit() {
    var started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException _) {
      // Another extension was first.
      Platform.runLater(started::countDown);
    }
    await(started, START, "JavaFX has not started");
    Platform.setImplicitExit(false);
    return true;
  }

  /** Starts JavaFX for a program that is not a test. */
  public static void start() {
    startToolkit();
  }

  /** Runs something on the JavaFX thread and gives back its result, or throws what it threw. */
  public static <T> T onFx(Callable<T> work) {
    var result = new CompletableFuture<T>();
    Runnable run =
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        };
    if (Platform.isFxApplicationThread()) {
      run.run();
    } else {
      Platform.runLater(run);
    }
    try {
      return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("the JavaFX thread did not answer in " + PATIENCE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The same for work without a result. */
  public static void runOnFx(ThrowingRunnable work) {
    onFx(() -> {
      work.run();
      return null;
    });
  }

  /** Waits until a condition, asked on the JavaFX thread, holds. */
  public static void waitUntil(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!onFx(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + PATIENCE + " in vain: " + what);
      }
      waitForPulses(1);
    }
  }

  /** Waits until so many frames have been begun, so that layout and CSS have been applied. */
  public static void waitForPulses(int count) {
    var latch = new CountDownLatch(1);
    var left = new AtomicInteger(count + 1);
    runOnFx(() ->
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (left.decrementAndGet() <= 0) {
              stop();
              latch.countDown();
            }
          }
        }.start());
    await(latch, PATIENCE, "no pulse");
  }

  private static void await(CountDownLatch latch, Duration patience, String failure) {
    try {
      if (!latch.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError(failure + " in " + patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Work that may throw. */
  @FunctionalInterface
  public interface ThrowingRunnable {
    void run() throws Exception;
  }
}
