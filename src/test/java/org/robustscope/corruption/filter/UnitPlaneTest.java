package org.robustscope.corruption.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitPlaneTest {
  @Test
  void everySampleComesBackUnchanged() {
    float[] samples = new float[256];
    for (int v = 0; v < 256; v++) {
      samples[v] = v;
    }
    double[] unit = new double[256];
    UnitPlane.fromSamples(samples, unit);
    assertThat(unit[51]).isEqualTo(0.2);
    float[] back = new float[256];
    UnitPlane.toSamples(unit, back);
    assertThat(back).isEqualTo(samples);
  }

  @Test
  void fractionsAreDroppedAndTheRestIsClipped() {
    float[] samples = new float[4];
    UnitPlane.toSamples(new double[] {-0.5, 1.5, 99.99 / 255, 100.01 / 255}, samples);
    assertThat(samples).containsExactly(0, 255, 99, 100);
  }
}
