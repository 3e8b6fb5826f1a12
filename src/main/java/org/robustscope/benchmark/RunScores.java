package org.robustscope.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.dataset.DataKind;
import org.robustscope.metric.AlexNetCorruptions;
import org.robustscope.metric.BenchmarkCorruptions;
import org.robustscope.metric.Calibration;
import org.robustscope.metric.CorruptionBase;
import org.robustscope.metric.CorruptionErrors;
import org.robustscope.metric.CorruptionScores;
import org.robustscope.metric.ErrorCount;
import org.robustscope.metric.Interval;
import org.robustscope.metric.MeanCeInterval;
import org.robustscope.metric.Measure;
import org.robustscope.metric.SeverityErrors;

/**
 * The figures of a run over pictures. A cell counts in means and ratios only when all its parts are
 * finished; pictures that could not be read are left out of its error, and the run is then not
 * called complete.
 */
public final class RunScores {
  /** Of the intervals. */
  public static final double CONFIDENCE = .95;

  private final StoredRun run;
  private final CorruptionBase base;

  private RunScores(StoredRun run, CorruptionBase base) {
    this.run = run;
    this.base = base;
  }

  /** With the benchmark's own base: AlexNet for ImageNet-C, none (and why) for others. */
  public static RunScores of(StoredRun run) {
    return new RunScores(run, null);
  }

  /**
   * With one of the run's own models as the base.
   *
   * @param entrant the model's place in the plan
   */
  public static RunScores over(StoredRun run, int entrant) {
    RunScores plain = of(run);
    return new RunScores(run, CorruptionBase.of("measured in this run", plain.errors(entrant)));
  }

  public StoredRun run() {
    return run;
  }

  /** What normalises a model's CE, or why nothing does. */
  public CorruptionBase base(int entrant) {
    if (base != null) {
      return base;
    }
    DataKind kind = run.plan().kind();
    if (kind != DataKind.IMAGENET_C) {
      return CorruptionBase.none("no AlexNet baseline is agreed on for " + kind.title());
    }
    int classes = ModelFacts.of(run.plan().entrants().get(entrant)).classes();
    boolean imageNet =
        classes == 1000
            && run.plan().data().classes().stream().allMatch(it -> it.matches("n\\d{8}"));
    return imageNet
        ? AlexNetCorruptions.BASE
        : CorruptionBase.none(
            "AlexNet's errors are of ImageNet's 1000 classes, not of these (" + classes + ")");
  }

  /** What is counted in a cell so far; empty when nothing is. */
  public Optional<PictureSums> sums(int entrant, Condition condition) {
    return Optional.ofNullable((PictureSums) run.cells().get(new CellKey(entrant, condition)));
  }

  /** Pictures and wrong ones of a cell so far. */
  public ErrorCount count(int entrant, Condition condition) {
    return sums(entrant, condition)
        .map(it -> new ErrorCount(it.done(), it.done() - it.right()))
        .orElse(ErrorCount.NONE);
  }

  /** The same of the best five. */
  public ErrorCount countTop5(int entrant, Condition condition) {
    return sums(entrant, condition)
        .map(it -> new ErrorCount(it.done(), it.done() - it.rightTop5()))
        .orElse(ErrorCount.NONE);
  }

  /** Whether all parts of a condition are finished. */
  public boolean isFinished(Condition condition) {
    return run.partsDone(condition) == run.plan().shards();
  }

  /** A model's errors, of finished cells. */
  public CorruptionErrors errors(int entrant) {
    Map<String, Map<Integer, Double>> bySeverity = new HashMap<>();
    OptionalDouble clean = OptionalDouble.empty();
    for (Condition condition : run.plan().conditions()) {
      Measure error = count(entrant, condition).error();
      if (!isFinished(condition) || !error.isPresent()) {
        continue;
      }
      if (condition.isClean()) {
        clean = error.number();
      } else {
        bySeverity
            .computeIfAbsent(condition.type(), _ -> new TreeMap<>())
            .put(condition.level(), error.orElseThrow());
      }
    }
    Map<String, SeverityErrors> byType = new HashMap<>();
    bySeverity.forEach((type, errors) -> byType.put(type, SeverityErrors.of(errors)));
    return new CorruptionErrors(run.plan().entrants().get(entrant).title(), clean, byType);
  }

  /** A model's CE, mCE, relative CE and means, each with a number or why there is none. */
  public CorruptionScores scores(int entrant) {
    return new CorruptionScores(errors(entrant), base(entrant));
  }

  /** Wilson's interval of the clean error; empty when no clean picture was counted. */
  public Optional<Interval> cleanInterval(int entrant) {
    ErrorCount clean = count(entrant, Condition.CLEAN);
    return clean.images() == 0 ? Optional.empty() : Optional.of(clean.interval(CONFIDENCE));
  }

  /** The interval of a model's mCE, with the base taken as exact; empty when there is no mCE. */
  public Optional<Interval> meanCeInterval(int entrant) {
    return scores(entrant).meanCe().isPresent()
        ? Optional.of(MeanCeInterval.ofCounts(counts(entrant), base(entrant), CONFIDENCE))
        : Optional.empty();
  }

  /** The interval of the unnormalised mean of the fifteen; empty when there is none. */
  public Optional<Interval> unnormalisedMeanInterval(int entrant) {
    return errors(entrant).unnormalisedMean().isPresent()
        ? Optional.of(MeanCeInterval.unnormalised(counts(entrant), CONFIDENCE))
        : Optional.empty();
  }

  private Map<String, Map<Integer, ErrorCount>> counts(int entrant) {
    Map<String, Map<Integer, ErrorCount>> counts = new HashMap<>();
    for (Condition condition : run.plan().conditions()) {
      if (!condition.isClean()) {
        counts
            .computeIfAbsent(condition.type(), _ -> new HashMap<>())
            .put(condition.level(), count(entrant, condition));
      }
    }
    return counts;
  }

  /** The types of the plan, in the benchmark's order. */
  public List<String> types() {
    return BenchmarkCorruptions.NINETEEN.stream()
        .filter(type -> run.plan().conditions().stream().anyMatch(it -> it.type().equals(type)))
        .toList();
  }

  /** The severities of the plan, ascending. */
  public List<Integer> severities() {
    return run.plan().conditions().stream()
        .filter(it -> !it.isClean())
        .map(Condition::level)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether a type counts in mCE. */
  public static boolean isBenchmark(String type) {
    return CorruptionType.ofId(type).isBenchmark();
  }

  /** How well confidence and being right agree in a cell, so far. */
  public Calibration calibration(int entrant, Condition condition) {
    PictureSums sums =
        sums(entrant, condition)
            .orElseGet(() -> PictureSums.none(run.plan().data().classes().size()));
    List<Calibration.Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < PictureSums.BINS; bin++) {
      int pictures = sums.binPictures(bin);
      bins.add(
          new Calibration.Bin(
              (double) bin / PictureSums.BINS,
              (bin + 1.0) / PictureSums.BINS,
              pictures,
              share(sums.binConfidence(bin), pictures),
              share(sums.binRight(bin), pictures)));
    }
    Measure brier =
        sums.done() == 0
            ? Measure.missing("no image was counted")
            : Measure.of(sums.brierSum() / sums.done());
    return new Calibration(sums.done(), bins, brier);
  }

  private static Measure share(double sum, int pictures) {
    return pictures == 0
        ? Measure.missing("no image has such a confidence")
        : Measure.of(sum / pictures);
  }

  /** Errors by class in a cell, so far, in the data set's order. */
  public Map<String, ErrorCount> classErrors(int entrant, Condition condition) {
    Map<String, ErrorCount> errors = new LinkedHashMap<>();
    sums(entrant, condition)
        .ifPresent(sums -> {
          List<String> classes = run.plan().data().classes();
          for (int label = 0; label < classes.size(); label++) {
            int pictures = sums.classPictures(label);
            errors.put(
                classes.get(label), new ErrorCount(pictures, pictures - sums.classRight(label)));
          }
        });
    return errors;
  }
}
