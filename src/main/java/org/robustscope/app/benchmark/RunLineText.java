package org.robustscope.app.benchmark;

import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.Entrant;
import org.robustscope.benchmark.RunProgress;
import org.robustscope.benchmark.StoredRun;

/** Runs in a line. */
final class RunLineText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private RunLineText() {}

  /** "12 of 76 parts, 34.1 images/s, 3 min 12 s left". */
  static String progress(RunProgress progress, boolean sequences, Messages messages) {
    return messages.text(
        "run.progress",
        progress.parts(),
        progress.allParts(),
        Figures.rate(progress.perSecond()),
        messages.text(sequences ? "things.clips" : "things.images"),
        Figures.time(progress.secondsLeft(), messages));
  }

  /** "ImageNet-C, made from clean images \u00b7 first 50 of the images". */
  static String title(StoredRun run, Messages messages) {
    return messages.text(
        "run.title",
        run.plan().title(),
        Figures.count(run.plan().data().items()),
        messages.text(run.plan().ofSequences() ? "things.clips" : "things.images"),
        run.plan().subset().text());
  }

  static String models(StoredRun run) {
    return run.plan().entrants().stream().map(Entrant::title).collect(Collectors.joining(", "));
  }

  /** The day and minute on this machine's clock. */
  static String created(StoredRun run) {
    return DAY.format(run.created().atZone(ZoneId.systemDefault()));
  }

  /** Whether it is whole, and what is missing. */
  static String state(StoredRun run, Messages messages) {
    if (!run.isFinished()) {
      return messages.text(
          "state.partial", Figures.count(run.partsDone()), Figures.count(run.plan().parts()));
    }
    return run.isComplete()
        ? messages.text("state.complete")
        : messages.text(
            "state.faulty",
            Figures.count(run.unreadable()),
            Figures.count(run.plan().data().items()));
  }

  /** What went wrong, in its own words. */
  static String lineOf(Throwable failure) {
    Throwable told = failure instanceof UncheckedIOException e ? e.getCause() : failure;
    return told.getMessage() == null ? told.toString() : told.getMessage();
  }
}
