package org.robustscope.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code log.csv}: a line an epoch. */
final class TrainingLog {
  static final String FILE = "log.csv";
  private static final String HEADER =
      "epoch,loss,accuracy_on_every_5th_test_image,images_per_second_median,seconds,"
          + "processors_used,load_average";

  private final Path file;
  private final List<String> lines;

  private TrainingLog(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Goes on after the epochs that are done: lines beyond them are dropped. */
  static TrainingLog open(Path folder, int epochs) throws TrainingException {
    Path file = folder.resolve(FILE);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    if (epochs > 0 && Files.exists(file)) {
      try {
        Files.readAllLines(file).stream().skip(1).limit(epochs).forEach(lines::add);
      } catch (IOException e) {
        throw new TrainingException(file + ": cannot be read (" + e.getMessage() + ")", e);
      }
    }
    return new TrainingLog(file, lines);
  }

  /** Adds and writes a line; returns it for people. */
  String add(int epoch, double loss, double accuracy, EpochTimer timer) throws TrainingException {
    lines.add(
        String.format(
            Locale.ROOT,
            "%d,%.4f,%.4f,%.0f,%.1f,%.2f,%.2f",
            epoch,
            loss,
            accuracy,
            timer.medianImagesPerSecond(),
            timer.seconds(),
            timer.processors(),
            timer.load()));
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new TrainingException(file + ": cannot be written (" + e.getMessage() + ")", e);
    }
    return String.format(
        Locale.ROOT,
        "epoch %d, loss %.3f, %.1f %% of every fifth test image, %.0f images/s, %.0f s",
        epoch,
        loss,
        100 * accuracy,
        timer.medianImagesPerSecond(),
        timer.seconds());
  }
}
