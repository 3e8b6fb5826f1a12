package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens the SQLite file of a store and says in words what is wrong with it.
 *
 * <p>Write-ahead log with {@code synchronous=FULL}: readers do not wait for a writer, a killed
 * program leaves nothing half written, and what was committed is on the disk when the commit
 * returns, a power cut included. (NORMAL would keep the file sound but could lose the last commits;
 * a commit here stands for seconds of work and costs milliseconds.) The log needs memory that all
 * programs share, which network drives do not have: there a rollback journal takes its place.
 */
final class StoreConnection {
  private static final Logger LOG = LoggerFactory.getLogger(StoreConnection.class);
  private static final int BUSY_MILLIS = 60_000;
  private static final String READ_ONLY = "cannot be written to (read-only)";

  /** File systems of other machines, by the names that Linux, macOS and Windows give. */
  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs3",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "afpfs",
          "webdav",
          "davfs",
          "9p",
          "ceph",
          "glusterfs",
          "lustre",
          "beegfs",
          "fuse.sshfs",
          "fuse.rclone",
          "afs");

  private StoreConnection() {}

  /** Opens a store for writing; made when there is none. */
  static Connection open(Path file) throws StoreException {
    try {
      Path parent = file.toAbsolutePath().getParent();
      Files.createDirectories(parent);
      if (Files.isDirectory(file)) {
        throw new StoreException(file, "is a folder; a results store is a file", null);
      }
      boolean network =
          NETWORK.contains(Files.getFileStore(parent).type().toLowerCase(Locale.ROOT));
      Connection connection = connect(file, new SQLiteConfig(), "");
      boolean good = false;
      try {
        // Before anything is written: what is another program's, or a newer one's, stays as it is.
        boolean current = StoreSchema.isCurrent(connection, file);
        journal(connection, network);
        if (!current) {
          StoreSchema.migrate(connection, file);
        }
        good = true;
        return connection;
      } finally {
        if (!good) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      // In a folder that is read-only, SQLite cannot even open its log.
      boolean readOnly = Files.exists(file) && !Files.isWritable(file.toAbsolutePath().getParent());
      throw readOnly ? new StoreException(file, READ_ONLY, e) : failure(file, e);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(file, "cannot be made (" + reason(e) + ")", e);
    }
  }

  /** Opens a store that is not written to, in a folder that need not be writable either. */
  static Connection openToRead(Path file) throws StoreException {
    if (!Files.isRegularFile(file)) {
      throw new StoreException(
          file, Files.isDirectory(file) ? "is a folder, no results store" : "there is none", null);
    }
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.setReadOnly(true);
      config.setOpenMode(SQLiteOpenMode.READONLY);
      Connection connection;
      try {
        connection = connect(file, config, "");
        checkReadable(connection, file);
      } catch (SQLException e) {
        // The log's index cannot be made in a folder that is read-only: then nobody writes either.
        connection = connect(file, config, "?immutable=1");
        checkReadable(connection, file);
      }
      return connection;
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  private static void checkReadable(Connection connection, Path file)
      throws SQLException, StoreException {
    boolean good = false;
    try {
      if (!StoreSchema.isReadable(connection, file)) {
        throw new StoreException(file, "is empty, no results store yet", null);
      }
      good = true;
    } finally {
      if (!good) {
        connection.close();
      }
    }
  }

  private static Connection connect(Path file, SQLiteConfig config, String query)
      throws SQLException {
    SqliteNative.prepare();
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    Properties properties = config.toProperties();
    // As an address: a name may hold a question mark or a percent sign.
    String address = "file:" + file.toAbsolutePath().toUri().getRawPath() + query;
    return DriverManager.getConnection("jdbc:sqlite:" + address, properties);
  }

  private static void journal(Connection connection, boolean network) throws SQLException {
    String wanted = network ? "truncate" : "wal";
    try (Statement statement = connection.createStatement()) {
      String mode = text(statement, "PRAGMA journal_mode");
      if (!mode.equals(wanted)) {
        mode = text(statement, "PRAGMA journal_mode = " + wanted);
      }
      if (!mode.equals(wanted) || network) {
        LOG.info("results store with journal {} (network drive: {})", mode, network);
      }
      statement.execute("PRAGMA synchronous = FULL");
    }
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.getString(1).toLowerCase(Locale.ROOT);
    }
  }

  /** What went wrong, for people. */
  static StoreException failure(Path file, SQLException e) {
    return new StoreException(file, reason(e), e);
  }

  private static String reason(SQLException e) {
    if (!(e instanceof SQLiteException failure)) {
      return "cannot be used (" + e.getMessage() + ")";
    }
    SQLiteErrorCode code = failure.getResultCode();
    if (code == SQLiteErrorCode.SQLITE_IOERR_WRITE) {
      // Linux tells a full disk from a quota, SQLite does not.
      return "cannot be written to (a quota, a limit of file sizes, or a failing disk);"
          + " what was finished before is kept: make room, then resume";
    }
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_FULL ->
          "the disk is full; what was finished before is kept: make room, then resume";
      case SQLITE_READONLY, SQLITE_PERM -> READ_ONLY;
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "another program has been writing to it for %d s".formatted(BUSY_MILLIS / 1000);
      case SQLITE_CANTOPEN -> "cannot be opened (no permission, or the folder is not there)";
      case SQLITE_NOTADB -> "is no results store";
      case SQLITE_CORRUPT -> "is damaged (" + code.message + ")";
      case SQLITE_IOERR -> "the disk fails (" + code.name() + ")";
      default -> "cannot be used (" + code.name() + ": " + e.getMessage() + ")";
    };
  }

  private static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException _ -> "permission denied";
      case java.nio.file.FileAlreadyExistsException x -> x.getFile() + " is a file, no folder";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
