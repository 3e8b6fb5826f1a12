package org.robustscope.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class BicubicResizeTest {
  private static float[] resized(float[] row, int width) {
    RgbImage source = new RgbImage(row.length, 1);
    for (int c = 0; c < 3; c++) {
      System.arraycopy(row, 0, source.plane(c), 0, row.length);
    }
    RgbImage target = new RgbImage(width, 1);
    new PillowResize().resize(source, target, PillowResize.Filter.BICUBIC);
    return target.plane(1);
  }

  /**
   * Keys' kernel, a = -0.5, by hand: 0.8671875, 0.2265625, -0.0703125 and -0.0234375 at distances
   * of 0.25, 0.75, 1.25 and 1.75 pixels.
   */
  @Test
  void aBrighterPixelSpreadsByTheKernelWithItsNegativeLobes() {
    float[] row = new float[8];
    Arrays.fill(row, 100);
    row[4] = 200;
    assertThat(resized(row, 16))
        .containsExactly(
            100, 100, 100, 100, 100, 98, 93, 123, 187, 187, 123, 93, 98, 100, 100, 100);
  }

  @Test
  void theSameSizeChangesNothing() {
    float[] row = {0, 255, 3, 200, 17};
    assertThat(resized(row, 5)).containsExactly(row);
  }

  @Test
  void anEvenRowStaysEvenWhenShrunk() {
    float[] row = new float[50];
    Arrays.fill(row, 77);
    assertThat(resized(row, 13)).containsOnly(77);
  }

  @Test
  void overshootIsLimitedToTheRange() {
    float[] row = {0, 0, 0, 0, 255, 255, 255, 255};
    assertThat(resized(row, 24)).contains(0, 255);
    for (float sample : resized(row, 24)) {
      assertThat(sample).isBetween(0f, 255f);
    }
  }
}
