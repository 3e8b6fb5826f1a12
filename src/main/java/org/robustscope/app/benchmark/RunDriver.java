package org.robustscope.app.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.robustscope.app.common.CancelWatch;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Progress;
import org.robustscope.benchmark.CellSums;
import org.robustscope.benchmark.Condition;
import org.robustscope.benchmark.Evaluation;
import org.robustscope.benchmark.EvaluationException;
import org.robustscope.benchmark.EvaluationPlan;
import org.robustscope.benchmark.ResultsStore;
import org.robustscope.benchmark.RunControl;
import org.robustscope.benchmark.RunGate;
import org.robustscope.benchmark.RunListener;
import org.robustscope.benchmark.RunProgress;
import org.robustscope.benchmark.StoreException;
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
      try (ResultsStore store = ResultsStore.open(order.store())) {
        return run(evaluation, store, progress);
      }
    }
  }

  private Outcome run(Evaluation evaluation, ResultsStore store, Progress progress)
      throws IOException {
    AtomicBoolean old = new AtomicBoolean();
    StoredRun after =
        evaluation.run(
            store,
            order.settings(),
            (plan, before) -> {
              if (order.expected().isPresent() && !order.expected().get().equals(plan.id())) {
                throw new EvaluationException(
                    messages.text("resume.other", order.request().data()));
              }
              old.set(before.isPresent() && before.get().isFinished());
              return RunGate.Answer.GO_ON;
            },
            control,
            new Ear(store, evaluation.devices(), progress));
    return new Outcome(after, store.unreadable(after.id()), old.get());
  }

  private void tell(LiveRun live, Optional<RunProgress> progress, List<DeviceReport> devices) {
    News news = new News(live.now(), live.unreadable(), progress, devices);
    // One on its way at a time: a fast run must not flood the JavaFX queue.
    if (unseen.getAndSet(news) == null) {
      publish.execute(() -> listener.accept(unseen.getAndSet(null)));
    }
  }

  /** Called on the run's threads, one call at a time. */
  private final class Ear implements RunListener {
    private final ResultsStore store;
    private final List<DeviceReport> devices;
    private final Progress job;
    private final List<Unreadable> early = new ArrayList<>();
    private LiveRun live;

    Ear(ResultsStore store, List<DeviceReport> devices, Progress job) {
      this.store = store;
      this.devices = devices;
      this.job = job;
    }

    @Override
    public void listing(int files, long classified) {
      job.report(-1, messages.text("run.listing", Figures.count(files), Figures.count(classified)));
    }

    @Override
    public void begins(EvaluationPlan plan, Optional<StoredRun> before) {
      List<Unreadable> known = new ArrayList<>();
      try {
        known.addAll(store.unreadable(plan.id()));
      } catch (StoreException e) {
        // The run itself will fail with it, at its first part.
        throw new UncheckedIOException(e);
      }
      known.addAll(early);
      live = new LiveRun(plan, before, known, order.settings().keepItems());
      tell(live, Optional.empty(), devices);
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
      if (live == null) {
        early.add(item);
      } else {
        live.add(item);
      }
    }
  }
}
