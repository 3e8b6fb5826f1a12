package org.robustscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class FourierTest {
  private static final int SIDE = 8;

  private static float[] noise(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] noise = new float[SIDE * SIDE];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextInt(256);
    }
    return noise;
  }

  /** By the definition, term by term. */
  @Test
  void spectrumIsThatOfTheDefinition() {
    float[] plane = noise(1);
    float[] real = plane.clone();
    float[] imaginary = new float[plane.length];
    new Fourier(SIDE).forward(real, imaginary);
    for (int v = 0; v < SIDE; v++) {
      for (int u = 0; u < SIDE; u++) {
        double re = 0;
        double im = 0;
        for (int y = 0; y < SIDE; y++) {
          for (int x = 0; x < SIDE; x++) {
            double angle = -2 * Math.PI * (u * x + v * y) / SIDE;
            re += plane[y * SIDE + x] * Math.cos(angle);
            im += plane[y * SIDE + x] * Math.sin(angle);
          }
        }
        assertThat(real[v * SIDE + u]).isCloseTo((float) re, within(0.01f));
        assertThat(imaginary[v * SIDE + u]).isCloseTo((float) im, within(0.01f));
      }
    }
  }

  @Test
  void inverseUndoesForward() {
    float[] real = noise(2);
    float[] imaginary = noise(3);
    Fourier fourier = new Fourier(SIDE);
    fourier.forward(real, imaginary);
    fourier.inverse(real, imaginary);
    assertThat(real).containsExactly(noise(2), within(1e-3f));
    assertThat(imaginary).containsExactly(noise(3), within(1e-3f));
  }

  @Test
  void otherSidesAreRefused() {
    assertThatThrownBy(() -> new Fourier(12)).hasMessage("side (12) should be a power of two");
  }
}
