package org.robustscope.corruption.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.random.LegacyRandom;

class GaussianFilterTest {
  private final GaussianFilter filter = new GaussianFilter();

  @ParameterizedTest
  @CsvSource({
    "32, 32, 1.0, 4, REPLICATE",
    "45, 33, 0.3, 6, REPLICATE",
    "530, 9, 2.5, 4, REFLECT101",
    "9, 530, 2.5, 3, REFLECT",
    "1, 7, 1.0, 4, REPLICATE",
    "40, 1, 3.0, 4, REFLECT",
    "12, 10, 30.0, 4, REPLICATE",
    "12, 10, 9.0, 4, REFLECT101",
    "12, 10, 9.0, 4, REFLECT",
  })
  void equalsWeighingEverySampleOneByOne(
      int width, int height, double sigma, double truncate, Border border) {
    double[] plane = randomPlane(width * height);
    double[] result = new double[plane.length];
    filter.apply(plane, result, width, height, sigma, truncate, border);
    assertThat(result)
        .containsExactly(slow(plane, width, height, sigma, truncate, border), within(1e-13));
  }

  @Test
  void aBrightPixelSpreadsByTheProductOfTwoWeights() {
    double[] plane = new double[25];
    plane[12] = 1;
    filter.apply(plane, plane, 5, 5, 0.5);
    // Radius floor(4 * 0.5 + 0.5) = 2; exp(-2 t^2) for t = 0, 1, 2, divided by their sum.
    double total = 1 + 2 * Math.exp(-2) + 2 * Math.exp(-8);
    double[] w = {1 / total, Math.exp(-2) / total, Math.exp(-8) / total};
    assertThat(plane[12]).isCloseTo(w[0] * w[0], within(1e-15));
    assertThat(plane[11]).isCloseTo(w[0] * w[1], within(1e-15));
    assertThat(plane[6]).isCloseTo(w[1] * w[1], within(1e-15));
    assertThat(plane[0]).isCloseTo(w[2] * w[2], within(1e-15));
  }

  @Test
  void worksInPlaceAndAfterOtherSizes() {
    double[] plane = randomPlane(61 * 47);
    double[] fresh = new double[plane.length];
    new GaussianFilter().apply(plane, fresh, 61, 47, 1.7);
    filter.apply(new double[700 * 80], new double[700 * 80], 700, 80, 5.0);
    filter.apply(randomPlane(16), new double[16], 4, 4, 1.7, 6, Border.REFLECT);
    filter.apply(plane, plane, 61, 47, 1.7);
    assertThat(plane).isEqualTo(fresh);
  }

  @Test
  void sigmaZeroCopies() {
    double[] plane = randomPlane(12);
    double[] result = new double[12];
    filter.apply(plane, result, 4, 3, 0);
    assertThat(result).isEqualTo(plane);
  }

  @Test
  void sourceIsNotModified() {
    double[] plane = randomPlane(30 * 20);
    double[] before = plane.clone();
    filter.apply(plane, new double[600], 30, 20, 2.0);
    assertThat(plane).isEqualTo(before);
  }

  @Test
  void impossibleArgumentsAreNamed() {
    double[] plane = new double[4];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filter.apply(plane, plane, 2, 2, -1))
        .withMessage("sigma (-1.0) should be 0 to 10000.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filter.apply(plane, plane, 2, 2, 1, 0, Border.REFLECT))
        .withMessageStartingWith("truncate (0.0) should be above 0");
  }

  private static double[] randomPlane(int size) {
    double[] plane = new double[size];
    new LegacyRandom(7).fillUniform(plane, size);
    return plane;
  }

  private static double[] slow(
      double[] plane, int width, int height, double sigma, double truncate, Border border) {
    int radius = (int) Math.floor(truncate * sigma + 0.5);
    double total = 0;
    for (int t = -radius; t <= radius; t++) {
      total += Math.exp(-t * t / (2 * sigma * sigma));
    }
    double[] result = new double[plane.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int ty = -radius; ty <= radius; ty++) {
          for (int tx = -radius; tx <= radius; tx++) {
            double weight = Math.exp(-(tx * tx + ty * ty) / (2 * sigma * sigma)) / total / total;
            int row = border.inside(y + ty, height);
            result[y * width + x] += weight * plane[row * width + border.inside(x + tx, width)];
          }
        }
      }
    }
    return result;
  }
}
