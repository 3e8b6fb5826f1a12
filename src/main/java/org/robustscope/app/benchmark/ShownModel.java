package org.robustscope.app.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.app.common.LatestTask;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.benchmark.CellKey;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.benchmark.Unreadable;

/** The run whose matrix is shown, with one of its cells opened. On the JavaFX thread. */
final class ShownModel {
  private final RunsModel runs;
  private final CellModel cell;
  private final MatrixWords words;
  private final LatestTask<String, Optional<RunShelf.Whole>> reading;
  private final ReadOnlyObjectWrapper<StoredRun> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Matrix> matrix = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Unreadable>> unreadable =
      new ReadOnlyObjectWrapper<>(List.of());
  private boolean nothingOffered = true;

  ShownModel(
      RunsModel runs,
      CellModel cell,
      MatrixWords words,
      TaskRunner tasks,
      Consumer<Throwable> report) {
    this.runs = runs;
    this.cell = cell;
    this.words = words;
    this.reading =
        tasks.latest(
            id -> RunShelf.run(runs.storeProperty().get(), id),
            (id, whole) ->
                whole.filter(_ -> is(id)).ifPresent(it -> put(it.run(), it.unreadable())),
            (_, failure) -> report.accept(failure));
    runs.runsProperty().subscribe(this::offer);
  }

  /** The run whose matrix is shown, or null. */
  ReadOnlyObjectProperty<StoredRun> runProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Matrix> matrixProperty() {
    return matrix.getReadOnlyProperty();
  }

  /** Of the shown run. */
  ReadOnlyObjectProperty<List<Unreadable>> unreadableProperty() {
    return unreadable.getReadOnlyProperty();
  }

  private boolean is(String id) {
    return shown.get() != null && shown.get().id().equals(id);
  }

  /** Shows a run as it is now. */
  void put(StoredRun run, List<Unreadable> items) {
    shown.set(run);
    unreadable.set(items);
    matrix.set(Matrix.of(run, words));
  }

  /** Shows a run of the store. */
  void show(StoredRun run) {
    cell.close();
    put(run, List.of());
    reading.submit(run.id());
  }

  /** Reads from the store how the shown run is. */
  void readAgain() {
    if (shown.get() != null) {
      reading.submit(shown.get().id());
    }
  }

  /** At the first look one comes back for the newest run that was not finished, else the newest. */
  private void offer(List<StoredRun> all) {
    if (nothingOffered && shown.get() == null && !all.isEmpty()) {
      nothingOffered = false;
      show(all.stream().filter(it -> !it.isFinished()).findFirst().orElseGet(all::getFirst));
    }
  }

  /** A run was removed from the store. */
  void forget(StoredRun run) {
    if (is(run.id())) {
      cell.close();
      shown.set(null);
      unreadable.set(List.of());
      matrix.set(null);
    }
  }

  void open(CellKey key) {
    if (shown.get() != null && key != null) {
      cell.open(runs.storeProperty().get(), shown.get(), key);
    }
  }
}
