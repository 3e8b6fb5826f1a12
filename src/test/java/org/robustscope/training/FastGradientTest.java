package org.robustscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class FastGradientTest {
  private static final float[] CLEAN = clean();

  private static float[] clean() {
    float[] normalised = new float[2 * CifarImages.PICTURE];
    CifarImages images = TrainingData.images(2, 1);
    for (int i = 0; i < normalised.length; i++) {
      double sample = (images.samples()[i] & 0xFF) / 255.0;
      normalised[i] =
          (float) ((sample - BatchFiller.MEAN[channel(i)]) / BatchFiller.STD[channel(i)]);
    }
    normalised[0] = (float) (-BatchFiller.MEAN[0] / BatchFiller.STD[0]); // Black
    normalised[1] = (float) ((1 - BatchFiller.MEAN[0]) / BatchFiller.STD[0]); // White
    return normalised;
  }

  private static int channel(int i) {
    return i / CifarImages.PLANE % 3;
  }

  private static double sample(float[] normalised, int i) {
    return 255 * (normalised[i] * BatchFiller.STD[channel(i)] + BatchFiller.MEAN[channel(i)]);
  }

  private static float[] start(long seed) {
    float[] start = new float[CLEAN.length];
    FastGradient.start(CLEAN, new SplittableRandom(seed), start);
    return start;
  }

  @Test
  void startIsRandomWithinFourLevels() {
    double farthest = 0;
    for (int i = 0; i < CLEAN.length; i++) {
      double distance = Math.abs(sample(start(1), i) - sample(CLEAN, i));
      farthest = Math.max(farthest, distance);
      assertThat(sample(start(1), i)).isBetween(-1e-3, 255 + 1e-3);
    }
    assertThat(farthest).isBetween(3.9, 4.001);
    assertThat(start(1)).isEqualTo(start(1)).isNotEqualTo(start(2));
  }

  @Test
  void stepFollowsTheGradientsSignAndStaysWithinFourLevels() {
    float[] gradient = new float[CLEAN.length];
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = (float) random.nextGaussian();
    }
    gradient[0] = -1;
    gradient[1] = 1;
    gradient[2] = 0;
    float[] start = start(1);
    float[] attacked = start.clone();
    FastGradient.step(CLEAN, gradient, attacked);
    for (int i = 0; i < attacked.length; i++) {
      double from = sample(CLEAN, i);
      double moved = sample(attacked, i) - sample(start, i);
      double wanted = sample(start, i) + 5 * Math.signum(gradient[i]);
      double allowed = Math.clamp(Math.clamp(wanted, from - 4, from + 4), 0, 255);
      assertThat(sample(attacked, i)).isCloseTo(allowed, within(1e-3));
      assertThat(moved * Math.signum(gradient[i])).isGreaterThan(-1e-3);
    }
    assertThat(sample(attacked, 0)).isCloseTo(0, within(1e-3));
    assertThat(sample(attacked, 1)).isCloseTo(255, within(1e-3));
    assertThat(attacked[2]).isEqualTo(start[2]);
  }
}
