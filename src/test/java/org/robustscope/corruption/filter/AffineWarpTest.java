package org.robustscope.corruption.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AffineWarpTest {
  private static final int WIDTH = 7;
  private static final int HEIGHT = 5;

  @Test
  void theMatrixTakesThreePointsToThreePoints() {
    float[] from = {5, 4, 5, 1, 2, 1};
    float[] to = {5.25f, 3.5f, 6, 1, 1.5f, 0.75f};
    double[] m = AffineWarp.matrixOf(from, to);
    for (int i = 0; i < 6; i += 2) {
      assertThat(m[0] * from[i] + m[1] * from[i + 1] + m[2]).isCloseTo(to[i], within(1e-12));
      assertThat(m[3] * from[i] + m[4] * from[i + 1] + m[5]).isCloseTo(to[i + 1], within(1e-12));
    }
  }

  @Test
  void identityChangesNothing() {
    assertThat(warped(1, 0, 0, 0, 1, 0)).containsExactly(picture());
  }

  @Test
  void wholeShiftsMoveThePictureAndMirrorItAtTheEdge() {
    float[] in = picture();
    float[] out = warped(1, 0, 2, 0, 1, -1);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int fromX = Math.abs(x - 2);
        int fromY = y + 1 < HEIGHT ? y + 1 : 2 * HEIGHT - 2 - (y + 1);
        assertThat(out[y * WIDTH + x]).isEqualTo(in[fromY * WIDTH + fromX]);
      }
    }
  }

  @Test
  void halfShiftsAverageNeighbours() {
    float[] in = picture();
    float[] out = warped(1, 0, -0.5, 0, 1, 0);
    for (int x = 0; x < WIDTH - 1; x++) {
      assertThat(out[x]).isCloseTo((in[x] + in[x + 1]) / 2, within(1e-6f));
    }
  }

  @Test
  void positionsFallOnAGridOf32ndsOfAPixel() {
    assertThat(warped(1, 0, 0.015, 0, 1, 0)).containsExactly(picture());
    assertThat(warped(1, 0, 0.017, 0, 1, 0)).containsExactly(warped(1, 0, 1 / 32.0, 0, 1, 0));
  }

  private static float[] warped(double... matrix) {
    float[] out = new float[WIDTH * HEIGHT];
    new AffineWarp().apply(new float[][] {picture()}, new float[][] {out}, WIDTH, HEIGHT, matrix);
    return out;
  }

  private static float[] picture() {
    float[] samples = new float[WIDTH * HEIGHT];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (i * 37 % 101) / 100f;
    }
    return samples;
  }
}
