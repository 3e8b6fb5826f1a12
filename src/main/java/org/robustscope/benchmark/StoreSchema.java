package org.robustscope.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of a results store, and how a store of an older version becomes one of today's.
 *
 * <p>Numbers called fixed are whole multiples of 2^-40, so that sums do not depend on their order
 * ({@link FixedPoint}). Blobs: {@code shards} is a bit set (which shards are counted), {@code bins}
 * and {@code classes} hold the counts of {@link CellCodec}, {@code items} those of {@link
 * KeptItems}. A {@code draft} is a finished part of a run whose data are still being listed; {@code
 * part} is its content by {@link PartCodec}.
 */
final class StoreSchema {
  /** "RScR" as bytes: by it a store is told from other programs' SQLite files. */
  private static final int APPLICATION = 0x52536352;

  /** Entry i leads from version i to i + 1. Never changed, only added to. */
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              """
              CREATE TABLE run (
                id TEXT PRIMARY KEY,
                plan TEXT NOT NULL,
                created TEXT NOT NULL,
                keeps_items INTEGER NOT NULL)
              """,
              """
              CREATE TABLE session (
                id INTEGER PRIMARY KEY,
                run TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
                started TEXT NOT NULL,
                seconds REAL,
                outcome TEXT NOT NULL,
                parts INTEGER NOT NULL,
                provenance TEXT NOT NULL)
              """,
              "CREATE INDEX session_of_run ON session(run)",
              """
              CREATE TABLE cell (
                run TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
                entrant INTEGER NOT NULL,
                type TEXT NOT NULL,
                severity INTEGER NOT NULL,
                shards BLOB NOT NULL,
                pictures INTEGER NOT NULL,
                unreadable INTEGER NOT NULL,
                correct INTEGER NOT NULL,
                correct_top5 INTEGER NOT NULL,
                brier_fixed INTEGER NOT NULL,
                bins BLOB NOT NULL,
                classes BLOB NOT NULL,
                PRIMARY KEY (run, entrant, type, severity)) WITHOUT ROWID
              """,
              """
              CREATE TABLE sequence_cell (
                run TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
                entrant INTEGER NOT NULL,
                type TEXT NOT NULL,
                severity INTEGER NOT NULL,
                stride INTEGER NOT NULL,
                shards BLOB NOT NULL,
                sequences INTEGER NOT NULL,
                unreadable INTEGER NOT NULL,
                compared INTEGER NOT NULL,
                pairs INTEGER NOT NULL,
                flips INTEGER NOT NULL,
                flip_probability_fixed INTEGER NOT NULL,
                top5_distance_fixed INTEGER NOT NULL,
                zipf_distance_fixed INTEGER NOT NULL,
                PRIMARY KEY (run, entrant, type, severity, stride)) WITHOUT ROWID
              """,
              """
              CREATE TABLE unreadable (
                run TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
                type TEXT NOT NULL,
                severity INTEGER NOT NULL,
                item INTEGER NOT NULL,
                key TEXT NOT NULL,
                reason TEXT NOT NULL,
                PRIMARY KEY (run, type, severity, item)) WITHOUT ROWID
              """,
              """
              CREATE TABLE kept (
                run TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
                entrant INTEGER NOT NULL,
                type TEXT NOT NULL,
                severity INTEGER NOT NULL,
                shard INTEGER NOT NULL,
                items BLOB NOT NULL,
                PRIMARY KEY (run, entrant, type, severity, shard))
              """),
          List.of(
              """
              CREATE TABLE draft (
                outline TEXT NOT NULL,
                type TEXT NOT NULL,
                severity INTEGER NOT NULL,
                shard INTEGER NOT NULL,
                digest TEXT NOT NULL,
                part BLOB NOT NULL,
                PRIMARY KEY (outline, type, severity, shard)) WITHOUT ROWID
              """));

  static final int VERSION = STEPS.size();

  private StoreSchema() {}

  /**
   * Checks a store's version, without writing.
   *
   * @return whether it is of today's version
   * @throws StoreException when it is no store, or of a newer program
   */
  static boolean isCurrent(Connection connection, Path file) throws SQLException, StoreException {
    return version(connection, file) == VERSION;
  }

  /**
   * Whether today's program can read a store as it is: what was added since version 1 is not read.
   *
   * @throws StoreException when it is no store, or of a newer program
   */
  static boolean isReadable(Connection connection, Path file) throws SQLException, StoreException {
    return version(connection, file) >= 1;
  }

  /** 0 of an empty file. */
  private static int version(Connection connection, Path file) throws SQLException, StoreException {
    // In this order: another program may be making the tables, and their marks come with them.
    boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    int application = number(connection, "PRAGMA application_id");
    int version = number(connection, "PRAGMA user_version");
    if (application != APPLICATION && !(empty && application == 0)) {
      throw new StoreException(file, "is a SQLite file of another program, no results store", null);
    }
    if (version > VERSION) {
      throw new StoreException(
          file,
          "is a results store of version %d, made by a newer program; this one knows version %d"
              .formatted(version, VERSION),
          null);
    }
    return version;
  }

  /** Brings a store to today's version, all steps or none. */
  static void migrate(Connection connection, Path file) throws SQLException, StoreException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      boolean good = false;
      try {
        // Another program may have done it while this one waited.
        if (!isCurrent(connection, file)) {
          for (int i = number(connection, "PRAGMA user_version"); i < VERSION; i++) {
            for (String step : STEPS.get(i)) {
              statement.execute(step);
            }
          }
          statement.execute("PRAGMA user_version = " + VERSION);
          statement.execute("PRAGMA application_id = " + APPLICATION);
        }
        statement.execute("COMMIT");
        good = true;
      } finally {
        if (!good) {
          statement.execute("ROLLBACK");
        }
      }
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.getInt(1);
    }
  }
}
