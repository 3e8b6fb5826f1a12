package org.robustscope.app.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.robustscope.benchmark.CellKey;
import org.robustscope.benchmark.KeptItem;
import org.robustscope.benchmark.ResultsStore;
import org.robustscope.benchmark.StoreException;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.benchmark.Unreadable;

/**
 * The results store as the screen reads it: opened for each question, so that a store on a stick
 * can be taken away. In the background.
 */
final class RunShelf {
  private RunShelf() {}

  /** All runs, the newest first; none when there is no store yet. */
  static List<StoredRun> runs(Path store) throws StoreException {
    if (Files.notExists(store)) {
      return List.of();
    }
    try (ResultsStore results = ResultsStore.openToRead(store)) {
      return results.runs();
    }
  }

  /** A run with its unreadable items. */
  record Whole(StoredRun run, List<Unreadable> unreadable) {}

  static Optional<Whole> run(Path store, String id) throws StoreException {
    if (Files.notExists(store)) {
      return Optional.empty();
    }
    try (ResultsStore results = ResultsStore.openToRead(store)) {
      Optional<StoredRun> run = results.run(id);
      return run.isPresent()
          ? Optional.of(new Whole(run.get(), results.unreadable(id)))
          : Optional.empty();
    }
  }

  static List<KeptItem> kept(Path store, String id, CellKey cell) throws StoreException {
    try (ResultsStore results = ResultsStore.openToRead(store)) {
      return results.kept(id, cell);
    }
  }

  static void remove(Path store, String id) throws IOException {
    try (ResultsStore results = ResultsStore.open(store)) {
      results.remove(id);
    }
  }
}
