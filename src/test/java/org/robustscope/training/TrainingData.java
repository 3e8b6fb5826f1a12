package org.robustscope.training;

import java.util.SplittableRandom;

/** Pictures without any data set: a bright disc a class has its own place and colour, in noise. */
final class TrainingData {
  private static final int SIDE = CifarImages.SIDE;

  private TrainingData() {}

  /** Pictures of the classes 0, 1, ..., 9, 0, 1, ... */
  static CifarImages images(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] samples = new byte[count * CifarImages.PICTURE];
    byte[] classes = new byte[count];
    for (int n = 0; n < count; n++) {
      classes[n] = (byte) (n % 10);
      for (int i = 0; i < CifarImages.PICTURE; i++) {
        samples[n * CifarImages.PICTURE + i] = (byte) sample(i, n % 10, random);
      }
    }
    return new CifarImages(samples, classes);
  }

  private static int sample(int i, int type, SplittableRandom random) {
    int x = i % SIDE - 8 - 4 * (type % 5);
    int y = i / SIDE % SIDE - 16;
    boolean lit = x * x + y * y < 50 && i / CifarImages.PLANE <= type / 5;
    return random.nextInt(80) + (lit ? 170 : 40);
  }
}
