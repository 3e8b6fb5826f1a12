package org.robustscope.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Parts that wait for their run to be known, inside whatever transaction there is. */
final class DraftTable {
  private final Connection connection;

  DraftTable(Connection connection) {
    this.connection = connection;
  }

  void write(String outline, Draft draft) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, outline);
      insert.setString(2, draft.part().condition().type());
      insert.setInt(3, draft.part().condition().level());
      insert.setInt(4, draft.part().shard());
      insert.setString(5, draft.digest());
      insert.setBytes(6, PartCodec.toBytes(draft.part()));
      insert.executeUpdate();
    }
  }

  List<Draft> all(String outline) throws SQLException {
    List<Draft> drafts = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT type, severity, shard, digest, part FROM draft WHERE outline = ?"
                + " ORDER BY shard, type, severity")) {
      query.setString(1, outline);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Condition condition = new Condition(row.getString(1), row.getInt(2));
          drafts.add(
              new Draft(row.getString(4), PartCodec.of(condition, row.getInt(3), row.getBytes(5))));
        }
      }
    } catch (IOException e) {
      throw new SQLException("waiting parts are damaged", e);
    }
    return drafts;
  }

  void remove(String outline) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM draft WHERE outline = ?")) {
      delete.setString(1, outline);
      delete.executeUpdate();
    }
  }
}
