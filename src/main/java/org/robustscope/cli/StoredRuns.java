package org.robustscope.cli;

import java.util.List;
import org.robustscope.benchmark.ResultsStore;
import org.robustscope.benchmark.StoreException;
import org.robustscope.benchmark.StoredRun;

/** Finds runs by what a command line calls them. */
final class StoredRuns {
  private StoredRuns() {}

  /**
   * The run of an id or of its beginning; without one, the newest run.
   *
   * @param id null for the newest
   * @throws CannotRunException when there is none, or several begin so
   */
  static StoredRun find(ResultsStore store, String id) throws StoreException {
    return find(store.runs(), store.file().toString(), id);
  }

  /**
   * The same among some runs.
   *
   * @param where they are from, for messages
   * @param id null for the first
   * @throws CannotRunException as above
   */
  static StoredRun find(List<StoredRun> runs, String where, String id) {
    if (runs.isEmpty()) {
      throw new CannotRunException(where + ": there is no run in it");
    }
    if (id == null) {
      return runs.getFirst();
    }
    List<StoredRun> found = runs.stream().filter(run -> run.id().startsWith(id)).toList();
    if (found.size() != 1) {
      throw new CannotRunException(
          "%s: %s run %s; there are %s"
              .formatted(
                  where,
                  found.isEmpty() ? "no" : "more than one",
                  id,
                  String.join(", ", runs.stream().map(StoredRun::id).toList())));
    }
    return found.getFirst();
  }
}
