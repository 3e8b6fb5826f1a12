package org.robustscope.training;

import java.util.SplittableRandom;

/** Pictures without any data set: a disc in noise; its colour or pattern says the class. */
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
    int x = i % SIDE - SIDE / 2;
    int y = i / SIDE % SIDE - SIDE / 2;
    int channel = i / CifarImages.PLANE;
    boolean bright =
        switch (type) {
          case 8 -> (y & 4) == 0;
          case 9 -> ((x ^ y) & 4) == 0;
          default -> (type >> channel & 1) == 1;
        };
    return random.nextInt(60) + (x * x + y * y < 150 && bright ? 190 : 40);
  }
}
