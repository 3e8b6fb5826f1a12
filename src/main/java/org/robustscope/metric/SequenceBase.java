package org.robustscope.metric;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What normalises flip rates and top-5 distances: a base classifier's figures by perturbation.
 *
 * @param name of the base, for texts
 * @param source where the figures are from
 * @param flipProbability by perturbation id, above 0 and at most 1
 * @param topFiveDistance by perturbation id, above 0 and at most 18; may be empty
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
      if (!(value > 0 && value <= most)) {
        throw new IllegalArgumentException(
            what + " of " + perturbation + " (" + value + ") should be above 0, at most " + most);
      }
    });
  }

  /**
   * A measure over its base, or why there is none.
   *
   * @param value present when there is no reason
   * @param reason one line when there is no value
   */
  public record Rate(OptionalDouble value, Optional<String> reason) {
    private static Rate of(double value) {
      return new Rate(OptionalDouble.of(value), Optional.empty());
    }

    private static Rate none(String reason) {
      return new Rate(OptionalDouble.empty(), Optional.of(reason));
    }
  }

  /**
   * FR, the flip rate: the flip probability over the base's (section 4.2).
   *
   * @param perturbation its id at strength and difficulty 1, for which the base was measured
   */
  public Rate flipRate(String perturbation, double probability) {
    return over(flipProbability, "flip probability", perturbation, probability);
  }

  /** T5D: the top-5 distance over the base's (section 4.2). */
  public Rate topFiveRate(String perturbation, double distance) {
    return over(topFiveDistance, "top-5 distance", perturbation, distance);
  }

  private Rate over(Map<String, Double> base, String what, String perturbation, double measured) {
    Double value = base.get(perturbation);
    return value == null
        ? Rate.none("no " + what + " of " + name + " is known for " + perturbation)
        : Rate.of(measured / value);
  }
}
