package org.robustscope.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The rows of a run's cells, inside whatever transaction there is. */
abstract class CellTable {
  private final Connection connection;
  private final String table;

  CellTable(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  final PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  /** Which shards of a condition are counted: the same for all models. */
  final BitSet shards(String run, Condition condition) throws SQLException {
    try (PreparedStatement query =
        prepare(
            "SELECT shards FROM "
                + table
                + " WHERE run = ? AND entrant = 0 AND type = ?"
                + " AND severity = ? LIMIT 1")) {
      query.setString(1, run);
      query.setString(2, condition.type());
      query.setInt(3, condition.level());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? BitSet.valueOf(row.getBytes(1)) : new BitSet();
      }
    }
  }

  /** A cell, or null when nothing of it is counted. */
  final CellSums read(String run, CellKey key) throws SQLException {
    try (PreparedStatement query =
        prepare(
            "SELECT * FROM "
                + table
                + " WHERE run = ? AND entrant = ? AND type = ? AND severity = ?")) {
      query.setString(1, run);
      query.setInt(2, key.entrant());
      query.setString(3, key.condition().type());
      query.setInt(4, key.condition().level());
      try (ResultSet row = query.executeQuery()) {
        return read(row).get(key);
      }
    }
  }

  /** All cells of a run that something is counted of. */
  final Map<CellKey, CellSums> all(String run) throws SQLException {
    try (PreparedStatement query = prepare("SELECT * FROM " + table + " WHERE run = ?")) {
      query.setString(1, run);
      try (ResultSet row = query.executeQuery()) {
        return read(row);
      }
    }
  }

  static CellKey key(ResultSet row) throws SQLException {
    return new CellKey(
        row.getInt("entrant"), new Condition(row.getString("type"), row.getInt("severity")));
  }

  abstract Map<CellKey, CellSums> read(ResultSet rows) throws SQLException;

  /** Writes a cell in place of what was there. */
  abstract void write(String run, CellKey key, BitSet shards, CellSums sums) throws SQLException;

  static Map<CellKey, CellSums> newMap() {
    return new HashMap<>();
  }
}
