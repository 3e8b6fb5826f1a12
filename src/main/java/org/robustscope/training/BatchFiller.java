package org.robustscope.training;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;

/** Makes batches of normalised pictures; owns its buffers: one for a thread. */
final class BatchFiller {
  /** Means and deviations of CIFAR-10's channels, for samples 0..1; they stand in the cards. */
  static final double[] MEAN = {0.4914, 0.4822, 0.4465};

  static final double[] STD = {0.2470, 0.2435, 0.2616};

  private static final int SHIFT = 4;
  private static final int SIDE = CifarImages.SIDE;

  private final CifarImages images;
  private final Treatment treatment;
  private final float[] picture = new float[CifarImages.PICTURE];
  private final float[] moved = new float[CifarImages.PICTURE];

  /**
   * @param treatment may own buffers
   */
  BatchFiller(CifarImages images, Treatment treatment) {
    this.images = images;
    this.treatment = treatment;
  }

  /**
   * Appends a training picture: varied, moved by up to 4 pixels (the border mirrored), flipped at
   * random, changed to what the network sees, normalised. What happens to it depends on the seed
   * alone.
   *
   * @param target Modified: its position moves on.
   */
  void appendVaried(int index, long seed, FloatBuffer target) {
    SplittableRandom random = new SplittableRandom(seed);
    images.read(index, picture);
    treatment.varied().apply(picture, random);
    int dx = random.nextInt(2 * SHIFT + 1) - SHIFT;
    int dy = random.nextInt(2 * SHIFT + 1) - SHIFT;
    boolean flip = random.nextBoolean();
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < SIDE; y++) {
        int from = c * CifarImages.PLANE + mirrored(y + dy) * SIDE;
        int to = c * CifarImages.PLANE + y * SIDE;
        for (int x = 0; x < SIDE; x++) {
          moved[to + x] = picture[from + mirrored((flip ? SIDE - 1 - x : x) + dx)];
        }
      }
    }
    treatment.seen().apply(moved, random);
    normalise(moved);
    target.put(moved);
  }

  /** Appends a picture as the network sees it, normalised, but not varied. */
  void appendPlain(int index, FloatBuffer target) {
    images.read(index, picture);
    treatment.seen().apply(picture, new SplittableRandom(index));
    normalise(picture);
    target.put(picture);
  }

  private static void normalise(float[] samples) {
    for (int c = 0; c < 3; c++) {
      float scale = (float) (1 / (255 * STD[c]));
      float offset = (float) (MEAN[c] / STD[c]);
      for (int i = c * CifarImages.PLANE; i < (c + 1) * CifarImages.PLANE; i++) {
        samples[i] = samples[i] * scale - offset;
      }
    }
  }

  /** The border pixel is not repeated: -1 is 1, 32 is 30. */
  private static int mirrored(int i) {
    int folded = Math.abs(i);
    return folded < SIDE ? folded : 2 * (SIDE - 1) - folded;
  }
}
