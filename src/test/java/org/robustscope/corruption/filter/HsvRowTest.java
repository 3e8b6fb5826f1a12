package org.robustscope.corruption.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.image.RgbImage;

class HsvRowTest {
  @ParameterizedTest
  @CsvSource({
    "255, 0, 0, 1, 1",
    "0, 128, 128, 1, 0.50196",
    "51, 102, 204, 0.75, 0.8",
    "90, 90, 90, 0, 0.35294",
    "0, 0, 0, 0, 0",
    "200, 100, 150, 0.5, 0.78431"
  })
  void saturationAndValueOfKnownColours(int r, int g, int b, double saturation, double value) {
    HsvRow row = new HsvRow();
    row.read(pixel(r, g, b), 0);
    assertThat(row.saturation()[0]).isCloseTo(saturation, within(1e-5));
    assertThat(row.value()[0]).isCloseTo(value, within(1e-5));
  }

  /** Truncation may take a level off the channels that are computed, never off the largest. */
  @Test
  void everyColourComesBackAtMostOneLevelDarker() {
    HsvRow row = new HsvRow();
    RgbImage in = new RgbImage(256, 1);
    RgbImage out = new RgbImage(256, 1);
    for (int r = 0; r < 256; r += 5) {
      for (int g = 0; g < 256; g += 3) {
        for (int b = 0; b < 256; b++) {
          in.plane(0)[b] = r;
          in.plane(1)[b] = g;
          in.plane(2)[b] = b;
        }
        row.read(in, 0);
        row.write(out, 0);
        for (int b = 0; b < 256; b++) {
          int max = Math.max(r, Math.max(g, b));
          for (int c = 0; c < 3; c++) {
            float before = in.plane(c)[b];
            float after = out.plane(c)[b];
            if (after > before || after < before - 1 || (before == max && after != max)) {
              throw new AssertionError(r + " " + g + " " + b + ": " + before + " -> " + after);
            }
          }
        }
      }
    }
  }

  @Test
  void turningSaturationOffLeavesTheLargestSampleAsGrey() {
    HsvRow row = new HsvRow();
    row.read(pixel(30, 200, 90), 0);
    row.saturation()[0] = 0;
    RgbImage out = new RgbImage(1, 1);
    row.write(out, 0);
    assertThat(out.sameSamplesAs(pixel(200, 200, 200))).isTrue();
  }

  private static RgbImage pixel(int r, int g, int b) {
    return RgbImage.ofPacked(1, 1, new int[] {r << 16 | g << 8 | b});
  }
}
