package org.robustscope.app.benchmark;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.benchmark.RunProgress;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.model.DeviceReport;

/** The run that goes on, if any: started, paused, cancelled, followed. On the JavaFX thread. */
final class LiveModel {
  private static final long PATIENCE_SECONDS = 5;

  private final ScreenContext context;
  private final TaskRunner tasks;
  private final Messages messages;
  private final Follower follower;
  private final ReadOnlyObjectWrapper<RunStage> stage = new ReadOnlyObjectWrapper<>(RunStage.IDLE);
  private final ReadOnlyObjectWrapper<RunProgress> progress = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<DeviceReport>> devices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<StoredRun> live = new ReadOnlyObjectWrapper<>();
  private RunDriver driver;
  private Job<RunDriver.Outcome> job;
  private CountDownLatch ended = new CountDownLatch(0);

  /** Told how the run goes, on the JavaFX thread. */
  interface Follower {
    void begins();

    void goesOn(RunDriver.News news);

    /**
     * It has come to its end.
     *
     * @see #stopped
     */
    void finished(RunDriver.Outcome outcome);

    /** It has ended, however; told before {@link #finished} and {@link #failed}. */
    void stopped();

    void failed(Throwable failure);
  }

  LiveModel(ScreenContext context, TaskRunner tasks, Messages messages, Follower follower) {
    this.context = context;
    this.tasks = tasks;
    this.messages = messages;
    this.follower = follower;
  }

  ReadOnlyObjectProperty<RunStage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** Null before its first picture and when no run goes on. */
  ReadOnlyObjectProperty<RunProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Where the models of the latest run are. */
  ReadOnlyObjectProperty<List<DeviceReport>> devicesProperty() {
    return devices.getReadOnlyProperty();
  }

  /** The run that goes on, or null. */
  ReadOnlyObjectProperty<StoredRun> runProperty() {
    return live.getReadOnlyProperty();
  }

  boolean isIdle() {
    return stage.get() == RunStage.IDLE;
  }

  boolean is(String id) {
    return live.get() != null && live.get().id().equals(id);
  }

  void start(RunOrder order) {
    stage.set(RunStage.PREPARING);
    progress.set(null);
    follower.begins();
    RunDriver started = new RunDriver(order, messages, tasks.publish(), this::take);
    driver = started;
    CountDownLatch end = new CountDownLatch(1);
    ended = end;
    job = null;
    job =
        tasks.start(
            messages.text("run.job"),
            told -> {
              try {
                return started.run(told);
              } finally {
                end.countDown();
              }
            },
            outcome -> {
              stop();
              follower.finished(outcome);
            },
            failure -> {
              stop();
              follower.failed(failure);
            });
    if (job.stateProperty().get() == Job.State.RUNNING) {
      context.notices().watch(job);
      job.stateProperty()
          .subscribe(state -> {
            if (state == Job.State.CANCELLED) {
              stop();
              context.notices().info(messages.text("run.cancelled"));
            }
          });
    }
  }

  private void take(RunDriver.News news) {
    if (!stage.get().isBusy()) {
      // Of a run that has ended since.
      return;
    }
    if (stage.get() == RunStage.PREPARING) {
      stage.set(RunStage.RUNNING);
    }
    devices.set(news.devices());
    live.set(news.run());
    news.progress().ifPresent(progress::set);
    follower.goesOn(news);
  }

  /** The run has ended, however. */
  private void stop() {
    stage.set(RunStage.IDLE);
    progress.set(null);
    live.set(null);
    driver = null;
    follower.stopped();
  }

  void pause() {
    if (stage.get() == RunStage.RUNNING) {
      driver.control().pause();
      stage.set(RunStage.PAUSED);
    }
  }

  /** Goes on after a pause. */
  void goOn() {
    if (stage.get() == RunStage.PAUSED) {
      driver.control().resume();
      stage.set(RunStage.RUNNING);
    }
  }

  /** Ends the run; what is finished is kept. */
  void cancel() {
    if (stage.get().isBusy()) {
      stage.set(RunStage.STOPPING);
      driver.control().cancel();
      if (job != null) {
        job.cancel();
      }
    }
  }

  /** Stops a run that goes on and waits for its last part. */
  void close() {
    cancel();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        // What is in work is lost; what is finished is in the store.
        ended = new CountDownLatch(0);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
