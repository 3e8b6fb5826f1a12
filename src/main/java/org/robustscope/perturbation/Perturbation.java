package org.robustscope.perturbation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A perturbation type at a strength: what a folder of the published data set holds.
 *
 * @param strength 1 to 3 for noise, 1 for all others
 */
public record Perturbation(PerturbationType type, int strength) {
  /** The strongest noise. */
  public static final int MAX_STRENGTH = 3;

  private static final List<Perturbation> ALL =
      Arrays.stream(PerturbationType.values()).flatMap(Perturbation::strengths).toList();

  private static final List<Perturbation> BENCHMARK =
      PerturbationType.benchmark().stream().map(Perturbation::of).toList();

  public Perturbation {
    int strongest = type.isNoise() ? MAX_STRENGTH : 1;
    if (strength < 1 || strength > strongest) {
      throw new IllegalArgumentException(
          type.isNoise()
              ? "strength (" + strength + ") of " + type.id() + " should be 1 to " + strongest
              : "strength ("
                  + strength
                  + ") of "
                  + type.id()
                  + " should be 1: only noise has more");
    }
  }

  /** A type at strength 1. */
  public static Perturbation of(PerturbationType type) {
    return new Perturbation(type, 1);
  }

  /** All types at all their strengths, in the benchmark's order. */
  public static List<Perturbation> all() {
    return ALL;
  }

  /** The benchmark's ten types at strength 1. */
  public static List<Perturbation> benchmark() {
    return BENCHMARK;
  }

  /**
   * The perturbation of a published name such as "tilt", "shot_noise" or "shot_noise_2".
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static Perturbation parse(String id) {
    for (Perturbation perturbation : ALL) {
      if (perturbation.id().equals(id)) {
        return perturbation;
      }
    }
    throw new IllegalArgumentException(
        "perturbation ("
            + id
            + ") should be one of "
            + ALL.stream().map(Perturbation::id).collect(Collectors.joining(", ")));
  }

  /** The name in the published data set's folders, such as "gaussian_noise_2". */
  public String id() {
    return strength == 1 ? type.id() : type.id() + "_" + strength;
  }

  private static Stream<Perturbation> strengths(PerturbationType type) {
    return IntStream.rangeClosed(1, type.isNoise() ? MAX_STRENGTH : 1)
        .mapToObj(strength -> new Perturbation(type, strength));
  }
}
