package org.robustscope.metric;

import java.util.Map;
import java.util.function.BiFunction;

/**
 * What normalises flip rates and top-5 distances: a base classifier's figures by perturbation.
 *
 * @param name of the base, for texts
 * @param source where the figures are from
 * @param flipProbability by perturbation id, 0 to 1
 * @param topFiveDistance by perturbation id, 0 to 18; may be empty
 */
public record SequenceBase(
    String name,
    String source,
    Map<String, Double> flipProbability,
    Map<String, Double> topFiveDistance) {

  public SequenceBase {
    flipProbability = Map.copyOf(flipProbability);
    topFiveDistance = Map.copyOf(topFiveDistance);
    check("flip probability", flipProbability, 1);
    check("top-5 distance", topFiveDistance, 18);
  }

  private static void check(String what, Map<String, Double> values, double most) {
    values.forEach((perturbation, value) -> {
      if (!(value >= 0 && value <= most)) {
        throw new IllegalArgumentException(
            what + " of " + perturbation + " (" + value + ") should be 0 to " + most);
      }
    });
  }

  /**
   * FR, the flip rate: the flip probability over the base's (section 4.2).
   *
   * @param perturbation its id at strength and difficulty 1, for which the base was measured
   */
  public Measure flipRate(String perturbation, double probability) {
    return over(flipProbability, "flip probability", perturbation, probability);
  }

  /** T5D: the top-5 distance over the base's (section 4.2). */
  public Measure topFiveRate(String perturbation, double distance) {
    return over(topFiveDistance, "top-5 distance", perturbation, distance);
  }

  /**
   * mFR: the mean of the ten benchmark perturbations' flip rates.
   *
   * @param probabilities by perturbation id; others than the ten are left out
   */
  public Measure meanFlipRate(Map<String, Double> probabilities) {
    return mean(probabilities, "flip probability", this::flipRate);
  }

  /**
   * mT5D: the mean of the ten benchmark perturbations' T5Ds.
   *
   * @param distances by perturbation id; others than the ten are left out
   */
  public Measure meanTopFiveRate(Map<String, Double> distances) {
    return mean(distances, "top-5 distance", this::topFiveRate);
  }

  private static Measure mean(
      Map<String, Double> measured, String what, BiFunction<String, Double, Measure> rate) {
    return CorruptionErrors.mean(
        AlexNetSequences.BENCHMARK,
        perturbation -> {
          Double value = measured.get(perturbation);
          return value == null
              ? Measure.missing("no " + what + " is known for " + perturbation)
              : rate.apply(perturbation, value);
        });
  }

  private Measure over(
      Map<String, Double> base, String what, String perturbation, double measured) {
    Double value = base.get(perturbation);
    return value == null
        ? Measure.missing("no " + what + " of " + name + " is known for " + perturbation)
        : Measure.of(measured)
            .over(Measure.of(value), what + " of " + name + " is 0 for " + perturbation);
  }
}
