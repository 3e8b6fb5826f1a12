package org.robustscope.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.robustscope.platform.UserFolders;

/**
 * The results of all runs, in one SQLite file. Safe from several threads and with several programs
 * on one file: a part is counted once, whoever finishes it first.
 */
public final class ResultsStore implements AutoCloseable {
  private static final String FILE = "results.sqlite";

  private final Path file;
  private final Connection connection;

  private ResultsStore(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
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
    return file;
  }

  private interface Work<T> {
    T run() throws SQLException;
  }

  private synchronized <T> T reading(Work<T> work) throws StoreException {
    try {
      return work.run();
    } catch (SQLException e) {
      throw StoreConnection.failure(file, e);
    }
  }

  /** All or nothing. */
  private synchronized <T> T writing(Work<T> work) throws StoreException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      boolean good = false;
      try {
        T result = work.run();
        statement.execute("COMMIT");
        good = true;
        return result;
      } finally {
        if (!good) {
          rollBack(statement);
        }
      }
    } catch (SQLException e) {
      throw StoreConnection.failure(file, e);
    }
  }

  private static void rollBack(Statement statement) {
    try {
      statement.execute("ROLLBACK");
    } catch (SQLException _) {
      // SQLite has rolled back by itself, as it does when the disk is full.
    }
  }

  /**
   * Enters a run, when it is not there yet.
   *
   * @param keepItems whether parts bring what the models said of each picture
   * @return the run's id
   */
  public String enter(EvaluationPlan plan, boolean keepItems) throws StoreException {
    String id = plan.id();
    return writing(() -> {
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT OR IGNORE INTO run VALUES (?, ?, ?, ?)")) {
        insert.setString(1, id);
        insert.setString(2, plan.toJson());
        insert.setString(3, now());
        insert.setBoolean(4, keepItems);
        insert.executeUpdate();
      }
      return id;
    });
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Notes that a program begins to work on a run. */
  long begin(String run, Provenance provenance) throws StoreException {
    return writing(() -> {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO session (run, started, outcome, parts, provenance)"
                  + " VALUES (?, ?, 'running', 0, ?)",
              Statement.RETURN_GENERATED_KEYS)) {
        insert.setString(1, run);
        insert.setString(2, now());
        insert.setString(3, json(provenance));
        insert.executeUpdate();
        try (ResultSet key = insert.getGeneratedKeys()) {
          return key.getLong(1);
        }
      }
    });
  }

  private static String json(Object value) {
    try {
      return PlanJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Notes how a session ended. */
  void end(long session, double seconds, String outcome) throws StoreException {
    writing(() -> {
      try (PreparedStatement update =
          connection.prepareStatement("UPDATE session SET seconds = ?, outcome = ? WHERE id = ?")) {
        update.setDouble(1, seconds);
        update.setString(2, outcome);
        update.setLong(3, session);
        return update.executeUpdate();
      }
    });
  }

  /** Which shards of a condition are counted. */
  BitSet shards(String run, boolean sequences, Condition condition) throws StoreException {
    return reading(() -> table(sequences).shards(run, condition));
  }

  private CellTable table(boolean sequences) {
    return sequences ? new SequenceTableRows(connection) : new PictureTableRows(connection);
  }

  /** Binds run, type and severity; entrant follows where there is one. */
  private static void bind(PreparedStatement statement, int from, String run, Condition condition)
      throws SQLException {
    statement.setString(from, run);
    statement.setString(from + 1, condition.type());
    statement.setInt(from + 2, condition.level());
  }

  /**
   * Takes a finished part, all of it or nothing.
   *
   * @return the cells of this condition with the part, one a model; empty when the part is counted
   *     already, by this program or another: then nothing changes
   */
  Optional<List<CellSums>> commit(String run, long session, Part part) throws StoreException {
    boolean sequences = part.sums().getFirst() instanceof SequenceSums;
    return writing(() -> {
      CellTable table = table(sequences);
      BitSet counted = table.shards(run, part.condition());
      if (counted.get(part.shard())) {
        return Optional.empty();
      }
      List<CellSums> totals = new ArrayList<>();
      counted.set(part.shard());
      for (int entrant = 0; entrant < part.sums().size(); entrant++) {
        CellKey key = new CellKey(entrant, part.condition());
        CellSums before = table.read(run, key);
        CellSums sums = part.sums().get(entrant);
        totals.add(before == null ? sums : before.plus(sums));
        table.write(run, key, counted, totals.getLast());
      }
      insertUnreadable(run, part.unreadable());
      insertKept(run, part);
      try (PreparedStatement update =
          connection.prepareStatement("UPDATE session SET parts = parts + 1 WHERE id = ?")) {
        update.setLong(1, session);
        update.executeUpdate();
      }
      return Optional.of(totals);
    });
  }

  private void insertUnreadable(String run, List<Unreadable> items) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO unreadable (run, type, severity, item, key, reason)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Unreadable item : items) {
        bind(insert, 1, run, item.condition());
        insert.setInt(4, item.item());
        insert.setString(5, item.key());
        insert.setString(6, item.reason());
        insert.executeUpdate();
      }
    }
  }

  private void insertKept(String run, Part part) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO kept (run, type, severity, entrant, shard, items)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      for (int entrant = 0; entrant < part.kept().size(); entrant++) {
        bind(insert, 1, run, part.condition());
        insert.setInt(4, entrant);
        insert.setInt(5, part.shard());
        insert.setBytes(6, KeptItems.toBytes(part.kept().get(entrant)));
        insert.executeUpdate();
      }
    }
  }

  /** A run as it is now. */
  public Optional<StoredRun> run(String id) throws StoreException {
    return reading(() -> {
      try (PreparedStatement query =
          connection.prepareStatement("SELECT plan, created, keeps_items FROM run WHERE id = ?")) {
        query.setString(1, id);
        try (ResultSet row = query.executeQuery()) {
          return row.next()
              ? Optional.of(run(id, row.getString(1), row.getString(2), row.getBoolean(3)))
              : Optional.empty();
        }
      }
    });
  }

  private StoredRun run(String id, String plan, String created, boolean keepsItems)
      throws SQLException {
    EvaluationPlan parsed = EvaluationPlan.parse(plan);
    CellTable table = table(parsed.ofSequences());
    Map<CellKey, CellSums> cells = table.all(id);
    Map<Condition, BitSet> shards = new HashMap<>();
    for (Condition condition : parsed.conditions()) {
      shards.put(condition, table.shards(id, condition));
    }
    return new StoredRun(
        id, parsed, Instant.parse(created), keepsItems, cells, shards, sessions(id));
  }

  private List<RunSession> sessions(String run) throws SQLException {
    List<RunSession> sessions = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id, started, seconds, outcome, parts, provenance FROM session"
                + " WHERE run = ? ORDER BY id")) {
      query.setString(1, run);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          double seconds = row.getDouble(3);
          sessions.add(
              new RunSession(
                  row.getLong(1),
                  Instant.parse(row.getString(2)),
                  row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(seconds),
                  row.getString(4),
                  row.getInt(5),
                  PlanJson.mapper().readValue(row.getString(6), Provenance.class)));
        }
      }
    } catch (JsonProcessingException e) {
      throw new SQLException("provenance: " + e.getOriginalMessage(), e);
    }
    return sessions;
  }

  /** All runs, the newest first. */
  public List<StoredRun> runs() throws StoreException {
    List<String> ids =
        reading(() -> {
          List<String> found = new ArrayList<>();
          try (Statement statement = connection.createStatement();
              ResultSet row =
                  statement.executeQuery("SELECT id FROM run ORDER BY created DESC, id")) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
          return found;
        });
    List<StoredRun> runs = new ArrayList<>();
    for (String id : ids) {
      run(id).ifPresent(runs::add);
    }
    return runs;
  }

  /** The items that could not be read, by condition and place. */
  public List<Unreadable> unreadable(String run) throws StoreException {
    return reading(() -> {
      List<Unreadable> items = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT type, severity, item, key, reason FROM unreadable WHERE run = ?"
                  + " ORDER BY type, severity, item")) {
        query.setString(1, run);
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            items.add(
                new Unreadable(
                    new Condition(row.getString(1), row.getInt(2)),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5)));
          }
        }
      }
      return items;
    });
  }

  /**
   * What a model said of each picture of a cell, in the set's order; empty when it was not kept.
   */
  public List<KeptItem> kept(String run, CellKey cell) throws StoreException {
    return reading(() -> {
      List<KeptItem> items = new ArrayList<>();
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT items FROM kept WHERE run = ? AND type = ? AND severity = ? AND entrant = ?"
                  + " ORDER BY shard")) {
        bind(query, 1, run, cell.condition());
        query.setInt(4, cell.entrant());
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            items.addAll(KeptItems.of(row.getBytes(1)));
          }
        }
      } catch (IOException e) {
        throw new SQLException("kept items of " + cell.condition() + " are damaged", e);
      }
      return items;
    });
  }

  /**
   * Takes a run of another store, when it is not there yet.
   *
   * @return false when a run of the same plan is here already; then nothing changes
   */
  public boolean add(StoredRun run, List<Unreadable> unreadable) throws StoreException {
    return writing(() -> {
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT OR IGNORE INTO run VALUES (?, ?, ?, ?)")) {
        insert.setString(1, run.id());
        insert.setString(2, run.plan().toJson());
        insert.setString(3, run.created().toString());
        insert.setBoolean(4, run.keepsItems());
        if (insert.executeUpdate() == 0) {
          return false;
        }
      }
      CellTable table = table(run.plan().ofSequences());
      for (Map.Entry<CellKey, CellSums> cell : run.cells().entrySet()) {
        CellKey key = cell.getKey();
        table.write(run.id(), key, run.shards().get(key.condition()), cell.getValue());
      }
      insertUnreadable(run.id(), unreadable);
      for (RunSession session : run.sessions()) {
        insert(run.id(), session);
      }
      return true;
    });
  }

  private void insert(String run, RunSession session) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO session (run, started, seconds, outcome, parts, provenance)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, run);
      insert.setString(2, session.started().toString());
      if (session.seconds().isPresent()) {
        insert.setDouble(3, session.seconds().getAsDouble());
      }
      insert.setString(4, session.outcome());
      insert.setInt(5, session.parts());
      insert.setString(6, json(session.provenance()));
      insert.executeUpdate();
    }
  }

  /**
   * Forgets a run with all its results.
   *
   * @return whether it was there
   */
  public boolean remove(String run) throws StoreException {
    return writing(() -> {
      try (PreparedStatement delete = connection.prepareStatement("DELETE FROM run WHERE id = ?")) {
        delete.setString(1, run);
        return delete.executeUpdate() > 0;
      }
    });
  }

  @Override
  public synchronized void close() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StoreConnection.failure(file, e);
    }
  }
}
