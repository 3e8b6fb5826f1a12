package org.robustscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Counts and calibration by hand, and a slow second way on random scores. */
class TalliesTest {
  private static final int CLASSES = 7;

  @Test
  void countsEqualALoopOverTheImages() {
    SplittableRandom random = new SplittableRandom(1);
    ErrorTally whole = new ErrorTally(CLASSES);
    ErrorTally first = new ErrorTally(CLASSES);
    ErrorTally second = new ErrorTally(CLASSES);
    long[] wrong1 = new long[CLASSES];
    long[] wrong5 = new long[CLASSES];
    long[] images = new long[CLASSES];
    for (int i = 0; i < 3000; i++) {
      int label = random.nextInt(CLASSES - 1);
      float[] scores = scores(random);
      int better = 0;
      for (int other = 0; other < CLASSES; other++) {
        boolean before =
            scores[other] > scores[label] || scores[other] == scores[label] && other < label;
        better += before ? 1 : 0;
      }
      images[label]++;
      wrong1[label] += better >= 1 ? 1 : 0;
      wrong5[label] += better >= 5 ? 1 : 0;
      whole.add(label, Ranking.of(scores));
      (i % 3 == 0 ? first : second).add(label, Ranking.of(scores));
    }
    first.add(second);

    for (int label = 0; label < CLASSES; label++) {
      assertThat(whole.byClassTop1().get(label))
          .isEqualTo(new ErrorCount(images[label], wrong1[label]));
      assertThat(whole.byClassTop5().get(label))
          .isEqualTo(new ErrorCount(images[label], wrong5[label]));
    }
    assertThat(whole.top1().images()).isEqualTo(3000);
    assertThat(whole.byClassTop1().get(CLASSES - 1).error().isPresent()).isFalse();
    assertThat(first.byClassTop1()).isEqualTo(whole.byClassTop1());
    assertThat(first.top5()).isEqualTo(whole.top5());
  }

  @Test
  void labelsOutsideAndShortListsAreRefused() {
    ErrorTally tally = new ErrorTally(10);

    assertThatThrownBy(() -> tally.add(10, 1, 2, 3, 4, 5))
        .hasMessage("label (10) should be 0 to 9");
    assertThatThrownBy(() -> tally.add(0, 1, 2, 3))
        .hasMessage("ranked (3 classes) should be at least 5");
    assertThatThrownBy(() -> tally.add(new ErrorTally(3))).hasMessage("classes (3) should be 10");
    assertThat(tally.top1().images()).isZero();
    ErrorTally two = new ErrorTally(2);
    two.add(0, 1, 0);
    assertThat(two.top1().error()).isEqualTo(Measure.of(1));
    assertThat(two.top5().error()).isEqualTo(Measure.of(0));
  }

  @Test
  void calibrationOfFourImagesByHand() {
    CalibrationTally tally = new CalibrationTally();
    tally.add(new float[] {.75f, .25f}, 0);
    tally.add(new float[] {.75f, .25f}, 1);
    tally.add(new float[] {0, 1}, 1);
    tally.add(new float[] {.5f, .5f}, 1);
    Calibration calibration = tally.calibration();

    // Bins of 15: .75 is in the 12th (11/15 to 12/15), twice, one right; 1 in the last; .5, a tie
    // that the first class wins, in the 8th.
    assertThat(calibration.bins().get(11).images()).isEqualTo(2);
    assertThat(calibration.bins().get(11).accuracy()).isEqualTo(Measure.of(.5));
    assertThat(calibration.bins().get(11).meanConfidence()).isEqualTo(Measure.of(.75));
    assertThat(calibration.bins().get(7).accuracy()).isEqualTo(Measure.of(0));
    assertThat(calibration.bins().get(3).accuracy().isPresent()).isFalse();
    assertThat(calibration.expectedError().orElseThrow())
        .isCloseTo((2 * .25 + 0 + .5) / 4, within(1e-12));
    assertThat(calibration.brier().orElseThrow())
        .isCloseTo((2 * .0625 + 2 * .5625 + 0 + .5) / 4, within(1e-12));
  }

  @Test
  void edgesBelongToTheBinBelowThem() {
    assertThat(CalibrationTally.bin(0)).isZero();
    assertThat(CalibrationTally.bin(1)).isEqualTo(14);
    for (int edge = 1; edge < 15; edge++) {
      assertThat(CalibrationTally.bin(edge / 15.0)).isEqualTo(edge - 1);
      assertThat(CalibrationTally.bin(Math.nextUp(edge / 15.0))).isEqualTo(edge);
    }
  }

  @Test
  void calibrationEqualsALoopOverTheImagesAndDoesNotMindParts() {
    SplittableRandom random = new SplittableRandom(4);
    CalibrationTally whole = new CalibrationTally();
    CalibrationTally part = new CalibrationTally();
    CalibrationTally rest = new CalibrationTally();
    List<double[]> seen = new ArrayList<>();
    double brier = 0;
    for (int i = 0; i < 2000; i++) {
      float[] probabilities = probabilities(random);
      int label = random.nextInt(CLASSES);
      int best = Ranking.of(probabilities).prediction();
      for (int k = 0; k < CLASSES; k++) {
        brier += Math.pow(probabilities[k] - (k == label ? 1 : 0), 2);
      }
      seen.add(new double[] {probabilities[best], best == label ? 1 : 0});
      whole.add(probabilities, label);
      (i < 700 ? part : rest).add(probabilities, label);
    }
    double error = 0;
    for (int bin = 0; bin < 15; bin++) {
      double low = bin / 15.0;
      double high = (bin + 1) / 15.0;
      double gap = 0;
      for (double[] one : seen) {
        gap += one[0] > low && one[0] <= high ? one[1] - one[0] : 0;
      }
      error += Math.abs(gap) / seen.size();
    }
    part.add(rest);

    assertThat(whole.calibration().expectedError().orElseThrow()).isCloseTo(error, within(1e-9));
    assertThat(whole.calibration().brier().orElseThrow()).isCloseTo(brier / 2000, within(1e-9));
    assertThat(part.calibration().expectedError().orElseThrow()).isCloseTo(error, within(1e-9));
  }

  @Test
  void noImageGivesAReasonAndLogitsAreRefused() {
    CalibrationTally tally = new CalibrationTally();

    assertThat(tally.calibration().expectedError().reason()).hasValue("no image was counted");
    assertThat(tally.calibration().brier().reason()).hasValue("no image was counted");
    assertThatThrownBy(() -> tally.add(new float[] {3, -2}, 0))
        .hasMessage("probability of class 0 (3.0) should be 0 to 1");
    assertThatThrownBy(() -> tally.add(new float[] {.5f, .25f}, 0))
        .hasMessage("probabilities (sum 0.75) should sum to 1");
    assertThatThrownBy(() -> tally.add(new float[] {Float.NaN, 1}, 0))
        .hasMessageContaining("class 0");
    assertThat(tally.calibration().images()).isZero();
  }

  private static float[] scores(SplittableRandom random) {
    float[] scores = new float[CLASSES];
    for (int i = 0; i < CLASSES; i++) {
      scores[i] = random.nextInt(6);
    }
    return scores;
  }

  private static float[] probabilities(SplittableRandom random) {
    float[] probabilities = new float[CLASSES];
    double sum = 0;
    for (int i = 0; i < CLASSES; i++) {
      probabilities[i] = (float) Math.exp(6 * random.nextDouble());
      sum += probabilities[i];
    }
    for (int i = 0; i < CLASSES; i++) {
      probabilities[i] /= (float) sum;
    }
    return probabilities;
  }
}
