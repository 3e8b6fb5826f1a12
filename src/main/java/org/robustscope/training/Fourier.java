package org.robustscope.training;

/** The discrete Fourier transform of square planes (radix 2, in place). Owns its buffers. */
final class Fourier {
  private final int side;
  private final float[] cosines;
  private final float[] sines;
  private final float[] re;
  private final float[] im;

  /**
   * @param side a power of two
   */
  Fourier(int side) {
    if (Integer.bitCount(side) != 1) {
      throw new IllegalArgumentException("side (" + side + ") should be a power of two");
    }
    this.side = side;
    cosines = new float[side];
    sines = new float[side];
    for (int i = 0; i < side; i++) {
      cosines[i] = (float) Math.cos(2 * Math.PI * i / side);
      sines[i] = (float) -Math.sin(2 * Math.PI * i / side);
    }
    re = new float[side];
    im = new float[side];
  }

  /** Replaces a complex plane, row-major, by its spectrum (not scaled). */
  void forward(float[] real, float[] imaginary) {
    for (int i = 0; i < side; i++) {
      line(real, imaginary, i * side, 1);
    }
    for (int i = 0; i < side; i++) {
      line(real, imaginary, i, side);
    }
  }

  /** Undoes {@link #forward}. */
  void inverse(float[] real, float[] imaginary) {
    forward(imaginary, real); // Swapped parts in and out: the conjugate's transform.
    float scale = 1f / (side * side);
    for (int i = 0; i < real.length; i++) {
      real[i] *= scale;
      imaginary[i] *= scale;
    }
  }

  private void line(float[] real, float[] imaginary, int from, int step) {
    int shift = Integer.numberOfLeadingZeros(side) + 1;
    for (int i = 0; i < side; i++) {
      int place = Integer.reverse(i) >>> shift;
      re[place] = real[from + i * step];
      im[place] = imaginary[from + i * step];
    }
    for (int half = 1; half < side; half *= 2) {
      int turn = side / (2 * half);
      for (int start = 0; start < side; start += 2 * half) {
        for (int k = 0; k < half; k++) {
          butterfly(start + k, start + k + half, k * turn);
        }
      }
    }
    for (int i = 0; i < side; i++) {
      real[from + i * step] = re[i];
      imaginary[from + i * step] = im[i];
    }
  }

  private void butterfly(int a, int b, int angle) {
    float r = re[b] * cosines[angle] - im[b] * sines[angle];
    float i = re[b] * sines[angle] + im[b] * cosines[angle];
    re[b] = re[a] - r;
    im[b] = im[a] - i;
    re[a] += r;
    im[a] += i;
  }
}
