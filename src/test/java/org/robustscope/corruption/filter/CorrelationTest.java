package org.robustscope.corruption.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.random.LegacyRandom;

class CorrelationTest {
  private final Correlation correlation = new Correlation();

  @ParameterizedTest
  @CsvSource({
    "32, 32, 3, 0.1",
    "50, 33, 8, 0.5",
    "33, 50, 10, 0.5",
    "32, 40, 12, 0.5",
    "40, 32, 0.3, 0.4",
    "34, 32, 2.5, 0.01",
  })
  void equalsMultiplyingCellByCell(int width, int height, double radius, double sigma) {
    float[] plane = randomSamples(width * height);
    DiskKernel kernel = DiskKernel.of(radius, sigma);
    double[] result = new double[plane.length];
    correlation.apply(plane, result, width, height, kernel);
    assertThat(result).containsExactly(slow(plane, width, height, kernel), within(1e-10));
  }

  @Test
  void nothingIsLeftFromOtherSizesAndKernels() {
    float[] plane = randomSamples(35 * 32);
    DiskKernel kernel = DiskKernel.of(4, 0.5);
    double[] fresh = new double[plane.length];
    new Correlation().apply(plane, fresh, 35, 32, kernel);
    correlation.apply(randomSamples(90 * 70), new double[6300], 90, 70, DiskKernel.of(10, 0.5));
    double[] reused = new double[plane.length];
    correlation.apply(plane, reused, 35, 32, kernel);
    assertThat(reused).isEqualTo(fresh);
  }

  private static float[] randomSamples(int size) {
    LegacyRandom random = new LegacyRandom(3);
    float[] plane = new float[size];
    for (int i = 0; i < size; i++) {
      plane[i] = random.randint(0, 256);
    }
    return plane;
  }

  private static double[] slow(float[] plane, int width, int height, DiskKernel kernel) {
    double[] result = new double[plane.length];
    int reach = kernel.reach();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int ky = -reach; ky <= reach; ky++) {
          for (int kx = -reach; kx <= reach; kx++) {
            int row = Border.REFLECT101.inside(y + ky, height);
            int column = Border.REFLECT101.inside(x + kx, width);
            result[y * width + x] += kernel.weight(kx, ky) * (double) plane[row * width + column];
          }
        }
      }
    }
    return result;
  }
}
