package org.robustscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worked examples of the specification, and a slow second way on random scores. */
class SequenceMetricsTest {
  private static final float[] FRAME_1 = {9, 8, 7, 6, 5, 4, 3, 2};
  private static final float[] FRAME_2 = {8, 9, 7, 2.5f, 6, 5.5f, 5, 1};

  @Test
  void workedExampleHasDistanceFiveAndFlips() {
    FramePair pair = FramePair.of(Ranking.of(FRAME_1), Ranking.of(FRAME_2));

    assertThat(pair.topFiveDistance()).isEqualTo(5);
    assertThat(pair.flip()).isTrue();
    assertThat(pair.zipfDistance()).isCloseTo(0.7957426, within(5e-8));
  }

  @Test
  void equalScoresRankInClassOrder() {
    Ranking ranking = Ranking.of(new float[] {1, 3, 0f, 3, -0f, -5});

    assertThat(IntStream.rangeClosed(1, 6).map(ranking::classAt)).containsExactly(1, 3, 0, 2, 4, 5);
    assertThat(IntStream.range(0, 6).map(ranking::rankOf)).containsExactly(3, 1, 4, 2, 5, 6);
  }

  @Test
  void infiniteScoresAreRankedAndMissingOnesRefused() {
    Ranking ranking =
        Ranking.of(new float[] {Float.NEGATIVE_INFINITY, 0, Float.POSITIVE_INFINITY, -1e-40f});

    assertThat(IntStream.rangeClosed(1, 4).map(ranking::classAt)).containsExactly(2, 1, 3, 0);
    assertThatThrownBy(() -> Ranking.of(new float[] {1, Float.NaN}))
        .hasMessage("scores: class 1 has no number (NaN)");
  }

  @Test
  void flipsOfTheWorkedSequence() {
    List<Ranking> frames = predictions(3, 3, 5, 5, 3);

    assertThat(SequenceStability.of(frames, PairRule.apart(1)).flipProbability()).isEqualTo(0.5);
    assertThat(SequenceStability.of(frames, PairRule.noise()).flipProbability()).isEqualTo(0.5);
    assertThat(SequenceStability.of(frames, PairRule.apart(2)).flipProbability()).isEqualTo(1.0);
  }

  @Test
  void difficultyTakesPairsOfAllStarts() {
    assertThat(PairRule.apart(1).pairs(31)).isEqualTo(30);
    assertThat(PairRule.apart(2).pairs(31)).isEqualTo(29);
    assertThat(PairRule.apart(3).pairs(31)).isEqualTo(28);
    assertThat(PairRule.noise().pairs(31)).isEqualTo(30);
    assertThatThrownBy(() -> PairRule.apart(4)).hasMessage("difficulty (4) should be 1 to 3");
  }

  @Test
  void allFiveLeavingTheTopIsADistanceOfFifteen() {
    float[] first = new float[20];
    float[] second = new float[20];
    for (int i = 0; i < 20; i++) {
      first[i] = -i;
      second[i] = i;
    }
    assertThat(FramePair.of(Ranking.of(first), Ranking.of(second)).topFiveDistance()).isEqualTo(15);
    assertThat(FramePair.of(Ranking.of(first), Ranking.of(first)))
        .isEqualTo(new FramePair(false, 0, 0));
  }

  /** All 10!/5! ways in which five classes can stand among ten: every overlap of two top fives. */
  @Test
  void largestOfAllTopFiveDistancesIsEighteen() {
    var largest = new HashMap<List<Integer>, Integer>();
    int ways = 0;
    for (int[] ranks : ranksOfFiveAmong(10)) {
      float[] later = new float[10];
      for (int i = 0; i < 5; i++) {
        later[i] = -ranks[i];
      }
      // The other five take the ranks that are left.
      List<Integer> taken = Arrays.stream(ranks).boxed().toList();
      int[] left = IntStream.rangeClosed(1, 10).filter(it -> !taken.contains(it)).toArray();
      for (int i = 0; i < 5; i++) {
        later[5 + i] = -left[i];
      }
      float[] earlier = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
      int distance = FramePair.of(Ranking.of(earlier), Ranking.of(later)).topFiveDistance();
      assertThat(distance).isEqualTo(publishedDoubleSum(ranks));
      largest.put(taken.stream().map(it -> Math.min(it, 6)).toList(), distance);
      ways++;
    }

    assertThat(ways).isEqualTo(30_240);
    assertThat(largest).hasSize(1546);
    assertThat(Collections.max(largest.values())).isEqualTo(18);
    assertThat(largest.keySet().stream().filter(it -> largest.get(it) == 18))
        .containsExactlyInAnyOrder(
            List.of(6, 6, 6, 6, 1), List.of(6, 6, 6, 1, 2), List.of(6, 6, 6, 2, 1));
  }

  private static List<int[]> ranksOfFiveAmong(int classes) {
    List<int[]> all = List.of(new int[0]);
    for (int i = 0; i < 5; i++) {
      all =
          all.stream()
              .flatMap(begun ->
                  IntStream.rangeClosed(1, classes)
                      .filter(rank -> IntStream.of(begun).noneMatch(it -> it == rank))
                      .mapToObj(rank ->
                          IntStream.concat(IntStream.of(begun), IntStream.of(rank)).toArray()))
              .toList();
    }
    return all;
  }

  /** The other form of the same distance: a count of ranks that lie between. */
  private static int publishedDoubleSum(int[] sigma) {
    int sum = 0;
    for (int i = 1; i <= 5; i++) {
      for (int j = Math.min(i, sigma[i - 1]) + 1; j <= Math.max(i, sigma[i - 1]); j++) {
        sum += j - 1 >= 1 && j - 1 <= 5 ? 1 : 0;
      }
    }
    return sum;
  }

  @Test
  void randomSequencesAgreeWithTheSlowWay() {
    var random = new SplittableRandom(7);
    for (int round = 0; round < 1500; round++) {
      int classes = 2 + random.nextInt(30);
      int frames = 4 + random.nextInt(12);
      List<float[]> scores = new ArrayList<>();
      for (int f = 0; f < frames; f++) {
        float[] one = new float[classes];
        for (int c = 0; c < classes; c++) {
          // Few distinct values, so that ties are common.
          one[c] = random.nextInt(9) - 4;
        }
        scores.add(one);
      }
      int difficulty = 1 + random.nextInt(3);
      boolean noise = random.nextInt(3) == 0;
      PairRule rule = noise ? PairRule.noise() : PairRule.apart(difficulty);
      SequenceStability fast =
          SequenceStability.of(scores.stream().map(Ranking::of).toList(), rule);
      double[] slow = slow(scores, noise, difficulty);
      assertThat(fast.flipProbability()).isCloseTo(slow[0], within(1e-12));
      assertThat(fast.topFiveDistance()).isCloseTo(slow[1], within(1e-12));
      assertThat(fast.zipfDistance()).isCloseTo(slow[2], within(1e-12));
    }
  }

  /** By the published double sum, and by sub-sequences for each start. */
  private static double[] slow(List<float[]> scores, boolean noise, int difficulty) {
    double flips = 0;
    double topFive = 0;
    double zipf = 0;
    int pairs = 0;
    for (int start = 0; start < (noise ? 1 : difficulty); start++) {
      List<Integer> sub = new ArrayList<>();
      for (int i = start; i < scores.size(); i += noise ? 1 : difficulty) {
        sub.add(i);
      }
      for (int k = 1; k < sub.size(); k++) {
        List<Integer> a = order(scores.get(sub.get(noise ? 0 : k - 1)));
        List<Integer> b = order(scores.get(sub.get(k)));
        pairs++;
        flips += a.get(0).equals(b.get(0)) ? 0 : 1;
        for (int i = 1; i <= a.size(); i++) {
          int sigma = b.indexOf(a.get(i - 1)) + 1;
          zipf += Math.abs(1.0 / i - 1.0 / sigma) / i;
          if (i <= 5) {
            for (int j = Math.min(i, sigma) + 1; j <= Math.max(i, sigma); j++) {
              topFive += 1 <= j - 1 && j - 1 <= 5 ? 1 : 0;
            }
          }
        }
      }
    }
    return new double[] {flips / pairs, topFive / pairs, zipf / pairs};
  }

  private static List<Integer> order(float[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparingInt(i -> i))
        .toList();
  }

  @Test
  void runningMeansEndAtTheWhole() {
    List<Ranking> frames = predictions(3, 3, 5, 5, 3, 1, 1);
    List<FramePair> pairs = new ArrayList<>();
    for (int i = 1; i < frames.size(); i++) {
      pairs.add(FramePair.of(frames.get(i - 1), frames.get(i)));
    }
    List<SequenceStability> running = SequenceStability.running(pairs);

    assertThat(running).extracting(SequenceStability::flips).containsExactly(0, 1, 1, 2, 3, 3);
    assertThat(running.getLast()).isEqualTo(SequenceStability.of(frames, PairRule.apart(1)));
    assertThat(running.getLast()).isEqualTo(SequenceStability.of(pairs));
  }

  @Test
  void everySequenceCountsOnce() {
    SequenceStability shortOne = SequenceStability.of(predictions(1, 2), PairRule.apart(1));
    SequenceStability longOne = SequenceStability.of(predictions(1, 1, 1, 1), PairRule.apart(1));

    SequenceStability mean = SequenceStability.mean(List.of(shortOne, longOne));

    assertThat(mean.flipProbability()).isEqualTo(0.5);
    assertThat(mean.pairs()).isEqualTo(4);
    assertThat(mean.flips()).isEqualTo(1);
  }

  @Test
  void oneFrameIsRefused() {
    assertThatThrownBy(() -> SequenceStability.of(predictions(1), PairRule.noise()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too few");
  }

  @Test
  void alexNetsOwnMeanFlipRateIsOne() {
    Map<String, Double> own = new HashMap<>(AlexNetSequences.BASE.flipProbability());

    assertThat(AlexNetSequences.BASE.meanFlipRate(own).orElseThrow()).isCloseTo(1, within(1e-12));
    own.remove("tilt");
    assertThat(AlexNetSequences.BASE.meanFlipRate(own).reason())
        .hasValue("no flip probability is known for tilt");
  }

  @Test
  void withoutABaseThereIsNoRateButAReason() {
    Measure rate = AlexNetSequences.BASE.topFiveRate("tilt", 1.2);

    assertThat(rate.number()).isEmpty();
    assertThat(rate.reason()).hasValue("no top-5 distance of AlexNet is known for tilt");
    assertThat(AlexNetSequences.BASE.flipRate("tilt", 0.03525).orElseThrow())
        .isCloseTo(0.5, within(1e-12));
  }

  private static List<Ranking> predictions(int... predicted) {
    return IntStream.of(predicted)
        .mapToObj(it -> {
          float[] scores = new float[8];
          scores[it] = 1;
          return Ranking.of(scores);
        })
        .toList();
  }
}
