package org.robustscope.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cells over sequences: a row for each distance of the frames that are compared. */
final class SequenceTableRows extends CellTable {
  SequenceTableRows(Connection connection) {
    super(connection, "sequence_cell");
  }

  private record Counted(int sequences, int unreadable) {}

  @Override
  Map<CellKey, CellSums> read(ResultSet rows) throws SQLException {
    Map<CellKey, Counted> counted = new HashMap<>();
    Map<CellKey, TreeMap<Integer, SequenceSums.Stride>> strides = new HashMap<>();
    while (rows.next()) {
      CellKey key = key(rows);
      counted.put(key, new Counted(rows.getInt("sequences"), rows.getInt("unreadable")));
      strides
          .computeIfAbsent(key, _ -> new TreeMap<>())
          .put(
              rows.getInt("stride"),
              new SequenceSums.Stride(
                  rows.getInt("compared"),
                  rows.getLong("pairs"),
                  rows.getLong("flips"),
                  rows.getLong("flip_probability_fixed"),
                  rows.getLong("top5_distance_fixed"),
                  rows.getLong("zipf_distance_fixed")));
    }
    Map<CellKey, CellSums> cells = newMap();
    counted.forEach((key, count) ->
        cells.put(
            key,
            new SequenceSums(
                count.sequences(), count.unreadable(), List.copyOf(strides.get(key).values()))));
    return cells;
  }

  @Override
  void write(String run, CellKey key, BitSet shards, CellSums given) throws SQLException {
    SequenceSums sums = (SequenceSums) given;
    try (PreparedStatement insert =
        prepare(
            "INSERT OR REPLACE INTO sequence_cell"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < sums.strides().size(); i++) {
        SequenceSums.Stride stride = sums.strides().get(i);
        insert.setString(1, run);
        insert.setInt(2, key.entrant());
        insert.setString(3, key.condition().type());
        insert.setInt(4, key.condition().level());
        insert.setInt(5, i + 1);
        insert.setBytes(6, shards.toByteArray());
        insert.setInt(7, sums.sequences());
        insert.setInt(8, sums.unreadable());
        insert.setInt(9, stride.sequences());
        insert.setLong(10, stride.pairs());
        insert.setLong(11, stride.flips());
        insert.setLong(12, stride.flipProbability());
        insert.setLong(13, stride.topFiveDistance());
        insert.setLong(14, stride.zipfDistance());
        insert.executeUpdate();
      }
    }
  }
}
