package org.robustscope.perturbation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.robustscope.corruption.Variant;

/**
 * The benchmark's constants: for each perturbation type and variant the number of frames and what
 * the frames follow from.
 *
 * <p>Source: the generator programs of hendrycks/robustness (ImageNet-P, its Inception, ImageNet-64
 * and CIFAR forms), as described in the specification, sections 2 and 3.
 */
public final class SequenceTable {
  // type: parameter names; then a line a variant, strengths by |.
  private static final String TABLE =
      """
      gaussian_noise: frames, scale
      224 31 .03 | 31 .05 | 31 .08
      299 31 .035 | 31 .055 | 31 .085
      64 31 .025 | 31 .05 | 31 .075
      32 31 .02 | 31 .04 | 31 .06

      shot_noise: frames, photons
      224 31 300 | 31 120 | 31 60
      299 31 250 | 31 100 | 31 50
      64 31 500 | 31 250 | 31 125
      32 31 700 | 31 400 | 31 200

      motion_blur: frames, radius, sigma, degrees, zero
      224 31 10 3 4 30
      299 31 13 3 4 30
      64 31 14 3 5 30
      32 21 6 1.8 9 20

      zoom_blur: frames, step
      224 31 .004
      299 31 .004
      64 31 .004
      32 31 .004

      snow: frames, mean, deviation, zoom, threshold, blur_radius, blur_sigma, keep, degrees, first_degrees
      224 31 .05 .3 3 .5 14 4 .85 4 -150
      299 31 .05 .3 3 .5 14 4 .85 4 -150
      64 31 .05 .28 2 .5 10 2.5 .85 4 -150
      32 31 .05 .3 2 .5 10 2 .85 4 -150

      brightness: frames, percent, zero
      224 31 2 15
      299 31 2 15
      64 31 2 15
      32 31 1.5 15

      translate: frames, pixels, zero
      224 41 1 20
      299 41 1 20
      64 31 1 15
      32 16 1 7

      rotate: frames, degrees, zero
      224 31 1 15
      299 31 1 15
      64 31 1 15
      32 31 1 15

      tilt: frames, degrees, zero
      224 31 1 15
      299 31 1 15
      64 31 1 15
      32 31 .75 15

      scale: frames, percent, first_percent
      224 31 2.5 40
      299 31 2.5 40
      64 31 2.5 40
      32 31 2 70

      speckle_noise: frames, scale
      224 31 .05 | 31 .10 | 31 .15
      299 31 .06 | 31 .11 | 31 .16
      64 31 .05 | 31 .1 | 31 .15
      32 31 .05 | 31 .07 | 31 .1

      gaussian_blur: frames, first_sigma, step, truncate
      224 31 .25 .035 6
      299 31 .35 .035 6
      64 31 .35 .014 7
      32 31 .3 .015 7

      spatter: frames, mean, deviation, sigma, threshold, amount, below, here, above, two_above
      224 31 .65 .27 3.7 .69 .6 .05 .1 .15 .7
      299 31 .65 .3 4 .69 .6 .05 .1 .15 .7
      64 31 .6 .25 1.75 .7 .6 0 .2 .8 0
      32 31 .6 .265 1.75 .7 .6 0 .2 .8 0

      shear: frames, degrees, zero
      224 31 1 15
      299 31 1 15
      64 31 1 15
      32 31 1 15
      """;

  private static final Map<String, double[]> VALUES = new HashMap<>();
  private static final Map<String, List<String>> NAMES = new HashMap<>();

  static {
    for (String block : TABLE.split("\n\n")) {
      parse(block.strip().split("\n"));
    }
  }

  private SequenceTable() {}

  /**
   * The parameters of a sequence, in the order of {@link #names}; the first is the number of
   * frames.
   *
   * @return a copy
   * @throws IllegalArgumentException for the variant full, for which nothing is defined
   */
  public static double[] of(Perturbation perturbation, Variant variant) {
    requireDefined(variant);
    return VALUES.get(key(perturbation, variant.id())).clone();
  }

  /** What the parameters are called, lower case with underscores. */
  public static List<String> names(PerturbationType type) {
    return NAMES.get(type.id());
  }

  /**
   * Checks that the benchmark has sequences of a variant.
   *
   * @throws IllegalArgumentException naming those that it has
   */
  static void requireDefined(Variant variant) {
    if (variant.isFull()) {
      throw new IllegalArgumentException(
          "variant (full) of a sequence should be one of 224, 299, 64, 32:"
              + " sequences are not defined for whole pictures");
    }
  }

  private static String key(Perturbation perturbation, String variant) {
    return perturbation.id() + " " + variant;
  }

  private static void parse(String[] lines) {
    String[] head = lines[0].split(": ");
    List<String> names = List.of(head[1].split(", "));
    NAMES.put(head[0], names);
    for (int i = 1; i < lines.length; i++) {
      String[] line = lines[i].split(" ", 2);
      String[] strengths = line[1].split(Pattern.quote("|"));
      for (int s = 1; s <= strengths.length; s++) {
        Perturbation perturbation = new Perturbation(Perturbation.parse(head[0]).type(), s);
        VALUES.put(key(perturbation, line[0]), numbers(strengths[s - 1].strip(), names.size()));
      }
    }
  }

  private static double[] numbers(String text, int count) {
    List<Double> numbers = new ArrayList<>();
    for (String word : text.split(" ")) {
      numbers.add(Double.parseDouble(word));
    }
    if (numbers.size() != count) {
      throw new IllegalStateException("sequence table: " + text + " should hold " + count);
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
