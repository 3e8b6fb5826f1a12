package org.robustscope.figure.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.robustscope.benchmark.Condition;
import org.robustscope.benchmark.RunScores;
import org.robustscope.benchmark.SequenceScores;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.perturbation.Perturbation;

/** The numbers of a run as figures take them, over the benchmark's base or one of its models. */
final class RunRows {
  private final StoredRun run;
  private final RunScores pictures;
  private final SequenceScores sequences;
  private final String whose;

  private RunRows(StoredRun run, RunScores pictures, SequenceScores sequences, String whose) {
    this.run = run;
    this.pictures = pictures;
    this.sequences = sequences;
    this.whose = whose;
  }

  /** Over the benchmark's own base, where it has one. */
  static RunRows of(StoredRun run) {
    return new RunRows(run, RunScores.of(run), SequenceScores.of(run), " of the paper, ");
  }

  /** Over one of the run's models, by its place in the plan. */
  static RunRows over(StoredRun run, int base) {
    return run.plan().ofSequences()
        ? new RunRows(run, RunScores.of(run), SequenceScores.over(run, base), ", ")
        : new RunRows(run, RunScores.over(run, base), SequenceScores.of(run), ", ");
  }

  /** What normalises a model's numbers, in words, or "none" and why. */
  String base(int entrant) {
    if (run.plan().ofSequences()) {
      return sequences
          .base(entrant)
          .map(base -> base.name() + whose + base.source())
          .orElseGet(() -> "none: " + sequences.whyNoBase());
    }
    var base = pictures.base(entrant);
    return base.missing().map(why -> "none: " + why).orElse(base.name() + whose + base.source());
  }

  /** A model's numbers, those that there are none of with the reason. */
  Map<Slot, Datum> numbers(int entrant, String name, Origin origin) {
    Map<Slot, Datum> data = new LinkedHashMap<>();
    if (run.plan().ofSequences()) {
      sequences(entrant, name, origin, data);
    } else {
      pictures(entrant, name, origin, data);
    }
    return data;
  }

  private void pictures(int entrant, String name, Origin origin, Map<Slot, Datum> data) {
    CorruptionScores scores = pictures.scores(entrant);
    for (Quantity quantity : Quantity.ofCorruptions()) {
      boolean planned = quantity.type().isEmpty() || pictures.types().contains(quantity.type());
      if (planned) {
        put(data, new Slot.Metric(quantity), name, scores.measure(quantity), origin);
      }
    }
    put(
        data,
        Slot.of(Kind.CALIBRATION_ERROR),
        name,
        pictures.calibration(entrant, Condition.CLEAN).expectedError(),
        origin);
  }

  private void sequences(int entrant, String name, Origin origin, Map<Slot, Datum> data) {
    for (Perturbation perturbation : sequences.perturbations()) {
      String id = perturbation.id();
      Measure flips = sequences.flipProbability(entrant, perturbation, 1);
      put(data, Slot.of(Kind.FLIP_PROBABILITY, id), name, flips, origin);
      Measure distance = sequences.topFiveDistance(entrant, perturbation, 1);
      put(data, Slot.of(Kind.TOP5_DISTANCE, id), name, distance, origin);
      Measure rate = sequences.flipRate(entrant, perturbation);
      put(data, Slot.of(Kind.FLIP_RATE, id), name, rate, origin);
      Measure topFive = sequences.topFiveRate(entrant, perturbation);
      put(data, Slot.of(Kind.TOP5_RATE, id), name, topFive, origin);
    }
    put(data, Slot.of(Kind.MEAN_FLIP_RATE), name, sequences.meanFlipRate(entrant), origin);
    put(data, Slot.of(Kind.MEAN_TOP5_RATE), name, sequences.meanTopFiveRate(entrant), origin);
    Measure mean = sequences.meanFlipProbability(entrant);
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
  List<Reliability> reliabilities(int entrant, String entry, String name, Origin origin) {
    if (run.plan().ofSequences()) {
      return List.of();
    }
    return run.plan().conditions().stream()
        .filter(condition -> pictures.count(entrant, condition).images() > 0)
        .sorted((a, b) -> Boolean.compare(b.isClean(), a.isClean()))
        .limit(1)
        .map(condition ->
            new Reliability(
                entry,
                name,
                condition.isClean()
                    ? "clean"
                    : ItemNames.full(condition.type()) + ", severity " + condition.level(),
                pictures.calibration(entrant, condition),
                origin))
        .toList();
  }
}
