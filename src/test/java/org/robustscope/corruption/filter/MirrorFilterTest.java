package org.robustscope.corruption.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.random.LegacyRandom;

class MirrorFilterTest {
  @ParameterizedTest
  @CsvSource({"8, 8, 4", "7, 9, 30", "300, 5, 2", "33, 41, 11", "2, 1, 3", "600, 12, 5"})
  void equalsAddingUpMirroredSamplesOneByOne(int width, int height, int radius) {
    assertThat(MirrorFilter.suits(height, radius, Border.REFLECT)).isTrue();
    double[] in = new double[width * height];
    new LegacyRandom(5).fillUniform(in, in.length, -1, 1);
    double[] weights = new double[radius + 1];
    for (int t = 0; t <= radius; t++) {
      weights[t] = 1.0 / (t + 2);
    }
    double[] out = new double[in.length];
    MirrorFilter filter = new MirrorFilter();
    filter.apply(new double[91], new double[91], 7, 13, weights, radius);
    filter.apply(in, out, width, height, weights, radius);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int t = -radius; t <= radius; t++) {
          sum += weights[Math.abs(t)] * in[Border.REFLECT.inside(y + t, height) * width + x];
        }
        assertThat(out[x * height + y]).isCloseTo(sum, within(1e-13));
      }
    }
  }
}
