package org.robustscope.app.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.app.common.LatestTask;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.model.ModelFiles;

/**
 * The form of a new run with what is found out about it: which models there are, what lies in the
 * data's folder, and what keeps a run from starting. On the JavaFX thread.
 */
final class FormModel {
  private final ScreenContext context;
  private final TaskRunner tasks;
  private final SetupModel setup;
  private final RunsModel runs;
  private final Consumer<Throwable> report;
  private final DataLook look;
  private final LatestTask<DataLook.Question, DataLook.Found> looking;
  private final LatestTask<List<Path>, ModelSource.Listing> listing;
  private final ReadOnlyObjectWrapper<DataLook.Found> found =
      new ReadOnlyObjectWrapper<>(DataLook.Found.NOTHING);
  private final ReadOnlyBooleanWrapper isLooking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper modelsListed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Field.Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Set<Path> dropped = new HashSet<>();

  /**
   * A form that nobody has filled in.
   *
   * @param runs tells what is wrong with the store
   */
  FormModel(
      ScreenContext context,
      TaskRunner tasks,
      ModelSource source,
      RunsModel runs,
      Messages messages,
      Consumer<Throwable> report) {
    this.context = context;
    this.tasks = tasks;
    this.runs = runs;
    this.report = report;
    this.setup = new SetupModel(messages);
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
                        List.of(new Field.Problem(Field.DATA, RunLineText.lineOf(failure))),
                        Optional.empty())));
    this.listing =
        tasks.latest(
            source::list, (_, models) -> take(models), (_, failure) -> report.accept(failure));
    setup.changesProperty().subscribe(_ -> lookAgain());
    runs.problemProperty().subscribe(_ -> judge());
  }

  SetupModel setup() {
    return setup;
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

  /** Whether the models have been looked for. */
  ReadOnlyBooleanProperty modelsListedProperty() {
    return modelsListed.getReadOnlyProperty();
  }

  /** Whether all is there that a run needs. */
  boolean isFilledIn() {
    return problems.get().isEmpty() && !isLooking.get();
  }

  /** Looks for models again. */
  void refresh() {
    listing.submit(context.settings().current().models());
  }

  private void take(ModelSource.Listing models) {
    modelsListed.set(true);
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
          report);
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
}
