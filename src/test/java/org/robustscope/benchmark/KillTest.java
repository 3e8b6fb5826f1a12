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
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program, as {@code kill -9} does, again and again while it evaluates. {@code
 * -Drobustscope.kills=50} does so as often as the issue asks; a build, a few times.
 */
final class KillTest {
  private static final int KILLS = Integer.getInteger("robustscope.kills", 8);
  private static final String EVERYTHING = "benchmark";

  @TempDir private Path folder;

  private Process program(Path results, String... more) throws IOException {
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
            EVERYTHING,
            "--device",
            "cpu",
            "--keep-images",
            "--results",
            results.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  @Test
  void whatIsKilledAtAnyMomentGoesOnToTheSameResults() throws Exception {
    SmallData.write(folder.resolve("data"), 40);
    Path undisturbed = folder.resolve("undisturbed.sqlite");
    assertThat(program(undisturbed).waitFor()).as(this::said).isZero();
    String expected = content(undisturbed);

    Random random = new Random(5);
    int finished = 0;
    int withParts = 0;
    Path results = folder.resolve("results0.sqlite");
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = program(results, "--resume");
      long before = parts(results);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
      // Somewhere between the start and a few parts further on: a moment that no clock chose.
      int wanted = random.nextInt(12);
      while (process.isAlive()
          && parts(results) < before + wanted
          && System.nanoTime() < deadline) {
        Thread.sleep(10);
      }
      Thread.sleep(random.nextInt(40));
      process.destroyForcibly().waitFor();
      withParts += parts(results) > before ? 1 : 0;
      checkSound(results);
      if (process.exitValue() == 0) {
        // It was quicker: this store is judged, and the next one is begun.
        assertThat(content(results)).isEqualTo(expected);
        finished++;
        results = folder.resolve("results" + finished + ".sqlite");
      }
    }
    assertThat(program(results, "--resume").waitFor()).as(this::said).isZero();
    assertThat(content(results)).isEqualTo(expected);
    assertThat(withParts).as("kills after which there was something new").isPositive();
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("said.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static Connection connect(Path results) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + results);
  }

  private static long parts(Path results) {
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

  private static void checkSound(Path results) throws SQLException {
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
  private static String content(Path results) throws SQLException {
    StringBuilder content = new StringBuilder();
    try (Connection connection = connect(results);
        Statement query = connection.createStatement()) {
      for (String from :
          List.of(
              "id, plan, keeps_items FROM run",
              "* FROM cell ORDER BY run, entrant, type, severity",
              "* FROM unreadable ORDER BY run, type, severity, item",
              "* FROM kept ORDER BY run, entrant, type, severity, shard")) {
        try (ResultSet row = query.executeQuery("SELECT " + from)) {
          int columns = row.getMetaData().getColumnCount();
          while (row.next()) {
            for (int i = 1; i <= columns; i++) {
              Object value = row.getObject(i);
              content
                  .append(
                      value instanceof byte[] bytes
                          ? java.util.HexFormat.of().formatHex(bytes)
                          : value)
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
