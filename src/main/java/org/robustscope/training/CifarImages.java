package org.robustscope.training;

/**
 * Pictures of 32x32 with their classes.
 *
 * @param samples 3 x 32 x 32 bytes a picture: red, green, blue plane, 0..255. Not copied.
 * @param classes 0..9 a picture. Not copied.
 */
record CifarImages(byte[] samples, byte[] classes) {
  static final int SIDE = 32;
  static final int PLANE = SIDE * SIDE;
  static final int PICTURE = 3 * PLANE;

  CifarImages {
    if (samples.length != classes.length * PICTURE) {
      throw new IllegalArgumentException(
          samples.length + " samples do not make " + classes.length + " pictures");
    }
  }

  int count() {
    return classes.length;
  }

  /**
   * Copies a picture as numbers 0..255.
   *
   * @param target Modified: three planes.
   */
  void read(int index, float[] target) {
    int from = index * PICTURE;
    for (int i = 0; i < PICTURE; i++) {
      target[i] = samples[from + i] & 0xFF;
    }
  }

  /** Each n-th picture: a small part that holds all classes alike. */
  CifarImages everyNth(int n) {
    int count = (count() + n - 1) / n;
    byte[] some = new byte[count * PICTURE];
    byte[] their = new byte[count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(samples, i * n * PICTURE, some, i * PICTURE, PICTURE);
      their[i] = classes[i * n];
    }
    return new CifarImages(some, their);
  }
}
