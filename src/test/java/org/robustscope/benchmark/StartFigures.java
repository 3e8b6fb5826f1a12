package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Label;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;

/**
 * How soon a run over very many files starts: the time from the command to its first picture in the
 * store, and to the moment when all files are listed. Not a test: run it on an idle machine.
 *
 * <p>Arguments: a folder to make the files in (they stay, for more rounds), a model of ImageNet,
 * how many files, how many rounds. All files of a class are links to one small picture: it is the
 * listing that is measured.
 */
final class StartFigures {
  private static final long POLL_MILLIS = 20;
  private static final long PATIENCE_SECONDS = 300;

  private StartFigures() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    Path model = Path.of(arguments[1]);
    int files = Integer.parseInt(arguments[2]);
    int rounds = Integer.parseInt(arguments[3]);
    long start = System.nanoTime();
    make(data, model, files);
    System.out.printf("%d files are there, made in %.0f s%n", files, seconds(start));
    for (int i = 0; i < rounds; i++) {
      round(data, model, i);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void make(Path data, Path model, int files) throws IOException, ModelException {
    List<Label> labels = ModelFiles.labels(ModelFiles.installed(model));
    int each = Math.ceilDiv(files, labels.size());
    for (Label label : labels) {
      Path folder = data.resolve(label.wnid());
      if (Files.exists(folder)) {
        continue;
      }
      Files.createDirectories(folder);
      Path first = folder.resolve(name(label, 0));
      RgbImage image = new RgbImage(64, 48);
      for (int c = 0; c < 3; c++) {
        java.util.Arrays.fill(image.plane(c), 40 * c + label.index() % 100);
      }
      ImageFiles.write(image, first, false);
      for (int i = 1; i < each; i++) {
        Files.createLink(folder.resolve(name(label, i)), first);
      }
    }
  }

  private static String name(Label label, int i) {
    return "%s_%d.JPEG".formatted(label.wnid(), i);
  }

  private static void round(Path data, Path model, int number) throws Exception {
    Path home = Files.createTempDirectory("start");
    Path results = home.resolve("results.sqlite");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dai.djl.offline=true",
            "-cp",
            System.getProperty("java.class.path"),
            "org.robustscope.Launcher",
            "evaluate",
            "--benchmark",
            "imagenet-c",
            "--generate",
            "--data",
            data.toString(),
            "--models",
            model.toString(),
            "--device",
            "cpu",
            "--results",
            results.toString()));
    long start = System.nanoTime();
    Process program = new ProcessBuilder(command).inheritIO().start();
    double first = until(program, results, "SELECT count(*) FROM draft", start);
    double worked = program.toHandle().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    double listed = until(program, results, "SELECT count(*) FROM run", start);
    double counted = until(program, results, "SELECT total(parts) FROM session", start);
    System.out.printf(
        "round %d: first 64 pictures stored after %.1f s (%.1f s of processor time), all files"
            + " listed after %.1f s, counted in the run after %.1f s%n",
        number, first, worked, listed, counted);
    program.destroyForcibly().waitFor();
    Files.deleteIfExists(results);
  }

  /** Seconds from the start until a question has an answer above 0. */
  private static double until(Process program, Path results, String question, long start)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (program.isAlive() && System.nanoTime() < deadline) {
      if (Files.exists(results)) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + results);
            var statement = connection.createStatement()) {
          if (statement.executeQuery(question).getLong(1) > 0) {
            return seconds(start);
          }
        } catch (SQLException _) {
          // Its tables are not made yet.
        }
      }
      Thread.sleep(POLL_MILLIS);
    }
    return Double.NaN;
  }
}
