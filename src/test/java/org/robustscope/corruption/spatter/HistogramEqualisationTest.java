package org.robustscope.corruption.spatter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramEqualisationTest {
  private final HistogramEqualisation equalisation = new HistogramEqualisation();

  /** Above the lowest value 10 there are 4 samples: 255 / 4 = 63.75 a sample. */
  @Test
  void valuesSpreadByHowManySamplesAreBelow() {
    int[] samples = {10, 20, 10, 30, 30, 200};
    equalisation.apply(samples, 6);
    assertThat(samples).containsExactly(0, 64, 0, 191, 191, 255);
  }

  /** 255 / 2 = 127.5 goes to the even neighbour. */
  @Test
  void halvesAreRoundedToTheEvenNeighbour() {
    int[] samples = {10, 20, 30};
    equalisation.apply(samples, 3);
    assertThat(samples).containsExactly(0, 128, 255);
  }

  @Test
  void anEvenPictureStaysAsItIs() {
    int[] samples = {77, 77, 77};
    equalisation.apply(samples, 3);
    assertThat(samples).containsOnly(77);
  }

  @Test
  void onlyTheGivenCountIsUsed() {
    int[] samples = {10, 20, 30, 99, 99};
    equalisation.apply(samples, 3);
    assertThat(samples).containsExactly(0, 128, 255, 99, 99);
  }
}
