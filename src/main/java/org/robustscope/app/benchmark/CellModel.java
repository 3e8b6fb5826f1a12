package org.robustscope.app.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.robustscope.app.common.LatestTask;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.RunPicture;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.Workbench;
import org.robustscope.benchmark.CellKey;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.model.InstalledModel;

/** The cell whose images are shown. On the JavaFX thread. */
final class CellModel {
  private final ScreenContext context;
  private final Workbench workbench;
  private final ReadOnlyObjectWrapper<OpenCell> cell = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty onlyWrong = new SimpleBooleanProperty(true);
  private final LatestTask<Question, OpenCell> reading;
  private final LatestTask<Wanted, RunPicture> finding;
  private List<RunModel> models = List.of();
  private Question asked;

  private record Question(Path store, StoredRun run, CellKey key, Optional<InstalledModel> model) {}

  private record Wanted(OpenCell cell, OpenCell.Item item) {}

  CellModel(ScreenContext context, Workbench workbench, TaskRunner tasks, Messages messages) {
    this.context = context;
    this.workbench = workbench;
    this.reading =
        tasks.latest(
            it -> OpenCell.read(it.store, it.run, it.key, it.model, messages),
            (_, read) -> cell.set(read),
            (_, failure) -> fail(failure));
    PictureFinder finder = new PictureFinder(messages);
    this.finding =
        tasks.latest(
            it -> finder.find(it.cell, it.item),
            (wanted, picture) -> show(wanted, picture),
            (_, failure) -> fail(failure));
  }

  private void fail(Throwable failure) {
    context.notices().error(String.valueOf(failure.getMessage()), failure);
  }

  /** The models on this machine, which know the names of classes. */
  void know(List<RunModel> known) {
    models = known;
  }

  /** Null while none is open. */
  ReadOnlyObjectProperty<OpenCell> cellProperty() {
    return cell.getReadOnlyProperty();
  }

  /** Whether only images that were predicted wrong are listed. */
  BooleanProperty onlyWrongProperty() {
    return onlyWrong;
  }

  void open(Path store, StoredRun run, CellKey key) {
    asked =
        new Question(
            store, run, key, ResumeOrder.find(run.plan().entrants().get(key.entrant()), models));
    reading.submit(asked);
  }

  /** Reads the open cell again when parts of it have come since. */
  void refresh(StoredRun run) {
    if (asked != null
        && asked.run.id().equals(run.id())
        && asked.run.partsDone(asked.key.condition()) != run.partsDone(asked.key.condition())) {
      open(asked.store, run, asked.key);
    }
  }

  void close() {
    asked = null;
    reading.cancel();
    cell.set(null);
  }

  /** Shows an image in Explore as the run had it. */
  void explore(OpenCell.Item item) {
    if (cell.get() != null && item != null) {
      finding.submit(new Wanted(cell.get(), item));
    }
  }

  private void show(Wanted wanted, RunPicture picture) {
    workbench.open(picture);
    StoredRun run = wanted.cell.run();
    Optional<InstalledModel> model =
        ResumeOrder.find(run.plan().entrants().get(wanted.cell.key().entrant()), models);
    if (model.isPresent()) {
      context.desk().use(model.get());
    } else {
      context.desk().show("explore");
    }
  }
}
