package org.robustscope.training;

import java.util.SplittableRandom;

/**
 * The fast gradient sign method from a random start (Goodfellow et al. 2015; the start and the
 * longer step: Wong, Rice and Kolter 2020): one step of 1.25 epsilon, limited to epsilon from the
 * picture and to samples 0..255.
 */
final class FastGradient {
  /** As parts of the range 0..255. */
  static final double EPSILON = 4 / 255.0;

  private static final double STEP = 1.25 * EPSILON;

  private FastGradient() {}

  /**
   * Where the attack starts: anywhere within epsilon of the pictures.
   *
   * @param pictures normalised, as many as the start has room for. Not modified.
   * @param start Modified.
   */
  static void start(float[] pictures, SplittableRandom random, float[] start) {
    for (int i = 0; i < start.length; i++) {
      double shift = EPSILON * (2 * random.nextDouble() - 1);
      start[i] = limited(pictures[i], pictures[i] + shift / deviation(i), i);
    }
  }

  /**
   * Moves each sample to where the loss rises.
   *
   * @param pictures Not modified.
   * @param gradient of the loss at the start. Not modified.
   * @param attacked Modified: the start, then the adversarial pictures.
   */
  static void step(float[] pictures, float[] gradient, float[] attacked) {
    for (int i = 0; i < attacked.length; i++) {
      double shift = STEP * Math.signum(gradient[i]) / deviation(i);
      attacked[i] = limited(pictures[i], attacked[i] + shift, i);
    }
  }

  private static float limited(float picture, double attacked, int i) {
    double most = EPSILON / deviation(i);
    double black = -BatchFiller.MEAN[channel(i)] / deviation(i);
    double white = (1 - BatchFiller.MEAN[channel(i)]) / deviation(i);
    double near = Math.clamp(attacked, picture - most, picture + most);
    return (float) Math.clamp(near, black, white);
  }

  private static double deviation(int i) {
    return BatchFiller.STD[channel(i)];
  }

  private static int channel(int i) {
    return i / CifarImages.PLANE % 3;
  }
}
