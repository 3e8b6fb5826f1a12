package org.robustscope.corruption;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The benchmark's constants: for each type and variant the parameters of severities 1 to 5.
 *
 * <p>Source: the generator programs of hendrycks/robustness (ImageNet-C, its Inception, Tiny and
 * CIFAR forms), as described in the specification, section 4. {@link Variant#FULL} takes the values
 * of 224 (elastic_transform's lengths are multiples of 244 there: the reference's own slip, and
 * part of the data set).
 */
public final class ParameterTable {
  private static final String[] VARIANT_ORDER = {"224", "299", "64", "32"};

  // type: parameter names; then a line a variant (a repeated name continues it), severities by |.
  private static final String TABLE =
      """
      gaussian_noise: scale
      224 .08 | .12 | .18 | .26 | .38
      299 .09 | .13 | .19 | .27 | .40
      64 .04 | .08 | .12 | .15 | .18
      32 .04 | .06 | .08 | .09 | .10

      shot_noise: photons
      224 60 | 25 | 12 | 5 | 3
      299 50 | 20 | 10 | 5 | 3
      64 250 | 100 | 50 | 30 | 15
      32 500 | 250 | 100 | 75 | 50

      impulse_noise: amount
      224 .03 | .06 | .09 | .17 | .27
      299 .04 | .07 | .10 | .18 | .28
      64 .01 | .02 | .05 | .08 | .14
      32 .01 | .02 | .03 | .05 | .07

      defocus_blur: radius, sigma
      224 3 .1 | 4 .5 | 6 .5 | 8 .5 | 10 .5
      299 4 .1 | 5 .5 | 7 .5 | 10 .5 | 12 .5
      64 .5 .6 | 1 .1 | 1.5 .1 | 2.5 .01 | 3 .1
      32 .3 .4 | .4 .5 | .5 .6 | 1 .2 | 1.5 .1

      glass_blur: sigma, max_delta, iterations
      224 .7 1 2 | .9 2 1 | 1 2 3 | 1.1 3 2 | 1.5 4 2
      299 .8 1 3 | 1 3 1 | 1.1 2 4 | 1.2 4 2 | 1.6 5 2
      64 .1 1 1 | .5 1 1 | .6 1 2 | .7 2 1 | .9 2 2
      32 .05 1 1 | .25 1 1 | .4 1 1 | .25 1 2 | .4 1 2

      motion_blur: radius, sigma
      224 10 3 | 15 5 | 15 8 | 15 12 | 20 15
      299 12 4 | 17 6 | 17 9 | 17 13 | 22 16
      64 10 1 | 10 1.5 | 10 2 | 10 2.5 | 12 3
      32 6 1 | 6 1.5 | 6 2 | 8 2 | 9 2.5

      zoom_blur: images, step
      224 12 .01 | 16 .01 | 11 .02 | 13 .02 | 11 .03
      299 12 .01 | 16 .01 | 11 .02 | 13 .02 | 11 .03
      64 7 .01 | 12 .01 | 16 .01 | 21 .01 | 26 .01
      32 7 .01 | 12 .01 | 16 .01 | 21 .01 | 26 .01

      snow: mean, deviation, zoom, threshold, blur_radius, blur_sigma, keep
      224 .1 .3 3 .5 10 4 .8 | .2 .3 2 .5 12 4 .7 | .55 .3 4 .9 12 8 .7 | .55 .3 4.5 .85 12 8 .65 | .55 .3 2.5 .85 12 12 .55
      299 .1 .3 3 .5 10 4 .8 | .2 .3 2 .5 12 4 .7 | .55 .3 4 .9 12 8 .7 | .55 .3 4.5 .85 12 8 .65 | .55 .3 2.5 .85 12 12 .55
      64 .1 .2 1 .6 8 3 .8 | .1 .2 1 .5 10 4 .8 | .15 .3 1.75 .55 10 4 .7 | .25 .3 2.25 .6 12 6 .65 | .3 .3 1.25 .65 14 12 .6
      32 .1 .2 1 .6 8 3 .95 | .1 .2 1 .5 10 4 .9 | .15 .3 1.75 .55 10 4 .9 | .25 .3 2.25 .6 12 6 .85 | .3 .3 1.25 .65 14 12 .8

      frost: picture_weight, frost_weight
      224 1 .4 | .8 .6 | .7 .7 | .65 .7 | .6 .75
      299 1 .4 | .8 .6 | .7 .7 | .65 .7 | .6 .75
      64 1 .3 | .9 .4 | .8 .45 | .75 .5 | .7 .55
      32 1 .2 | 1 .3 | .9 .4 | .85 .4 | .75 .45

      fog: amount, decay
      224 1.5 2 | 2 2 | 2.5 1.7 | 2.5 1.5 | 3 1.4
      299 1.5 2 | 2 2 | 2.5 1.8 | 2.5 1.6 | 3 1.5
      64 .4 3 | .7 3 | 1 2.5 | 1.5 2 | 2 1.75
      32 .2 3 | .5 3 | .75 2.5 | 1 2 | 1.5 1.75

      brightness: added_value
      224 .1 | .2 | .3 | .4 | .5
      299 .1 | .2 | .3 | .4 | .5
      64 .1 | .2 | .3 | .4 | .5
      32 .05 | .1 | .15 | .2 | .3

      contrast: factor
      224 .4 | .3 | .2 | .1 | .05
      299 .4 | .3 | .2 | .1 | .05
      64 .4 | .3 | .2 | .1 | .05
      32 .75 | .5 | .4 | .3 | .15

      elastic_transform: base, alpha, sigma, affine
      224 244 2 .7 .1 | 244 2 .08 .2 | 244 .05 .01 .02 | 244 .07 .01 .02 | 244 .12 .01 .02
      299 360 2 .7 .1 | 360 2 .08 .2 | 360 .05 .01 .02 | 360 .07 .01 .02 | 360 .12 .01 .02
      64 64 0 0 .08 | 64 .05 .3 .06 | 64 .1 .08 .06 | 64 .1 .03 .03 | 64 .16 .03 .02
      32 32 0 0 .08 | 32 .05 .2 .07 | 32 .08 .06 .06 | 32 .1 .04 .05 | 32 .1 .03 .03

      pixelate: scale
      224 .6 | .5 | .4 | .3 | .25
      299 .5 | .4 | .3 | .25 | .2
      64 .9 | .8 | .7 | .6 | .5
      32 .95 | .9 | .85 | .75 | .65

      jpeg_compression: quality
      224 25 | 18 | 15 | 10 | 7
      299 23 | 16 | 13 | 8 | 5
      64 65 | 58 | 50 | 40 | 25
      32 80 | 65 | 58 | 50 | 40

      speckle_noise: scale
      224 .15 | .2 | .35 | .45 | .6
      299 .16 | .21 | .36 | .46 | .61
      64 .15 | .2 | .25 | .3 | .35
      32 .06 | .1 | .12 | .16 | .2

      gaussian_blur: sigma
      224 1 | 2 | 3 | 4 | 6
      299 1.5 | 2.5 | 3.5 | 4.5 | 6.5
      64 .5 | .75 | 1 | 1.25 | 1.5
      32 .4 | .6 | .7 | .8 | 1

      spatter: mean, deviation, sigma, threshold, amount, mud
      224 .65 .3 4 .69 .6 0 | .65 .3 3 .68 .6 0 | .65 .3 2 .68 .5 0 | .65 .3 1 .65 1.5 1 | .67 .4 1 .65 1.5 1
      299 .65 .3 4 .69 .9 0 | .65 .3 3.5 .68 .9 0 | .65 .3 3 .68 .8 0 | .65 .3 1.2 .65 1.8 1 | .67 .4 1.2 .65 1.8 1
      64 .62 .1 .7 .7 .6 0 | .65 .1 .8 .7 .6 0 | .65 .3 1 .69 .6 0 | .65 .1 .7 .68 .6 1 | .65 .1 .5 .67 .6 1
      32 .62 .1 .7 .7 .5 0 | .65 .1 .8 .7 .5 0 | .65 .3 1 .69 .5 0 | .65 .1 .7 .69 .6 1 | .65 .1 .5 .68 .6 1

      saturate: factor, added_saturation
      224 .3 0 | .1 0 | 2 0 | 5 .1 | 20 .2
      299 .3 0 | .1 0 | 2 0 | 5 .1 | 20 .2
      64 .3 0 | .1 0 | 2 0 | 5 .1 | 30 .2
      32 .3 0 | .1 0 | 1.5 0 | 2 .1 | 2.5 .2
      """;

  private static final Map<CorruptionType, Rows> ROWS = parse();

  private ParameterTable() {}

  private record Rows(List<String> names, double[][][] values) {}

  /**
   * The parameters of a cell, in the order of {@link #names}.
   *
   * @return a copy
   * @throws IllegalArgumentException when severity is not 1 to 5
   */
  public static double[] of(CorruptionType type, Variant variant, int severity) {
    if (severity < 1 || severity > 5) {
      throw new IllegalArgumentException("severity (" + severity + ") should be 1 to 5");
    }
    Variant listed = variant.isFull() ? Variant.V224 : variant;
    return ROWS.get(type).values[listed.ordinal()][severity - 1].clone();
  }

  /** What the parameters are called, lower case with underscores. */
  public static List<String> names(CorruptionType type) {
    return ROWS.get(type).names;
  }

  private static Map<CorruptionType, Rows> parse() {
    Map<CorruptionType, Rows> rows = new EnumMap<>(CorruptionType.class);
    for (String block : TABLE.split("\n\n")) {
      String[] lines = block.strip().split("\n");
      String[] head = lines[0].split(": ");
      List<String> names = List.of(head[1].split(", "));
      double[][][] values = new double[VARIANT_ORDER.length][][];
      for (int v = 0; v < values.length; v++) {
        String[] line = lines[v + 1].split(" ", 2);
        if (!line[0].equals(VARIANT_ORDER[v])) {
          throw new IllegalStateException("parameter table: " + lines[v + 1]);
        }
        values[v] = severities(line[1], names.size());
      }
      rows.put(CorruptionType.ofId(head[0]), new Rows(names, values));
    }
    return rows;
  }

  private static double[][] severities(String line, int count) {
    List<double[]> cells = new ArrayList<>();
    for (String cell : line.split(Pattern.quote("|"))) {
      String[] words = cell.strip().split(" ");
      if (words.length != count) {
        throw new IllegalStateException("parameter table: " + cell + " should hold " + count);
      }
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        values[i] = Double.parseDouble(words[i]);
      }
      cells.add(values);
    }
    if (cells.size() != 5) {
      throw new IllegalStateException("parameter table: " + line + " should hold 5 severities");
    }
    return cells.toArray(double[][]::new);
  }
}
