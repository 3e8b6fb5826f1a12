package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The program in a process of its own, as a user starts it, evaluating small pictures. */
final class EvaluateProgram {
  private final Path folder;

  /**
   * @param folder holds {@code data}, and what the programs write
   */
  EvaluateProgram(Path folder) {
    this.folder = folder;
  }

  /**
   * Starts it.
   *
   * @param name what its messages are filed under
   * @param types comma-separated
   */
  Process start(String name, String types, Path results, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx500m",
            "-XX:TieredStopAtLevel=1",
            "-Drobustscope.home=" + folder.resolve("home"),
            "-cp",
            System.getProperty("java.class.path"),
            "org.robustscope.Launcher",
            "evaluate",
            "--benchmark",
            "cifar-10-c",
            "--generate",
            "--data",
            folder.resolve("data").toString(),
            "--models",
            "squeezenet",
            "--types",
            types,
            "--device",
            "cpu",
            "--keep-images",
            "--results",
            results.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".txt").toFile())
        .start();
  }

  /** What a program said on both streams. */
  String said(String name) {
    try {
      return Files.readString(folder.resolve(name + ".txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  static Connection connect(Path results) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + results);
  }

  /** Parts that all sessions finished. */
  static long parts(Path results) {
    if (!Files.exists(results)) {
      return 0;
    }
    try (Connection connection = connect(results);
        Statement query = connection.createStatement()) {
      return query.executeQuery("SELECT total(parts) FROM session").getLong(1);
    } catch (SQLException _) {
      // Not made yet.
      return 0;
    }
  }

  /** SQLite finds nothing wrong. */
  static void checkSound(Path results) throws SQLException {
    if (!Files.exists(results)) {
      return;
    }
    try (Connection connection = connect(results);
        Statement query = connection.createStatement()) {
      assertThat(query.executeQuery("PRAGMA integrity_check").getString(1)).isEqualTo("ok");
      assertThat(query.executeQuery("PRAGMA foreign_key_check").next()).isFalse();
    }
  }

  /** Everything that is result, not history: all but sessions and the date. */
  static String content(Path results) throws SQLException {
    StringBuilder content = new StringBuilder();
    try (Connection connection = connect(results);
        Statement query = connection.createStatement()) {
      for (String from :
          List.of(
              "id, plan, keeps_items FROM run ORDER BY id",
              "* FROM cell ORDER BY run, entrant, type, severity",
              "* FROM unreadable ORDER BY run, type, severity, item",
              "* FROM kept ORDER BY run, entrant, type, severity, shard")) {
        try (ResultSet row = query.executeQuery("SELECT " + from)) {
          int columns = row.getMetaData().getColumnCount();
          while (row.next()) {
            for (int i = 1; i <= columns; i++) {
              Object value = row.getObject(i);
              content
                  .append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                  .append('|');
            }
            content.append('\n');
          }
        }
      }
    }
    assertThat(content.length()).isGreaterThan(1000);
    return content.toString();
  }
}
