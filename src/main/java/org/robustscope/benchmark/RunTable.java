package org.robustscope.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rows of runs and their sessions, inside whatever transaction there is. */
final class RunTable {
  private final Connection connection;
  private final PartTable parts;

  RunTable(Connection connection, PartTable parts) {
    this.connection = connection;
    this.parts = parts;
  }

  /**
   * Enters a run.
   *
   * @return false when it is there already; then nothing changes
   */
  boolean enter(String id, EvaluationPlan plan, Instant created, boolean keepsItems)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT OR IGNORE INTO run VALUES (?, ?, ?, ?)")) {
      insert.setString(1, id);
      insert.setString(2, plan.toJson());
      insert.setString(3, created.toString());
      insert.setBoolean(4, keepsItems);
      return insert.executeUpdate() > 0;
    }
  }

  boolean remove(String id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM run WHERE id = ?")) {
      delete.setString(1, id);
      return delete.executeUpdate() > 0;
    }
  }

  /** The newest first. */
  List<String> ids() throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT id FROM run ORDER BY created DESC, id")) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  Optional<StoredRun> run(String id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT plan, created, keeps_items FROM run WHERE id = ?")) {
      query.setString(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(run(id, row.getString(1), row.getString(2), row.getBoolean(3)))
            : Optional.empty();
      }
    }
  }

  private StoredRun run(String id, String plan, String created, boolean keepsItems)
      throws SQLException {
    EvaluationPlan parsed = EvaluationPlan.parse(plan);
    CellTable table = parts.cells(parsed.ofSequences());
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

  /** Enters a session that has just begun, and returns its number. */
  long begin(String run, Instant started, Provenance provenance) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO session (run, started, outcome, parts, provenance)"
                + " VALUES (?, ?, 'running', 0, ?)",
            Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, run);
      insert.setString(2, started.toString());
      insert.setString(3, json(provenance));
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        return key.getLong(1);
      }
    }
  }

  private static String json(Provenance value) {
    try {
      return PlanJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  void end(long session, double seconds, String outcome) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE session SET seconds = ?, outcome = ? WHERE id = ?")) {
      update.setDouble(1, seconds);
      update.setString(2, outcome);
      update.setLong(3, session);
      update.executeUpdate();
    }
  }

  void countPart(long session) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE session SET parts = parts + 1 WHERE id = ?")) {
      update.setLong(1, session);
      update.executeUpdate();
    }
  }

  /** Enters a session of another store. */
  void insert(String run, RunSession session) throws SQLException {
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
}
