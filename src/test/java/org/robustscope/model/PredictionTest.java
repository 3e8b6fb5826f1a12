package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PredictionTest {

  @Test
  void softmaxIsThatOfTheTextbook() {
    // e^1, e^2, e^3 over their sum: 2.718282, 7.389056, 20.085537 over 30.192875.
    Prediction prediction = ofLogits(1, 2, 3);
    assertThat(prediction.probability(0)).isCloseTo(0.09003057f, within(1e-7f));
    assertThat(prediction.probability(1)).isCloseTo(0.24472848f, within(1e-7f));
    assertThat(prediction.probability(2)).isCloseTo(0.66524094f, within(1e-7f));
    assertThat(prediction.logits()).containsExactly(1, 2, 3);
  }

  @Test
  void hugeLogitsDoNotOverflow() {
    Prediction prediction = ofLogits(1000, 1000, -3e38f);
    assertThat(prediction.probability(0)).isEqualTo(0.5f);
    assertThat(prediction.probability(2)).isZero();
  }

  @Test
  void probabilitiesAreTakenAsTheyAre() {
    float[] given = {0.25f, 0.75f, 0};
    Prediction prediction = Prediction.ofProbabilities(given, labels(3), 5);
    assertThat(prediction.probability(1)).isEqualTo(0.75f);
    assertThat(prediction.logits()[0]).isCloseTo((float) Math.log(0.25), within(1e-7f));
    assertThat(prediction.logits()[2]).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(prediction.nanos()).isEqualTo(5);
    assertThat(prediction.rankOf(2)).isEqualTo(3);
  }

  @Test
  void tiesStandInTheOrderOfTheClasses() {
    Prediction prediction = ofLogits(2, 5, 5, 2, 5);
    assertThat(classes(prediction, 5)).containsExactly(1, 2, 4, 0, 3);
    assertThat(IntStream.range(0, 5).map(prediction::rankOf)).containsExactly(4, 1, 2, 5, 3);
  }

  @Test
  void topIsTheHeadOfTheSortedClasses() {
    Random random = new Random(1);
    float[] logits = new float[200];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = random.nextInt(60);
    }
    List<Integer> sorted =
        IntStream.range(0, 200)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer c) -> -logits[c]))
            .toList();
    Prediction prediction = ofLogits(logits);
    assertThat(classes(prediction, 7)).isEqualTo(sorted.subList(0, 7));
    assertThat(classes(prediction, 1000)).isEqualTo(sorted);
    for (Ranked ranked : prediction.top(200)) {
      assertThat(prediction.rankOf(ranked.label().index())).isEqualTo(ranked.rank());
    }
  }

  @Test
  void itsNumbersCannotBeChangedFromOutside() {
    float[] logits = {1, 2};
    Prediction prediction = Prediction.ofLogits(logits, labels(2), 0);
    logits[0] = 9;
    prediction.logits()[0] = 9;
    assertThat(prediction.logits()).containsExactly(1, 2);
  }

  @Test
  void whatIsNoLogitOrProbabilityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ofLogits(1, Float.NaN))
        .withMessage("output 1 (NaN) should be a number, a logit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ofLogits(Float.POSITIVE_INFINITY))
        .withMessageContaining("output 0 (Infinity)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Prediction.ofProbabilities(new float[] {-1, 2}, labels(2), 0))
        .withMessage("output 0 (-1.0) should be a probability, 0 to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Prediction.ofLogits(new float[3], labels(2), 0))
        .withMessage("outputs (3) should be as many as labels, 2");
  }

  @Test
  void argumentsOutOfRangeAreNamed() {
    Prediction prediction = ofLogits(1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prediction.top(0))
        .withMessage("k (0) should be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prediction.rankOf(2))
        .withMessage("class (2) should be 0 to 1");
  }

  private static List<Integer> classes(Prediction prediction, int k) {
    return prediction.top(k).stream().map(ranked -> ranked.label().index()).toList();
  }

  private static Prediction ofLogits(float... logits) {
    return Prediction.ofLogits(logits, labels(logits.length), 0);
  }

  private static List<Label> labels(int n) {
    Label[] labels = new Label[n];
    Arrays.setAll(labels, i -> new Label(i, "", "class " + i));
    return List.of(labels);
  }
}
