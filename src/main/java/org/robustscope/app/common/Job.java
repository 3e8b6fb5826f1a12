package org.robustscope.app.common;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A long piece of work that can be watched and cancelled. Its properties change on the publishing
 * (JavaFX) thread only. A cancelled job ends as {@link State#CANCELLED} whatever it still returns.
 *
 * @param <T> what it makes
 */
public final class Job<T> {
  private final String title;
  private final Executor publish;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper message;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private final AtomicReference<Report> unseen = new AtomicReference<>();
  private volatile boolean cancelled;

  Job(String title, Executor publish) {
    this.title = title;
    this.publish = publish;
    this.message = new ReadOnlyStringWrapper(title);
  }

  public String title() {
    return title;
  }

  /** 0 to 1, or negative when it is not known. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Asks the work to stop; what it finished is kept. */
  public void cancel() {
    cancelled = true;
  }

  void run(Work<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    try {
      T result = work.run(new Reporter());
      publish.execute(() -> finish(cancelled ? State.CANCELLED : State.DONE, done, result));
    } catch (CancellationException e) {
      publish.execute(() -> state.set(State.CANCELLED));
    } catch (Throwable e) {
      publish.execute(() -> finish(State.FAILED, failed, e));
    }
  }

  private <V> void finish(State end, Consumer<? super V> consumer, V value) {
    state.set(end);
    if (end != State.CANCELLED) {
      consumer.accept(value);
    }
  }

  private void showReport() {
    Report report = unseen.getAndSet(null);
    if (report != null && state.get() == State.RUNNING) {
      progress.set(report.fraction);
      message.set(report.message);
    }
  }

  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** The work itself, on a background thread. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Progress progress) throws Exception;
  }

  private final class Reporter implements Progress {
    @Override
    public void report(double fraction, String text) {
      // One report on its way at a time: a fast job must not flood the JavaFX queue.
      if (unseen.getAndSet(new Report(fraction, text)) == null) {
        publish.execute(Job.this::showReport);
      }
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }
  }

  private record Report(double fraction, String message) {}
}
