package org.robustscope.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.robustscope.platform.UserFolders;

/**
 * The results of all runs, in one SQLite file. Safe from several threads and with several programs
 * on one file: a part is counted once, whoever finishes it first.
 */
public final class ResultsStore implements AutoCloseable {
  private static final String FILE = "results.sqlite";

  private final StoreTransactions store;
  private final RunTable runs;
  private final PartTable parts;
  private final DraftTable drafts;

  ResultsStore(Path file, Connection connection) {
    this.store = new StoreTransactions(file, connection);
    this.parts = new PartTable(connection);
    this.runs = new RunTable(connection, parts);
    this.drafts = new DraftTable(connection);
  }

  /** The user's own store, which may not exist yet. */
  public static Path ofUser() {
    return UserFolders.detect().data().resolve(FILE);
  }

  /**
   * Opens a store; makes it when there is none.
   *
   * @throws StoreException when it cannot be read or written, or was made by a newer program: one
   *     line naming the file and the reason
   */
  public static ResultsStore open(Path file) throws StoreException {
    return new ResultsStore(file, StoreConnection.open(file));
  }

  /**
   * Opens a store that is there and will not be written to.
   *
   * @throws StoreException when there is none, or it cannot be read
   */
  public static ResultsStore openToRead(Path file) throws StoreException {
    return new ResultsStore(file, StoreConnection.openToRead(file));
  }

  public Path file() {
    return store.file();
  }

  /**
   * Enters a run, when it is not there yet.
   *
   * @param keepItems whether parts bring what the models said of each picture
   * @return the run's id
   */
  public String enter(EvaluationPlan plan, boolean keepItems) throws StoreException {
    String id = plan.id();
    store.writing(() -> runs.enter(id, plan, now(), keepItems));
    return id;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Notes that a program works on a run. */
  long begin(String run, Provenance provenance) throws StoreException {
    return begin(run, now(), provenance);
  }

  /** Notes that a program works on a run since some moment. */
  long begin(String run, Instant started, Provenance provenance) throws StoreException {
    Instant since = started.truncatedTo(ChronoUnit.SECONDS);
    return store.writing(() -> runs.begin(run, since, provenance));
  }

  /** Notes how a session ended. */
  void end(long session, double seconds, String outcome) throws StoreException {
    store.writing(() -> {
      runs.end(session, seconds, outcome);
      return session;
    });
  }

  /** Which shards of a condition are counted. */
  BitSet shards(String run, boolean sequences, Condition condition) throws StoreException {
    return store.reading(() -> parts.cells(sequences).shards(run, condition));
  }

  /**
   * Takes a finished part, all of it or nothing.
   *
   * @return the cells of this condition with the part, one a model; empty when the part is counted
   *     already, by this program or another: then nothing changes
   */
  Optional<List<CellSums>> commit(String run, long session, Part part) throws StoreException {
    return store.writing(() -> {
      Optional<List<CellSums>> totals = parts.add(run, part);
      if (totals.isPresent()) {
        runs.countPart(session);
      }
      return totals;
    });
  }

  /**
   * Takes a finished part of a run that is not known yet.
   *
   * @param outline {@link Outline#key}
   */
  void draft(String outline, Draft draft) throws StoreException {
    store.writing(() -> {
      drafts.write(outline, draft);
      return draft;
    });
  }

  /** The parts that wait for their run. */
  List<Draft> drafts(String outline) throws StoreException {
    return store.reading(() -> drafts.all(outline));
  }

  /**
   * Counts parts that waited, and forgets all that waited with them, at once or not at all.
   *
   * @param good those that belong to the run
   * @return the cells of each part's condition with it; parts that were counted already are missing
   */
  Map<Part, List<CellSums>> promote(String outline, String run, long session, List<Part> good)
      throws StoreException {
    return store.writing(() -> {
      Map<Part, List<CellSums>> totals = new LinkedHashMap<>();
      for (Part part : good) {
        Optional<List<CellSums>> cells = parts.add(run, part);
        if (cells.isPresent()) {
          runs.countPart(session);
          totals.put(part, cells.get());
        }
      }
      drafts.remove(outline);
      return totals;
    });
  }

  /** A run as it is now. */
  public Optional<StoredRun> run(String id) throws StoreException {
    return store.reading(() -> runs.run(id));
  }

  /** All runs, the newest first. */
  public List<StoredRun> runs() throws StoreException {
    List<StoredRun> found = new ArrayList<>();
    for (String id : store.reading(runs::ids)) {
      run(id).ifPresent(found::add);
    }
    return found;
  }

  /** The items that could not be read, by condition and place. */
  public List<Unreadable> unreadable(String run) throws StoreException {
    return store.reading(() -> parts.unreadable(run));
  }

  /**
   * What a model said of each picture of a cell, in the set's order; empty when it was not kept.
   */
  public List<KeptItem> kept(String run, CellKey cell) throws StoreException {
    return store.reading(() -> parts.kept(run, cell));
  }

  /**
   * Takes a run of another store, when it is not there yet.
   *
   * @return false when a run of the same plan is here already; then nothing changes
   */
  public boolean add(StoredRun run, List<Unreadable> unreadable) throws StoreException {
    return store.writing(() -> {
      if (!runs.enter(run.id(), run.plan(), run.created(), run.keepsItems())) {
        return false;
      }
      CellTable table = parts.cells(run.plan().ofSequences());
      for (Map.Entry<CellKey, CellSums> cell : run.cells().entrySet()) {
        CellKey key = cell.getKey();
        table.write(run.id(), key, run.shards().get(key.condition()), cell.getValue());
      }
      parts.insertUnreadable(run.id(), unreadable);
      for (RunSession session : run.sessions()) {
        runs.insert(run.id(), session);
      }
      return true;
    });
  }

  /**
   * Forgets a run with all its results.
   *
   * @return whether it was there
   */
  public boolean remove(String run) throws StoreException {
    return store.writing(() -> runs.remove(run));
  }

  @Override
  public void close() throws StoreException {
    store.close();
  }
}
