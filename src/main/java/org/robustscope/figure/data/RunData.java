package org.robustscope.figure.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.robustscope.benchmark.Condition;
import org.robustscope.benchmark.EvaluationPlan;
import org.robustscope.benchmark.RunScores;
import org.robustscope.benchmark.RunText;
import org.robustscope.benchmark.SequenceScores;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.perturbation.Perturbation;
import org.robustscope.published.Family;

/**
 * The results of one's own runs as figures take them. Runs on the same pictures, made in the same
 * way, are one family; none is of a published family, whose pictures they need not have seen.
 */
public final class RunData {
  private static final String GROUP = "Own runs";

  private RunData() {}

  /** All models of runs, in their order; numbers of runs that are not complete say so. */
  public static FigureData of(List<StoredRun> runs) {
    List<Entry> entries = new ArrayList<>();
    List<Reliability> reliabilities = new ArrayList<>();
    for (StoredRun run : runs) {
      for (int entrant = 0; entrant < run.plan().entrants().size(); entrant++) {
        entries.add(entry(run, entrant, name(runs, run, entrant)));
        reliabilities.addAll(reliabilities(run, entrant, name(runs, run, entrant)));
      }
    }
    return new FigureData(entries, List.of(), reliabilities);
  }

  /** The model's name, and the run's id where another run has a model of that name. */
  private static String name(List<StoredRun> runs, StoredRun run, int entrant) {
    String title = run.plan().entrants().get(entrant).title();
    boolean twice =
        runs.stream()
            .filter(other -> other != run)
            .flatMap(other -> other.plan().entrants().stream())
            .anyMatch(other -> other.title().equals(title));
    return twice ? title + " (" + run.id().substring(0, 6) + ")" : title;
  }

  private static Entry entry(StoredRun run, int entrant, String name) {
    boolean sequences = run.plan().ofSequences();
    Origin origin = origin(run, base(run, entrant));
    Map<Slot, Datum> data = new LinkedHashMap<>();
    if (sequences) {
      sequences(SequenceScores.of(run), entrant, name, origin, data);
    } else {
      pictures(RunScores.of(run), entrant, name, origin, data);
    }
    return new Entry("run/" + run.id() + "/" + entrant, name, GROUP, origin.family(), data);
  }

  private static void pictures(
      RunScores run, int entrant, String name, Origin origin, Map<Slot, Datum> data) {
    CorruptionScores scores = run.scores(entrant);
    for (Quantity quantity : Quantity.ofCorruptions()) {
      boolean planned = quantity.type().isEmpty() || run.types().contains(quantity.type());
      if (planned) {
        put(data, new Slot.Metric(quantity), name, scores.measure(quantity), origin);
      }
    }
    put(
        data,
        Slot.of(Kind.CALIBRATION_ERROR),
        name,
        run.calibration(entrant, Condition.CLEAN).expectedError(),
        origin);
  }

  private static void sequences(
      SequenceScores scores, int entrant, String name, Origin origin, Map<Slot, Datum> data) {
    for (Perturbation perturbation : scores.perturbations()) {
      String id = perturbation.id();
      Measure flips = scores.flipProbability(entrant, perturbation, 1);
      put(data, Slot.of(Kind.FLIP_PROBABILITY, id), name, flips, origin);
      Measure distance = scores.topFiveDistance(entrant, perturbation, 1);
      put(data, Slot.of(Kind.TOP5_DISTANCE, id), name, distance, origin);
      Measure rate = scores.flipRate(entrant, perturbation);
      put(data, Slot.of(Kind.FLIP_RATE, id), name, rate, origin);
      Measure topFive = scores.topFiveRate(entrant, perturbation);
      put(data, Slot.of(Kind.TOP5_RATE, id), name, topFive, origin);
    }
    put(data, Slot.of(Kind.MEAN_FLIP_RATE), name, scores.meanFlipRate(entrant), origin);
    put(data, Slot.of(Kind.MEAN_TOP5_RATE), name, scores.meanTopFiveRate(entrant), origin);
    Measure mean = scores.meanFlipProbability(entrant);
    put(data, Slot.of(Kind.MEAN_FLIP_PROBABILITY), name, mean, origin);
  }

  private static void put(
      Map<Slot, Datum> data, Slot slot, String name, Measure measure, Origin origin) {
    data.put(
        slot,
        switch (measure) {
          case Measure.Value(double value) -> Datum.of(slot, name, value * slot.factor(), origin);
          case Measure.Missing(String reason) -> Datum.missing(slot, name, reason, origin);
        });
  }

  /** Diagrams of the clean pictures, else of the first condition that something is counted of. */
  private static List<Reliability> reliabilities(StoredRun run, int entrant, String name) {
    if (run.plan().ofSequences()) {
      return List.of();
    }
    RunScores scores = RunScores.of(run);
    return run.plan().conditions().stream()
        .filter(condition -> scores.count(entrant, condition).images() > 0)
        .sorted((a, b) -> Boolean.compare(b.isClean(), a.isClean()))
        .limit(1)
        .map(condition ->
            new Reliability(
                name,
                condition.isClean()
                    ? "clean"
                    : ItemNames.full(condition.type()) + ", severity " + condition.level(),
                scores.calibration(entrant, condition),
                origin(run, base(run, entrant))))
        .toList();
  }

  private static String base(StoredRun run, int entrant) {
    if (run.plan().ofSequences()) {
      SequenceScores scores = SequenceScores.of(run);
      return scores
          .base(entrant)
          .map(base -> base.name() + " of the paper, " + base.source())
          .orElseGet(() -> "none: " + scores.whyNoBase());
    }
    var base = RunScores.of(run).base(entrant);
    return base.missing()
        .map(why -> "none: " + why)
        .orElseGet(() -> base.name() + " of the paper, " + base.source());
  }

  private static Origin origin(StoredRun run, String base) {
    EvaluationPlan plan = run.plan();
    String pictures =
        plan.data().items()
            + (plan.ofSequences() ? " sequences" : " images")
            + " a condition ("
            + plan.subset().text()
            + ")";
    Family family =
        new Family(
            familyId(plan, base),
            plan.title() + ", own runs on " + pictures,
            plan.kind().title(),
            base,
            pictures,
            "measured here on " + pictures + ".");
    String status = RunText.state(run);
    return new Origin(
        family,
        "own run " + run.id() + source(run),
        "measured",
        plan.making().isPresent() ? "made from clean images on this machine" : "",
        "run " + run.id(),
        run.isComplete() ? Optional.empty() : Optional.of(status));
  }

  private static String source(StoredRun run) {
    return run.sessions().isEmpty() ? "" : ", " + run.sessions().getLast().provenance().program();
  }

  /** Equal where the pictures are, how they were made, and what normalises. */
  private static String familyId(EvaluationPlan plan, String base) {
    int hash =
        List.of(
                plan.benchmark(),
                plan.variant(),
                plan.making().map(Object::toString).orElse(""),
                plan.data().digest(),
                plan.data().items(),
                plan.subset().text(),
                base)
            .hashCode();
    return "own-%08x".formatted(hash);
  }
}
