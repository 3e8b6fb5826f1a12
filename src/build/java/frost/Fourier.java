/** The fast Fourier transform of a power-of-two row or column, in place. */
final class Fourier {
  private Fourier() {}

  static void transform(double[] re, double[] im, int start, int stride, int n) {
    for (int i = 1, j = 0; i < n; i++) {
      int bit = n >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (i < j) {
        swap(re, start + i * stride, start + j * stride);
        swap(im, start + i * stride, start + j * stride);
      }
    }
    for (int length = 2; length <= n; length <<= 1) {
      for (int k = 0; k < length / 2; k++) {
        double angle = -2 * Math.PI * k / length;
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        for (int i = k; i < n; i += length) {
          int p = start + i * stride;
          int q = p + length / 2 * stride;
          double tr = re[q] * c - im[q] * s;
          double ti = re[q] * s + im[q] * c;
          re[q] = re[p] - tr;
          im[q] = im[p] - ti;
          re[p] += tr;
          im[p] += ti;
        }
      }
    }
  }

  private static void swap(double[] a, int i, int j) {
    double t = a[i];
    a[i] = a[j];
    a[j] = t;
  }
}
