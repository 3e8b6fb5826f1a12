package org.robustscope.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.robustscope.benchmark.Condition;
import org.robustscope.benchmark.Entrant;
import org.robustscope.benchmark.FigureTable;
import org.robustscope.benchmark.RunFile;
import org.robustscope.benchmark.RunJson;
import org.robustscope.benchmark.RunScores;
import org.robustscope.benchmark.RunSession;
import org.robustscope.benchmark.RunText;
import org.robustscope.benchmark.SequenceScores;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.benchmark.Unreadable;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.ErrorCount;
import org.robustscope.metric.Interval;
import org.robustscope.metric.Measure;
import org.robustscope.perturbation.Perturbation;

/** A run's figures for people to read, and as JSON. */
final class RunReport {
  private final StoredRun run;
  private final List<Unreadable> unreadable;
  private final RunScores scores;
  private final SequenceScores sequences;

  /**
   * @param base the title of a model of the run that normalises CE, or FR and T5D; null for the
   *     benchmark's own
   */
  RunReport(StoredRun run, List<Unreadable> unreadable, String base) {
    this.run = run;
    this.unreadable = unreadable;
    boolean given = base != null;
    boolean ofSequences = run.plan().ofSequences();
    this.scores =
        given && !ofSequences ? RunScores.over(run, entrant(run, base)) : RunScores.of(run);
    this.sequences =
        given && ofSequences
            ? SequenceScores.over(run, entrant(run, base))
            : SequenceScores.of(run);
  }

  /**
   * A report of a run that was found.
   *
   * @param base as above; null for what the run's place says, else the benchmark's own
   */
  static RunReport of(ResultsChoice.Found found, String base) {
    return new RunReport(
        found.run(), found.unreadable(), base == null ? found.base().orElse(null) : base);
  }

  private static int entrant(StoredRun run, String base) {
    List<String> titles = run.plan().entrants().stream().map(Entrant::title).toList();
    int index = titles.indexOf(base);
    if (index < 0) {
      throw new CannotRunException(
          "--base: no model "
              + base
              + " in this run, whose results would normalise; there are "
              + String.join(", ", titles));
    }
    return index;
  }

  Map<String, Object> json() {
    return run.plan().ofSequences()
        ? RunJson.of(sequences, unreadable)
        : RunJson.of(scores, unreadable);
  }

  FigureTable table(FigureTable.Detail detail) {
    return run.plan().ofSequences()
        ? FigureTable.sequences(sequences, detail)
        : FigureTable.corruptions(scores, detail);
  }

  /** The run as a small file that can be imported again. */
  byte[] file() {
    return RunFile.bytes(run, unreadable);
  }

  void print(PrintWriter out) {
    out.printf(
        "%s, %s: %d %s a cell (%s; published: %s)%n",
        run.plan().title(),
        RunText.state(run),
        run.plan().data().items(),
        run.plan().ofSequences() ? "sequences" : "images",
        run.plan().subset().text(),
        run.plan().kind().publishedSize() == 0 ? "-" : run.plan().kind().publishedSize());
    for (int i = 0; i < run.plan().entrants().size(); i++) {
      out.println();
      out.println(run.plan().entrants().get(i).title());
      if (run.plan().ofSequences()) {
        printSequences(out, i);
      } else {
        printCorruptions(out, i);
      }
    }
    out.println();
    printProvenance(out);
  }

  private void printCorruptions(PrintWriter out, int entrant) {
    CorruptionScores figures = scores.scores(entrant);
    ErrorCount clean = scores.count(entrant, Condition.CLEAN);
    if (run.plan().conditions().contains(Condition.CLEAN)) {
      Interval interval = clean.interval(RunScores.CONFIDENCE);
      out.printf(
          Locale.ROOT,
          "  clean error %s (95 %%: %.1f to %.1f), top-5 error %s, ECE %s%n",
          percent(clean.error()),
          100 * interval.low(),
          100 * interval.high(),
          percent(scores.countTop5(entrant, Condition.CLEAN).error()),
          percent(scores.calibration(entrant, Condition.CLEAN).expectedError()));
    }
    if (scores.types().isEmpty()) {
      return;
    }
    out.printf("  %-18s", "top-1 error, %");
    scores.severities().forEach(severity -> out.printf("%7s", "s" + severity));
    out.printf("%8s%8s%8s%n", "mean", "CE", "rel. CE");
    for (String type : scores.types()) {
      out.printf("  %-18s", type + (RunScores.isBenchmark(type) ? "" : " *"));
      for (int severity : scores.severities()) {
        Condition cell = new Condition(type, severity);
        String mark = scores.isFinished(cell) ? "" : "~";
        out.printf("%7s", mark + percent(scores.count(entrant, cell).error()));
      }
      out.printf(
          "%8s%8s%8s%n",
          percent(figures.errors().meanError(type)),
          percent(figures.ce(type)),
          percent(figures.relativeCe(type)));
    }
    if (scores.types().stream().anyMatch(type -> !RunScores.isBenchmark(type))) {
      out.println("  * extra: never in mCE");
    }
    String named =
        figures.base().missing().isPresent()
            ? ""
            : " (base: " + figures.base().name() + ", " + figures.base().source() + ")";
    out.println("  mCE " + said(figures.meanCe()) + named);
    scores
        .meanCeInterval(entrant)
        .ifPresent(interval ->
            out.printf(
                Locale.ROOT,
                "      95 %%: %.1f to %.1f at the widest, the base taken as exact%n",
                100 * interval.low(),
                100 * interval.high()));
    out.println("  relative mCE " + said(figures.relativeMeanCe()));
    out.println("  unnormalised mean of the 15 " + said(figures.errors().unnormalisedMean()));
    scores
        .unnormalisedMeanInterval(entrant)
        .ifPresent(interval ->
            out.printf(
                Locale.ROOT,
                "      95 %%: %.1f to %.1f at the widest%n",
                100 * interval.low(),
                100 * interval.high()));
    out.println(
        "  unnormalised mean of all 19 " + said(figures.errors().unnormalisedMeanOfNineteen()));
  }

  private void printSequences(PrintWriter out, int entrant) {
    SequenceScores figures = sequences;
    out.printf(
        "  %-18s%8s%8s%8s%8s%8s%8s%n", "", "FP, %", "FR, %", "uT5D", "T5D, %", "FP d=2", "FP d=3");
    for (Perturbation perturbation : figures.perturbations()) {
      String mark = figures.isFinished(Condition.of(perturbation)) ? "" : "~";
      out.printf(
          "  %-18s%8s%8s%8s%8s%8s%8s%n",
          perturbation.id() + (perturbation.type().isBenchmark() ? "" : " *"),
          mark + percent(figures.flipProbability(entrant, perturbation, 1)),
          percent(figures.flipRate(entrant, perturbation)),
          number(figures.topFiveDistance(entrant, perturbation, 1)),
          percent(figures.topFiveRate(entrant, perturbation)),
          percent(figures.flipProbability(entrant, perturbation, 2)),
          percent(figures.flipProbability(entrant, perturbation, 3)));
    }
    String named =
        figures
            .base(entrant)
            .map(it -> " (base: " + it.name() + ", " + it.source() + ")")
            .orElse("");
    out.println("  mFR " + said(figures.meanFlipRate(entrant)) + named);
    out.println("  mT5D " + said(figures.meanTopFiveRate(entrant)));
    out.println("  unnormalised mean FP " + said(figures.meanFlipProbability(entrant)));
  }

  private void printProvenance(PrintWriter out) {
    out.println("data " + run.plan().data().digest() + " (names and sizes)");
    run.plan().entrants().forEach(it -> out.println("model " + it.title() + " " + it.sha256()));
    if (run.sessions().isEmpty()) {
      return;
    }
    RunSession last = run.sessions().getLast();
    var how = last.provenance();
    out.println(
        String.join(", ", how.program(), how.engines(), how.java(), how.system())
            + ", "
            + how.cores()
            + " cores");
    how.devices()
        .forEach(it ->
            out.println(
                "device of %s: %s (asked: %s)%s"
                    .formatted(
                        it.model(),
                        it.used(),
                        it.asked(),
                        it.reason().isEmpty() ? "" : ", " + it.reason())));
    out.println("pictures: " + how.preprocessing() + ", variant " + run.plan().variant());
    if (!how.seedRule().isEmpty()) {
      out.println("seeds: " + how.seedRule());
    }
    if (!how.frostTextures().isEmpty()) {
      out.println("frost: " + how.frostTextures());
    }
    double seconds = run.sessions().stream().mapToDouble(it -> it.seconds().orElse(0)).sum();
    out.printf(
        Locale.ROOT,
        "started %s, %.0f s in %d session(s)%n",
        run.created(),
        seconds,
        run.sessions().size());
  }

  private static String percent(Measure measure) {
    return measure.number().isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%.1f", 100 * measure.number().getAsDouble());
  }

  private static String number(Measure measure) {
    return measure.number().isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%.2f", measure.number().getAsDouble());
  }

  /** The percentage, or why there is none. */
  private static String said(Measure measure) {
    return switch (measure) {
      case Measure.Value value -> percent(value) + " %";
      case Measure.Missing(String reason) -> "none: " + reason;
    };
  }
}
