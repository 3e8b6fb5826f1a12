package org.robustscope.app.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.LatestTask;
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
import org.robustscope.model.ModelFiles;

/** The Benchmark screen without its controls. All methods on the JavaFX thread. */
final class BenchmarkViewModel {
  private static final long PATIENCE_SECONDS = 5;

  private final ScreenContext context;
  private final TaskRunner tasks;
  private final Messages messages;
  private final MatrixWords words;
  private final SetupModel setup;
  private final RunsModel runs;
  private final CellModel cell;
  private final RunResults results;
  private final DataLook look;
  private final LatestTask<DataLook.Question, DataLook.Found> looking;
  private final LatestTask<List<Path>, ModelSource.Listing> listing;
  private final LatestTask<String, Optional<RunShelf.Whole>> reading;
  private final ReadOnlyObjectWrapper<DataLook.Found> found =
      new ReadOnlyObjectWrapper<>(DataLook.Found.NOTHING);
  private final ReadOnlyBooleanWrapper isLooking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Field.Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<RunStage> stage = new ReadOnlyObjectWrapper<>(RunStage.IDLE);
  private final ReadOnlyObjectWrapper<RunProgress> progress = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<DeviceReport>> devices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<StoredRun> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<StoredRun> live = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Matrix> matrix = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Unreadable>> unreadable =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper modelsListed = new ReadOnlyBooleanWrapper();
  private final Set<Path> dropped = new HashSet<>();
  private RunDriver driver;
  private Job<RunDriver.Outcome> job;
  private CountDownLatch ended = new CountDownLatch(0);
  private boolean followsLive;
  private boolean firstListing = true;
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
    this.setup = new SetupModel(messages);
    this.cell = new CellModel(context, workbench, tasks, messages);
    this.look = new DataLook(messages);
    this.looking =
        tasks.latest(
            look::look,
            (_, seen) -> takeLook(seen),
            (_, failure) ->
                takeLook(
                    new DataLook.Found(
                        List.of(),
                        List.of(),
                        List.of(new Field.Problem(Field.DATA, lineOf(failure))),
                        Optional.empty())));
    this.listing =
        tasks.latest(source::list, (_, models) -> take(models), (_, failure) -> report(failure));
    this.reading =
        tasks.latest(
            id -> RunShelf.run(runs().storeProperty().get(), id),
            (id, whole) ->
                whole
                    .filter(_ -> shown.get() != null && shown.get().id().equals(id))
                    .ifPresent(it -> showNow(it.run(), it.unreadable())),
            (_, failure) -> report(failure));
    this.runs = new RunsModel(context, tasks, messages, store);
    this.results = new RunResults(runs, liveProperty(), tasks, this::report);
    setup.changesProperty().subscribe(_ -> lookAgain());
    runs.problemProperty().subscribe(_ -> judge());
    runs.runsProperty().subscribe(this::offer);
  }

  SetupModel setup() {
    return setup;
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
    return found.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty lookingProperty() {
    return isLooking.getReadOnlyProperty();
  }

  /** All that keeps a run from starting, by field. */
  ReadOnlyObjectProperty<List<Field.Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<RunStage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** Of the run that goes on; null before its first picture and when none does. */
  ReadOnlyObjectProperty<RunProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Where the models of the latest run are. */
  ReadOnlyObjectProperty<List<DeviceReport>> devicesProperty() {
    return devices.getReadOnlyProperty();
  }

  /** The run whose matrix is shown, or null. */
  ReadOnlyObjectProperty<StoredRun> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The run that goes on, or null. */
  ReadOnlyObjectProperty<StoredRun> liveProperty() {
    return live.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Matrix> matrixProperty() {
    return matrix.getReadOnlyProperty();
  }

  /** Of the shown run. */
  ReadOnlyObjectProperty<List<Unreadable>> unreadableProperty() {
    return unreadable.getReadOnlyProperty();
  }

  /** Whether the models have been looked for. */
  ReadOnlyBooleanProperty modelsListedProperty() {
    return modelsListed.getReadOnlyProperty();
  }

  private void report(Throwable failure) {
    context.notices().error(lineOf(failure), failure);
  }

  private static String lineOf(Throwable failure) {
    Throwable told = failure instanceof UncheckedIOException e ? e.getCause() : failure;
    return told.getMessage() == null ? told.toString() : told.getMessage();
  }

  /** Looks for models and runs again. */
  void refresh() {
    listing.submit(context.settings().current().models());
    runs.refresh();
  }

  private void take(ModelSource.Listing models) {
    modelsListed.set(true);
    cell.know(models.models());
    setup.listingProperty().set(models);
    // What was dropped here is meant.
    models.models().stream()
        .filter(it ->
            dropped.contains(it.model().file().toAbsolutePath().normalize())
                || dropped.contains(it.model().cardFile().toAbsolutePath().normalize()))
        .forEach(it -> setup.chosen().add(it.id()));
    dropped.clear();
  }

  /** Takes models, and a folder: of models when there are some in it, else of images. */
  void open(OpenedFiles files) {
    for (Path model : files.models()) {
      dropped.add(model.toAbsolutePath().normalize());
      context.settings().update(settings -> settings.withModel(model));
    }
    if (!files.models().isEmpty()) {
      refresh();
    }
    for (Path folder : files.folders()) {
      tasks.start(
          folder.toString(),
          _ -> isModels(folder),
          models -> {
            if (models) {
              context.settings().update(settings -> settings.withModel(folder));
              refresh();
            } else {
              setup.dataProperty().set(folder.toString());
            }
          },
          this::report);
    }
  }

  private static boolean isModels(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(it -> ModelFiles.isModelName(it.getFileName().toString()));
    }
  }

  private void lookAgain() {
    long number = look.next();
    if (setup.dataPath().isEmpty()) {
      looking.cancel();
      takeLook(DataLook.Found.NOTHING);
      return;
    }
    isLooking.set(true);
    judge();
    looking.submit(
        new DataLook.Question(
            number,
            setup.kindProperty().get(),
            setup.isMade(),
            setup.dataPath().get(),
            setup.cleanPath(),
            List.copyOf(setup.types()),
            List.copyOf(setup.severities()),
            List.copyOf(setup.perturbations()),
            setup.chosenModels()));
  }

  private void takeLook(DataLook.Found seen) {
    isLooking.set(false);
    found.set(seen);
    judge();
  }

  private void judge() {
    List<Field.Problem> all = new ArrayList<>(setup.problems());
    all.addAll(found.get().problems());
    if (!runs.problemProperty().get().isEmpty()) {
      all.add(new Field.Problem(Field.STORE, runs.problemProperty().get()));
    }
    problems.set(List.copyOf(all));
  }

  boolean mayStart() {
    return problems.get().isEmpty() && !isLooking.get() && stage.get() == RunStage.IDLE;
  }

  void start() {
    if (mayStart()) {
      start(
          new RunOrder(
              setup.request(textures()),
              device(),
              setup.settings(),
              runs.storeProperty().get(),
              Optional.empty()));
    }
  }

  boolean mayResume(StoredRun run) {
    return run != null
        && stage.get() == RunStage.IDLE
        && ResumeOrder.mayResume(run, setup.listingProperty().get().models());
  }

  /** Goes on with a stored run. */
  void resume(StoredRun run) {
    if (run == null || run.isFinished() || stage.get() != RunStage.IDLE) {
      return;
    }
    try {
      start(
          new ResumeOrder(run, messages)
              .order(
                  setup.listingProperty().get().models(),
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

  private void start(RunOrder order) {
    stage.set(RunStage.PREPARING);
    progress.set(null);
    followsLive = true;
    cell.close();
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
            this::finish,
            failure -> {
              stop();
              report(failure);
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
    if (followsLive) {
      showNow(news.run(), news.unreadable());
      cell.refresh(news.run());
    }
  }

  private void finish(RunDriver.Outcome outcome) {
    boolean follows = followsLive;
    stop();
    if (follows) {
      showNow(outcome.run(), outcome.unreadable());
      cell.refresh(outcome.run());
    }
    String state = RunLineText.state(outcome.run(), messages);
    context.notices().info(messages.text(outcome.old() ? "run.old" : "run.ended", state));
  }

  /** The run has ended, however. */
  private void stop() {
    stage.set(RunStage.IDLE);
    progress.set(null);
    live.set(null);
    driver = null;
    followsLive = false;
    if (closed) {
      return;
    }
    if (shown.get() != null) {
      reading.submit(shown.get().id());
    }
    runs.refresh();
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

  /** Shows a stored run, or the one that goes on. */
  void show(StoredRun run) {
    cell.close();
    boolean isLive = live.get() != null && live.get().id().equals(run.id());
    followsLive = isLive;
    if (isLive) {
      showNow(live.get(), List.of());
    } else {
      showNow(run, List.of());
      reading.submit(run.id());
    }
  }

  private void showNow(StoredRun run, List<Unreadable> items) {
    shown.set(run);
    unreadable.set(items);
    matrix.set(Matrix.of(run, words));
  }

  /** At the first look one comes back for the newest run that was not finished, else the newest. */
  private void offer(List<StoredRun> all) {
    if (firstListing && shown.get() == null && !all.isEmpty()) {
      firstListing = false;
      show(all.stream().filter(it -> !it.isFinished()).findFirst().orElseGet(all::getFirst));
    }
  }

  void remove(StoredRun run) {
    if (run == null || Objects.equals(run.id(), live.get() == null ? null : live.get().id())) {
      return;
    }
    runs.remove(
        run,
        () -> {
          if (shown.get() != null && shown.get().id().equals(run.id())) {
            cell.close();
            shown.set(null);
            unreadable.set(List.of());
            matrix.set(null);
          }
        });
  }

  void open(CellKey key) {
    if (shown.get() != null && key != null) {
      cell.open(runs.storeProperty().get(), shown.get(), key);
    }
  }

  /** Stops a run that goes on and waits for its last part. */
  void close() {
    closed = true;
    cancel();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        // What is in work is lost; what is finished is in the store.
        ended = new CountDownLatch(0);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    tasks.close();
  }
}
