package org.robustscope.metric;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What normalises CE and relative CE: a base classifier's errors, or why there is no base.
 *
 * @param name of the base, for texts
 * @param source where the errors are from
 * @param errors of the base; empty when there is none
 * @param missing why there is no base; empty when there is one
 */
public record CorruptionBase(
    String name, String source, CorruptionErrors errors, Optional<String> missing) {

  /** A base by its errors, such as those of one's own run. */
  public static CorruptionBase of(String source, CorruptionErrors errors) {
    return new CorruptionBase(errors.model(), source, errors, Optional.empty());
  }

  /**
   * No base: CE, relative CE and their means have this reason instead of a number.
   *
   * @param reason one line for people, such as "no AlexNet baseline is agreed on for CIFAR-10-C"
   */
  public static CorruptionBase none(String reason) {
    return new CorruptionBase(
        "none",
        "",
        new CorruptionErrors("none", OptionalDouble.empty(), Map.of()),
        Optional.of(reason));
  }

  /** The base's mean error under a corruption, or why there is none. */
  public Measure meanError(String type) {
    return missing.map(Measure::missing).orElseGet(() -> errors.meanError(type));
  }

  /** The base's clean error, or why there is none. */
  public Measure cleanError() {
    return missing.map(Measure::missing).orElseGet(errors::cleanError);
  }
}
