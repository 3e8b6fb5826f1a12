package org.robustscope.app.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.robustscope.app.common.CancelWatch;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Progress;
import org.robustscope.benchmark.CellSums;
import org.robustscope.benchmark.Condition;
import org.robustscope.benchmark.Evaluation;
import org.robustscope.benchmark.EvaluationException;
import org.robustscope.benchmark.ResultsStore;
import org.robustscope.benchmark.RunControl;
import org.robustscope.benchmark.RunListener;
import org.robustscope.benchmark.RunProgress;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.benchmark.Unreadable;
import org.robustscope.model.DeviceReport;

/**
 * Does one run on the thread that calls it, and tells how it goes on another. Its threads inherit
 * the caller's priority.
 */
final class RunDriver {

  private final RunOrder order;
  private final Messages messages;
  private final Executor publish;
  private final Consumer<News> listener;
  private final RunControl control = new RunControl();
  private final AtomicReference<News> unseen = new AtomicReference<>();

  /**
   * How the run is; told as often as can be shown.
   *
   * @param progress empty until the first picture is classified
   * @param devices where the models run
   */
  record News(
      StoredRun run,
      List<Unreadable> unreadable,
      Optional<RunProgress> progress,
      List<DeviceReport> devices) {}

  /**
   * How the run ended.
   *
   * @param old whether the store had it already, finished
   */
  record Outcome(StoredRun run, List<Unreadable> unreadable, boolean old) {}

  /**
   * A run that has not begun.
   *
   * @param publish where the listener is told, such as the JavaFX thread
   */
  RunDriver(RunOrder order, Messages messages, Executor publish, Consumer<News> listener) {
    this.order = order;
    this.messages = messages;
    this.publish = publish;
    this.listener = listener;
  }

  RunControl control() {
    return control;
  }

  Outcome run(Progress progress) throws IOException {
    progress.report(-1, messages.text("run.preparing"));
    try (var _ = new CancelWatch(progress, control::cancel);
        Evaluation evaluation = Evaluation.prepare(order.request(), order.device())) {
      progress.check();
      if (control.isCancelled()) {
        throw new CancellationException();
      }
      String id = evaluation.plan().id();
      if (order.expected().isPresent() && !order.expected().get().equals(id)) {
        throw new EvaluationException(messages.text("resume.other", order.request().data()));
      }
      try (ResultsStore store = ResultsStore.open(order.store())) {
        return run(evaluation, store, id, progress);
      }
    }
  }

  private Outcome run(Evaluation evaluation, ResultsStore store, String id, Progress progress)
      throws IOException {
    Optional<StoredRun> before = store.run(id);
    if (before.isPresent() && before.get().isFinished()) {
      return new Outcome(before.get(), store.unreadable(id), true);
    }
    LiveRun live =
        new LiveRun(evaluation.plan(), before, store.unreadable(id), order.settings().keepItems());
    tell(live, Optional.empty(), evaluation.devices());
    StoredRun after =
        evaluation.run(
            store, order.settings(), control, new Ear(live, evaluation.devices(), progress));
    return new Outcome(after, store.unreadable(id), false);
  }

  private void tell(LiveRun live, Optional<RunProgress> progress, List<DeviceReport> devices) {
    News news = new News(live.now(), live.unreadable(), progress, devices);
    // One on its way at a time: a fast run must not flood the JavaFX queue.
    if (unseen.getAndSet(news) == null) {
      publish.execute(() -> listener.accept(unseen.getAndSet(null)));
    }
  }

  /** Called on the run's threads. */
  private final class Ear implements RunListener {
    private final LiveRun live;
    private final List<DeviceReport> devices;
    private final Progress job;

    Ear(LiveRun live, List<DeviceReport> devices, Progress job) {
      this.live = live;
      this.devices = devices;
      this.job = job;
    }

    @Override
    public void progress(RunProgress progress) {
      job.report(
          (double) progress.parts() / progress.allParts(),
          RunLineText.progress(progress, live.ofSequences(), messages));
      tell(live, Optional.of(progress), devices);
    }

    @Override
    public void partStored(Condition condition, List<CellSums> totals) {
      live.add(condition, totals);
    }

    @Override
    public void unreadable(Unreadable item) {
      live.add(item);
    }
  }
}
