package org.robustscope.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What parts bring: cells, unreadable items and kept ones, inside whatever transaction there is.
 */
final class PartTable {
  private final Connection connection;

  PartTable(Connection connection) {
    this.connection = connection;
  }

  CellTable cells(boolean sequences) {
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
   * Counts a part.
   *
   * @return the cells of this condition with the part, one a model; empty when the part is counted
   *     already: then nothing changes
   */
  Optional<List<CellSums>> add(String run, Part part) throws SQLException {
    CellTable table = cells(part.sums().getFirst() instanceof SequenceSums);
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
    return Optional.of(totals);
  }

  void insertUnreadable(String run, List<Unreadable> items) throws SQLException {
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

  List<Unreadable> unreadable(String run) throws SQLException {
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
  }

  List<KeptItem> kept(String run, CellKey cell) throws SQLException {
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
  }
}
