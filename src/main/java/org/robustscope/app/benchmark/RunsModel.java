package org.robustscope.app.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.robustscope.app.common.LatestTask;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.benchmark.StoreException;
import org.robustscope.benchmark.StoredRun;

/** The runs in the results store. On the JavaFX thread. */
final class RunsModel {
  private final ScreenContext context;
  private final TaskRunner tasks;
  private final Messages messages;
  private final ObjectProperty<Path> store = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<List<StoredRun>> runs =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final LatestTask<Path, List<StoredRun>> listing;

  RunsModel(ScreenContext context, TaskRunner tasks, Messages messages, Path store) {
    this.context = context;
    this.tasks = tasks;
    this.messages = messages;
    this.store.set(store);
    this.listing =
        tasks.latest(
            RunsModel::list,
            (_, found) -> {
              problem.set("");
              runs.set(found);
            },
            (_, failure) -> {
              problem.set(String.valueOf(failure.getMessage()));
              runs.set(List.of());
            });
    this.store.subscribe(this::refresh);
  }

  private static List<StoredRun> list(Path store) throws StoreException {
    return RunShelf.runs(store);
  }

  /** The file that results go to. */
  ObjectProperty<Path> storeProperty() {
    return store;
  }

  /** The newest first. */
  ReadOnlyObjectProperty<List<StoredRun>> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /** Why the store cannot be read, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void refresh() {
    listing.submit(store.get());
  }

  /**
   * Asks, then deletes a run's results.
   *
   * @param removed told when it is gone
   */
  void remove(StoredRun run, Runnable removed) {
    boolean agreed =
        context
            .dialogs()
            .confirm(
                messages.text("remove.title"),
                messages.text(
                    "remove.question",
                    RunLineText.title(run, messages),
                    RunLineText.models(run),
                    RunLineText.created(run)),
                messages.text("remove.yes"));
    if (!agreed) {
      return;
    }
    Path from = store.get();
    tasks.start(
        messages.text("remove.title"),
        _ -> remove(from, run),
        _ -> {
          removed.run();
          refresh();
        },
        failure -> context.notices().error(String.valueOf(failure.getMessage()), failure));
  }

  private static StoredRun remove(Path store, StoredRun run) throws IOException {
    RunShelf.remove(store, run.id());
    return run;
  }
}
