package org.robustscope.corruption.spatter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
  private static final int[] PLANE = {10, 20, 30, 40, 50, 60, 70, 80, 90};

  /** The middle sees all nine; the corner sees 50 40 50 / 20 10 20 / 50 40 50, in sum 330. */
  @Test
  void theMeanOfWholeSamplesIsRoundedAndMirrored() {
    int[] out = new int[9];
    Neighbourhood.roundedMean(PLANE, out, 3, 3);
    assertThat(out[4]).isEqualTo(50);
    assertThat(out[0]).isEqualTo(37);
    assertThat(out[8]).isEqualTo(63);
  }

  @Test
  void theMeanOfFractionsIsCutOff() {
    float[] fractions = new float[9];
    for (int i = 0; i < 9; i++) {
      fractions[i] = PLANE[i] + 0.9f;
    }
    int[] out = new int[9];
    Neighbourhood.truncatedMean(fractions, out, 3, 3);
    assertThat(out[4]).isEqualTo(50);
    assertThat(out[0]).isEqualTo(37);
    assertThat(out[8]).isEqualTo(64);
  }

  /** -2 x 10 - 20 - 40 + 50 + 60 + 80 + 2 x 90 = 290 in the middle, mirrored in the corner. */
  @Test
  void theEmbossKernelIsNotFlippedAndIsLimited() {
    int[] out = new int[9];
    Neighbourhood.emboss(PLANE, out, 3, 3);
    assertThat(out[4]).isEqualTo(255);
    // -2 x 50 - 40 - 20 + 10 + 20 + 40 + 2 x 50
    assertThat(out[0]).isEqualTo(10);
    Neighbourhood.emboss(new int[] {9, 0, 0, 9}, out, 2, 2);
    // Above all neighbours: -2 x 9 - 0 - 0 + 9 + 0 + 0 + 2 x 9
    assertThat(out[0]).isEqualTo(9);
    Neighbourhood.emboss(new int[] {0, 9, 9, 0}, out, 2, 2);
    assertThat(out[0]).isEqualTo(0);
    assertThat(out[1]).isEqualTo(9);
  }
}
