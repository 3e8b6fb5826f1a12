package org.robustscope.app.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.Workbench;
import org.robustscope.benchmark.CellKey;
import org.robustscope.benchmark.RunProgress;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.benchmark.Unreadable;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.DeviceReport;

/**
 * The Benchmark screen without its controls: brings together the form, the run that goes on, and
 * the run that is shown. All methods on the JavaFX thread.
 */
final class BenchmarkViewModel {
  private final ScreenContext context;
  private final TaskRunner tasks;
  private final Messages messages;
  private final MatrixWords words;
  private final RunsModel runs;
  private final FormModel form;
  private final CellModel cell;
  private final ShownModel shown;
  private final LiveModel live;
  private final RunResults results;
  private boolean followsLive;
  private boolean closed;

  /**
   * The screen's state.
   *
   * @param tasks for runs and what the screen reads: apart from the window's, which a run of hours
   *     must not keep
   */
  BenchmarkViewModel(
      ScreenContext context,
      Workbench workbench,
      ModelSource source,
      TaskRunner tasks,
      Path store,
      Messages messages) {
    this.context = context;
    this.tasks = tasks;
    this.messages = messages;
    this.words = new MatrixWords(messages);
    this.runs = new RunsModel(context, tasks, messages, store);
    this.form = new FormModel(context, tasks, source, runs, messages, this::report);
    this.cell = new CellModel(context, workbench, tasks, messages);
    this.shown = new ShownModel(runs, cell, words, tasks, this::report);
    this.live = new LiveModel(context, tasks, messages, new Following());
    this.results = new RunResults(runs, liveProperty(), tasks, this::report);
    setup().listingProperty().subscribe(listing -> cell.know(listing.models()));
  }

  SetupModel setup() {
    return form.setup();
  }

  RunsModel runs() {
    return runs;
  }

  CellModel cell() {
    return cell;
  }

  /** All runs' results, for other screens. */
  RunResults results() {
    return results;
  }

  MatrixWords words() {
    return words;
  }

  /** What is in the data's folder. */
  ReadOnlyObjectProperty<DataLook.Found> foundProperty() {
    return form.foundProperty();
  }

  ReadOnlyBooleanProperty lookingProperty() {
    return form.lookingProperty();
  }

  /** All that keeps a run from starting, by field. */
  ReadOnlyObjectProperty<List<Field.Problem>> problemsProperty() {
    return form.problemsProperty();
  }

  /** Whether the models have been looked for. */
  ReadOnlyBooleanProperty modelsListedProperty() {
    return form.modelsListedProperty();
  }

  ReadOnlyObjectProperty<RunStage> stageProperty() {
    return live.stageProperty();
  }

  /** Of the run that goes on; null before its first picture and when none does. */
  ReadOnlyObjectProperty<RunProgress> progressProperty() {
    return live.progressProperty();
  }

  /** Where the models of the latest run are. */
  ReadOnlyObjectProperty<List<DeviceReport>> devicesProperty() {
    return live.devicesProperty();
  }

  /** The run that goes on, or null. */
  ReadOnlyObjectProperty<StoredRun> liveProperty() {
    return live.runProperty();
  }

  /** The run whose matrix is shown, or null. */
  ReadOnlyObjectProperty<StoredRun> shownProperty() {
    return shown.runProperty();
  }

  ReadOnlyObjectProperty<Matrix> matrixProperty() {
    return shown.matrixProperty();
  }

  /** Of the shown run. */
  ReadOnlyObjectProperty<List<Unreadable>> unreadableProperty() {
    return shown.unreadableProperty();
  }

  private void report(Throwable failure) {
    context.notices().error(RunLineText.lineOf(failure), failure);
  }

  /** Looks for models and runs again. */
  void refresh() {
    form.refresh();
    runs.refresh();
  }

  /** Takes models, and a folder: of models when there are some in it, else of images. */
  void open(OpenedFiles files) {
    form.open(files);
  }

  boolean mayStart() {
    return form.isFilledIn() && live.isIdle();
  }

  void start() {
    if (mayStart()) {
      live.start(
          new RunOrder(
              setup().request(textures()),
              device(),
              setup().settings(),
              runs.storeProperty().get(),
              Optional.empty()));
    }
  }

  boolean mayResume(StoredRun run) {
    return run != null
        && live.isIdle()
        && ResumeOrder.mayResume(run, setup().listingProperty().get().models());
  }

  /** Goes on with a stored run. */
  void resume(StoredRun run) {
    if (run == null || run.isFinished() || !live.isIdle()) {
      return;
    }
    try {
      live.start(
          new ResumeOrder(run, messages)
              .order(
                  setup().listingProperty().get().models(),
                  textures(),
                  device(),
                  runs.storeProperty().get()));
    } catch (IOException e) {
      report(e);
    }
  }

  private DeviceChoice device() {
    return DeviceChoice.parse(context.settings().current().device());
  }

  private Supplier<FrostTextures> textures() {
    Optional<Path> folder = context.settings().current().frostTextures();
    return () -> {
      try {
        return folder.isPresent()
            ? FrostTextures.fromFolder(folder.get())
            : FrostTextures.shipped();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** Shows the run that goes on, unless somebody looks at another one. */
  private final class Following implements LiveModel.Follower {
    private boolean followed;

    @Override
    public void begins() {
      followsLive = true;
      cell.close();
    }

    @Override
    public void goesOn(RunDriver.News news) {
      if (followsLive) {
        shown.put(news.run(), news.unreadable());
        cell.refresh(news.run());
      }
    }

    @Override
    public void stopped() {
      followed = followsLive;
      followsLive = false;
      if (!closed) {
        shown.readAgain();
        runs.refresh();
      }
    }

    @Override
    public void finished(RunDriver.Outcome outcome) {
      if (followed) {
        shown.put(outcome.run(), outcome.unreadable());
        cell.refresh(outcome.run());
      }
      String state = RunLineText.state(outcome.run(), messages);
      context.notices().info(messages.text(outcome.old() ? "run.old" : "run.ended", state));
    }

    @Override
    public void failed(Throwable failure) {
      report(failure);
    }
  }

  void pause() {
    live.pause();
  }

  /** Goes on after a pause. */
  void goOn() {
    live.goOn();
  }

  /** Ends the run; what is finished is kept. */
  void cancel() {
    live.cancel();
  }

  /** Shows a stored run, or the one that goes on. */
  void show(StoredRun run) {
    followsLive = live.is(run.id());
    if (followsLive) {
      cell.close();
      shown.put(live.runProperty().get(), List.of());
    } else {
      shown.show(run);
    }
  }

  void remove(StoredRun run) {
    if (run != null && !live.is(run.id())) {
      runs.remove(run, () -> shown.forget(run));
    }
  }

  void open(CellKey key) {
    shown.open(key);
  }

  /** Stops a run that goes on and waits for its last part. */
  void close() {
    closed = true;
    live.close();
    tasks.close();
  }
}
