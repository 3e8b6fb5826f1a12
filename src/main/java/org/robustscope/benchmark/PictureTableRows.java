package org.robustscope.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Map;

/** Cells over pictures: a row each. */
final class PictureTableRows extends CellTable {
  PictureTableRows(Connection connection) {
    super(connection, "cell");
  }

  @Override
  Map<CellKey, CellSums> read(ResultSet rows) throws SQLException {
    Map<CellKey, CellSums> cells = newMap();
    while (rows.next()) {
      cells.put(
          key(rows),
          CellCodec.sums(
              rows.getInt("pictures"),
              rows.getInt("unreadable"),
              rows.getInt("correct"),
              rows.getInt("correct_top5"),
              rows.getLong("brier_fixed"),
              rows.getBytes("bins"),
              rows.getBytes("classes")));
    }
    return cells;
  }

  @Override
  void write(String run, CellKey key, BitSet shards, CellSums given) throws SQLException {
    PictureSums sums = (PictureSums) given;
    try (PreparedStatement insert =
        prepare("INSERT OR REPLACE INTO cell VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, run);
      insert.setInt(2, key.entrant());
      insert.setString(3, key.condition().type());
      insert.setInt(4, key.condition().level());
      insert.setBytes(5, shards.toByteArray());
      insert.setInt(6, sums.done());
      insert.setInt(7, sums.unreadable());
      insert.setInt(8, sums.right());
      insert.setInt(9, sums.rightTop5());
      insert.setLong(10, sums.brierFixed());
      insert.setBytes(11, CellCodec.bins(sums));
      insert.setBytes(12, CellCodec.classes(sums));
      insert.executeUpdate();
    }
  }
}
