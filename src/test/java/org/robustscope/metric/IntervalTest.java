package org.robustscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Intervals against published values, equations that define them, and simulated data sets. */
class IntervalTest {
  @Test
  void quantilesAreThoseOfTheTables() {
    assertThat(NormalQuantile.twoSided(.95)).isCloseTo(1.959963984540054, within(1e-13));
    assertThat(NormalQuantile.twoSided(.99)).isCloseTo(2.5758293035489004, within(1e-13));
    assertThat(NormalQuantile.twoSided(.5)).isCloseTo(0.6744897501960817, within(1e-14));
    assertThat(NormalQuantile.twoSided(.6826894921370859)).isCloseTo(1, within(1e-13));
    assertThat(NormalQuantile.twoSided(1e-9)).isCloseTo(1.2533141373e-9, within(1e-18));
    assertThat(NormalQuantile.twoSided(.999999999999)).isCloseTo(7.1305, within(1e-3));
  }

  @Test
  void wilsonEqualsTheExampleOfNewcombe() {
    // Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263, and 15 of 148, 0 of 20, 1 of
    // 29.
    assertThat(rounded(Interval.wilson(81, 263, .95))).containsExactly(.2553, .3662);
    assertThat(rounded(Interval.wilson(15, 148, .95))).containsExactly(.0624, .1605);
    assertThat(rounded(Interval.wilson(0, 20, .95))).containsExactly(0.0, .1611);
    assertThat(rounded(Interval.wilson(1, 29, .95))).containsExactly(.0061, .1718);
  }

  @Test
  void wilsonsBoundsAreTheSharesThatAreJustNotRejected() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 500; round++) {
      long trials = 1 + random.nextInt(5000);
      long hits = random.nextLong(trials + 1);
      double confidence = .5 + .49 * random.nextDouble();
      Interval interval = Interval.wilson(hits, trials, confidence);
      double share = (double) hits / trials;
      double z = NormalQuantile.twoSided(confidence);

      assertThat(interval.low()).isBetween(0.0, share);
      assertThat(interval.high()).isBetween(share, 1.0);
      for (double bound : List.of(interval.low(), interval.high())) {
        if (bound > 0 && bound < 1) {
          assertThat(Math.abs(share - bound))
              .isCloseTo(z * Math.sqrt(bound * (1 - bound) / trials), within(1e-9));
        }
      }
    }
  }

  @Test
  void wilsonNarrowsWithImagesAndWidensWithConfidence() {
    assertThat(width(Interval.wilson(300, 1000, .95)))
        .isLessThan(width(Interval.wilson(30, 100, .95)))
        .isLessThan(width(Interval.wilson(300, 1000, .99)));
    assertThat(Interval.wilson(0, 0, .95)).isEqualTo(new Interval(0, 1, .95));
    assertThat(new ErrorCount(0, 0).error().reason()).hasValue("no image was counted");
    assertThat(new ErrorCount(4, 1).error()).isEqualTo(Measure.of(.25));
  }

  @Test
  void impossibleCountsAndConfidencesAreRefused() {
    assertThatThrownBy(() -> Interval.wilson(3, 2, .95))
        .hasMessage("hits (3) should be 0 to trials, 2");
    assertThatThrownBy(() -> Interval.wilson(1, 2, 95))
        .hasMessage("confidence (95.0) should be above 0 and below 1");
    assertThatThrownBy(() -> new ErrorCount(2, 3)).hasMessage("wrong (3) should be 0 to images, 2");
    assertThatThrownBy(() -> Interval.ofMean(new double[1], .95))
        .hasMessage("terms (1) should be at least 2");
  }

  @Test
  void intervalOfAMeanIsMeanPlusMinusStandardErrors() {
    Interval interval = Interval.ofMean(new double[] {1, 2, 3, 4}, .95);

    // Standard deviation 1.29099, over the root of 4.
    assertThat(interval.low()).isCloseTo(2.5 - 1.959964 * .645497, within(1e-5));
    assertThat(interval.high()).isCloseTo(2.5 + 1.959964 * .645497, within(1e-5));
  }

  @Test
  void perImageIntervalCoversTheTrueMeanCeAsOftenAsItSays() {
    SplittableRandom random = new SplittableRandom(11);
    int covered = 0;
    int rounds = 400;
    for (int round = 0; round < rounds; round++) {
      Map<String, Map<Integer, BitSet>> wrong = images(random, 150);
      Interval interval = MeanCeInterval.ofImages(150, wrong, AlexNetCorruptions.BASE, .9);
      // Every cell's true error is .5: see images().
      double truth =
          BenchmarkCorruptions.FIFTEEN.stream()
              .mapToDouble(type -> .5 / AlexNetCorruptions.BASE.meanError(type).orElseThrow())
              .average()
              .orElseThrow();
      covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    // 360 expected, a standard deviation of 6.
    assertThat(covered).isBetween(340, 380);
  }

  @Test
  void perImageIntervalIsCentredOnTheMeanCe() {
    Map<String, Map<Integer, BitSet>> wrong = images(new SplittableRandom(2), 300);
    Interval interval = MeanCeInterval.ofImages(300, wrong, AlexNetCorruptions.BASE, .95);

    assertThat((interval.low() + interval.high()) / 2).isCloseTo(meanCe(wrong, 300), within(1e-12));
  }

  @Test
  void intervalFromCountsIsWiderThanFromImagesAndHoldsTheMeanCe() {
    Map<String, Map<Integer, BitSet>> wrong = images(new SplittableRandom(7), 300);
    Map<String, Map<Integer, ErrorCount>> counts = new HashMap<>();
    wrong.forEach((type, cells) ->
        cells.forEach((severity, cell) ->
            counts
                .computeIfAbsent(type, none -> new HashMap<>())
                .put(severity, new ErrorCount(300, cell.cardinality()))));
    Interval wide = MeanCeInterval.ofCounts(counts, AlexNetCorruptions.BASE, .95);
    Interval narrow = MeanCeInterval.ofImages(300, wrong, AlexNetCorruptions.BASE, .95);

    assertThat(width(wide)).isGreaterThan(width(narrow));
    assertThat(meanCe(wrong, 300)).isBetween(wide.low(), wide.high());
  }

  @Test
  void aMissingCellOrBaseGivesNoInterval() {
    Map<String, Map<Integer, BitSet>> wrong = images(new SplittableRandom(7), 10);
    wrong.get("fog").remove(4);

    assertThatThrownBy(() -> MeanCeInterval.ofImages(10, wrong, AlexNetCorruptions.BASE, .95))
        .hasMessage("no images of fog at severity 4");
    assertThatThrownBy(
            () -> MeanCeInterval.ofImages(10, wrong, CorruptionBase.none("no base"), .95))
        .hasMessage("no base");
  }

  /** Images of their own hardness, which all cells share in part; half are wrong in each cell. */
  private static Map<String, Map<Integer, BitSet>> images(SplittableRandom random, int images) {
    Map<String, Map<Integer, BitSet>> wrong = new HashMap<>();
    double[] hardness = random.doubles(images).toArray();
    for (String type : BenchmarkCorruptions.FIFTEEN) {
      for (int severity = 1; severity <= 5; severity++) {
        BitSet cell = new BitSet();
        for (int i = 0; i < images; i++) {
          cell.set(i, random.nextDouble() < hardness[i]);
        }
        wrong.computeIfAbsent(type, none -> new HashMap<>()).put(severity, cell);
      }
    }
    return wrong;
  }

  private static double meanCe(Map<String, Map<Integer, BitSet>> wrong, int images) {
    Map<String, SeverityErrors> byType = new HashMap<>();
    wrong.forEach((type, cells) -> {
      Map<Integer, Double> errors = new HashMap<>();
      cells.forEach((severity, cell) -> errors.put(severity, (double) cell.cardinality() / images));
      byType.put(type, SeverityErrors.of(errors));
    });
    return new CorruptionScores(
            new CorruptionErrors("m", java.util.OptionalDouble.empty(), byType),
            AlexNetCorruptions.BASE)
        .meanCe()
        .orElseThrow();
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  private static List<Double> rounded(Interval interval) {
    return List.of(Math.rint(interval.low() * 1e4) / 1e4, Math.rint(interval.high() * 1e4) / 1e4);
  }
}
