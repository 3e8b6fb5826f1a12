package org.robustscope.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.robustscope.dataset.DataKind;
import org.robustscope.metric.AlexNetSequences;
import org.robustscope.metric.Measure;
import org.robustscope.metric.SequenceBase;
import org.robustscope.perturbation.Perturbation;

/**
 * The figures of a run over sequences. A cell counts in means only when all its parts are finished.
 */
public final class SequenceScores {
  private final StoredRun run;
  private final Optional<SequenceBase> given;

  private SequenceScores(StoredRun run, Optional<SequenceBase> given) {
    this.run = run;
    this.given = given;
  }

  /** With the benchmark's own base: AlexNet for ImageNet-P, none (and why) for others. */
  public static SequenceScores of(StoredRun run) {
    return new SequenceScores(run, Optional.empty());
  }

  /**
   * With one of the run's own models as the base.
   *
   * @param entrant the model's place in the plan
   */
  public static SequenceScores over(StoredRun run, int entrant) {
    SequenceScores plain = of(run);
    return new SequenceScores(
        run,
        Optional.of(
            new SequenceBase(
                run.plan().entrants().get(entrant).title(),
                "measured in this run",
                plain.flips(entrant),
                plain.distances(entrant))));
  }

  public StoredRun run() {
    return run;
  }

  /** What is counted in a cell so far; empty when nothing is. */
  public Optional<SequenceSums> sums(int entrant, Condition condition) {
    return Optional.ofNullable((SequenceSums) run.cells().get(new CellKey(entrant, condition)));
  }

  /** Whether all parts of a condition are finished. */
  public boolean isFinished(Condition condition) {
    return run.partsDone(condition) == run.plan().shards();
  }

  /** The perturbations of the plan. */
  public List<Perturbation> perturbations() {
    return run.plan().conditions().stream().map(Condition::perturbation).toList();
  }

  /**
   * FP of a perturbation, frames so many apart.
   *
   * @param distance 1 to 3; only 1 for noise, which is compared with the clean frame
   */
  public Measure flipProbability(int entrant, Perturbation perturbation, int distance) {
    return stride(entrant, perturbation, distance)
        .map(it -> Measure.of(it.meanFlipProbability()))
        .orElseGet(() -> missing(perturbation));
  }

  /** uT5D of a perturbation; distance as in {@link #flipProbability}. */
  public Measure topFiveDistance(int entrant, Perturbation perturbation, int distance) {
    return stride(entrant, perturbation, distance)
        .map(it -> Measure.of(it.meanTopFiveDistance()))
        .orElseGet(() -> missing(perturbation));
  }

  /** The reference program's Zipf distance; distance as in {@link #flipProbability}. */
  public Measure zipfDistance(int entrant, Perturbation perturbation, int distance) {
    return stride(entrant, perturbation, distance)
        .map(it -> Measure.of(it.meanZipfDistance()))
        .orElseGet(() -> missing(perturbation));
  }

  /** The sums at a distance, of sequences that have such pairs; empty when there are none. */
  public Optional<SequenceSums.Stride> stride(
      int entrant, Perturbation perturbation, int distance) {
    return sums(entrant, Condition.of(perturbation))
        .filter(it -> distance >= 1 && distance <= it.strides().size())
        .map(it -> it.strides().get(distance - 1))
        .filter(it -> it.sequences() > 0);
  }

  private static Measure missing(Perturbation perturbation) {
    return Measure.missing("no sequence of " + perturbation.id() + " is counted");
  }

  /** What normalises, or empty and {@link #whyNoBase} says why. */
  public Optional<SequenceBase> base(int entrant) {
    if (given.isPresent()) {
      return given;
    }
    boolean imageNet =
        run.plan().kind() == DataKind.IMAGENET_P
            && ModelFacts.of(run.plan().entrants().get(entrant)).classes() == 1000;
    return imageNet ? Optional.of(AlexNetSequences.BASE) : Optional.empty();
  }

  /** Why nothing normalises. */
  public String whyNoBase() {
    return run.plan().kind() == DataKind.IMAGENET_P
        ? "AlexNet's figures are of a model of ImageNet's 1000 classes"
        : "no AlexNet baseline is agreed on for " + run.plan().kind().title();
  }

  /** FR at strength and distance 1, or why there is none. */
  public Measure flipRate(int entrant, Perturbation perturbation) {
    Measure own = flipProbability(entrant, perturbation, 1);
    return base(entrant)
        .map(base ->
            own instanceof Measure.Value(double value)
                ? base.flipRate(perturbation.id(), value)
                : own)
        .orElseGet(() -> Measure.missing(whyNoBase()));
  }

  /** T5D at strength and distance 1, or why there is none. */
  public Measure topFiveRate(int entrant, Perturbation perturbation) {
    Measure own = topFiveDistance(entrant, perturbation, 1);
    return base(entrant)
        .map(base ->
            own instanceof Measure.Value(double value)
                ? base.topFiveRate(perturbation.id(), value)
                : own)
        .orElseGet(() -> Measure.missing(whyNoBase()));
  }

  /** mFR over the ten benchmark perturbations, or why there is none. */
  public Measure meanFlipRate(int entrant) {
    return base(entrant)
        .map(base -> base.meanFlipRate(flips(entrant)))
        .orElseGet(() -> Measure.missing(whyNoBase()));
  }

  /** mT5D over the ten benchmark perturbations, or why there is none. */
  public Measure meanTopFiveRate(int entrant) {
    return base(entrant)
        .map(base -> base.meanTopFiveRate(distances(entrant)))
        .orElseGet(() -> Measure.missing(whyNoBase()));
  }

  /** The unnormalised mean of the ten FPs, or why there is none. */
  public Measure meanFlipProbability(int entrant) {
    Map<String, Double> flips = flips(entrant);
    return Measure.mean(
        AlexNetSequences.BENCHMARK.stream()
            .map(id ->
                flips.containsKey(id)
                    ? Measure.of(flips.get(id))
                    : Measure.missing("no flip probability is known for " + id))
            .toList());
  }

  private Map<String, Double> flips(int entrant) {
    Map<String, Double> flips = new HashMap<>();
    finished()
        .forEach(it ->
            flipProbability(entrant, it, 1).number().ifPresent(value -> flips.put(it.id(), value)));
    return flips;
  }

  private Map<String, Double> distances(int entrant) {
    Map<String, Double> distances = new HashMap<>();
    finished()
        .forEach(it ->
            topFiveDistance(entrant, it, 1)
                .number()
                .ifPresent(value -> distances.put(it.id(), value)));
    return distances;
  }

  private List<Perturbation> finished() {
    return perturbations().stream().filter(it -> isFinished(Condition.of(it))).toList();
  }
}
