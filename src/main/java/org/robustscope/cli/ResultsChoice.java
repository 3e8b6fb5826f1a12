package org.robustscope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.robustscope.benchmark.BundledRuns;
import org.robustscope.benchmark.ResultsStore;
import org.robustscope.benchmark.StoreException;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.benchmark.Unreadable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which results are read: those of a store, or those that ship with the program. */
final class ResultsChoice {
  @ArgGroup private Where where = new Where();

  /** One of both. */
  private static final class Where {
    @Option(names = "--results", paramLabel = "FILE", descriptionKey = "results.file")
    private Path file;

    @Option(names = "--bundled", descriptionKey = "results.bundled")
    private boolean bundled;
  }

  /**
   * A run.
   *
   * @param unreadable its items that could not be read
   * @param base the model that normalises where the user names none; empty for the benchmark's own
   */
  record Found(StoredRun run, List<Unreadable> unreadable, Optional<String> base) {}

  /** What it is called in answers. */
  String name() {
    return where.bundled ? "bundled" : file().toString();
  }

  private Path file() {
    return where.file == null ? ResultsStore.ofUser() : where.file;
  }

  /** All runs, the newest first; none of a store that is not there. */
  List<StoredRun> runs() {
    if (where.bundled) {
      return BundledRuns.read().runs().stream().map(BundledRuns.Run::run).toList();
    }
    if (!Files.exists(file())) {
      return List.of();
    }
    try (ResultsStore store = ResultsStore.openToRead(file())) {
      return store.runs();
    } catch (StoreException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }

  /**
   * A run by the beginning of its id; the newest without.
   *
   * @param id may be null
   */
  Found find(String id) {
    if (where.bundled) {
      BundledRuns bundled = BundledRuns.read();
      return new Found(StoredRuns.find(runs(), name(), id), List.of(), Optional.of(bundled.base()));
    }
    try (ResultsStore store = ResultsStore.openToRead(file())) {
      StoredRun run = StoredRuns.find(store, id);
      return new Found(run, store.unreadable(run.id()), Optional.empty());
    } catch (StoreException e) {
      throw new CannotRunException(e.getMessage(), e);
    }
  }
}
