package org.robustscope.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.robustscope.benchmark.RunListener;
import org.robustscope.benchmark.RunProgress;
import org.robustscope.benchmark.Unreadable;

/** A run on the terminal: one line that is written over, and a line for each bad item. */
final class EvaluateProgress implements RunListener {
  private final Progress progress;
  private final Failures failures;
  private final Set<String> said = new HashSet<>();

  EvaluateProgress(Progress progress, Failures failures) {
    this.progress = progress;
    this.failures = failures;
  }

  @Override
  public void listing(int files, long classified) {
    progress.show(
        "listing the data: %d files so far; %d images classified meanwhile"
            .formatted(files, classified));
  }

  @Override
  public void progress(RunProgress run) {
    progress.show(
        String.format(
            Locale.ROOT,
            "%d of %d parts, %.1f images/s, %s left",
            run.parts(),
            run.allParts(),
            run.perSecond(),
            left(run.secondsLeft())));
  }

  static String left(OptionalDouble seconds) {
    if (seconds.isEmpty()) {
      return "?";
    }
    long all = Math.round(seconds.getAsDouble());
    if (all < 60) {
      return all + " s";
    }
    return all < 3600
        ? "%d min %02d s".formatted(all / 60, all % 60)
        : "%d h %02d min".formatted(all / 3600, all / 60 % 60);
  }

  @Override
  public void unreadable(Unreadable item) {
    String line = item.condition() + ": " + item.reason();
    // What a cell lacks is said once, not for each of 50,000 items.
    if (said.add(line)) {
      failures.add(line);
    }
  }
}
