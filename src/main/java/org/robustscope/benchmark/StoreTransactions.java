package org.robustscope.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A store's connection, one piece of work at a time. Says in words what goes wrong. */
final class StoreTransactions implements AutoCloseable {
  private final Path file;
  private final Connection connection;

  StoreTransactions(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  Path file() {
    return file;
  }

  /** For tables, whose statements run within {@link #reading} and {@link #writing}. */
  Connection connection() {
    return connection;
  }

  /** Statements that belong together. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  synchronized <T> T reading(Work<T> work) throws StoreException {
    try {
      return work.run();
    } catch (SQLException e) {
      throw StoreConnection.failure(file, e);
    }
  }

  /** All or nothing. */
  synchronized <T> T writing(Work<T> work) throws StoreException {
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

  @Override
  public synchronized void close() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StoreConnection.failure(file, e);
    }
  }
}
