package org.robustscope.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * AugMix (Hendrycks et al. 2020, algorithm 1) without its consistency loss: a picture mixed with
 * the weighted sum of three chains of operations on it. Owns its buffers.
 */
final class AugMixChange implements PictureChange {
  static final String HOW =
      "AugMix without its Jensen-Shannon consistency loss (it would take three times the time):"
          + " every picture is replaced by (1 - m) picture + m mix, m uniform in 0..1, mix = three"
          + " chains of 1 to 3 random operations (autocontrast, equalize, posterize, rotate,"
          + " solarize, shear and translate in x and y) weighted by Dirichlet(1, 1, 1), levels"
          + " uniform in 0.1..3 of 10";

  private static final int CHAINS = 3;
  private static final int LONGEST_CHAIN = 3;
  private static final double LEAST_LEVEL = 0.1;
  private static final double MOST_LEVEL = 3;
  private static final MixOperation[] OPERATIONS = MixOperation.values();

  private final float[] chained = new float[CifarImages.PICTURE];
  private final float[] mix = new float[CifarImages.PICTURE];
  private final float[] moved = new float[CifarImages.PICTURE];

  @Override
  public void apply(float[] picture, SplittableRandom random) {
    double[] weights = weights(random);
    float ofMix = (float) random.nextDouble();
    Arrays.fill(mix, 0);
    for (double weight : weights) {
      System.arraycopy(picture, 0, chained, 0, picture.length);
      for (int n = 1 + random.nextInt(LONGEST_CHAIN); n > 0; n--) {
        MixOperation operation = OPERATIONS[random.nextInt(OPERATIONS.length)];
        double level = LEAST_LEVEL + (MOST_LEVEL - LEAST_LEVEL) * random.nextDouble();
        operation.apply(chained, random.nextBoolean() ? level : -level, moved);
      }
      for (int i = 0; i < mix.length; i++) {
        mix[i] += (float) weight * chained[i];
      }
    }
    for (int i = 0; i < mix.length; i++) {
      picture[i] = Math.clamp((1 - ofMix) * picture[i] + ofMix * mix[i], 0f, 255f);
    }
  }

  /** Of Dirichlet(1, 1, 1): exponentially distributed numbers divided by their sum. */
  private static double[] weights(SplittableRandom random) {
    double[] weights = new double[CHAINS];
    double sum = 0;
    for (int i = 0; i < CHAINS; i++) {
      weights[i] = random.nextExponential();
      sum += weights[i];
    }
    for (int i = 0; i < CHAINS; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
