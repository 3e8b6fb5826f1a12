/**
 * How much a picture varies at each scale: the mean power spectrum of Hann-windowed 256x256 tiles
 * that overlap by half or more, summed over octaves of the radial frequency.
 */
final class Spectrum {
  static final int TILE = 256;
  static final int BANDS = 6;

  private final double[] power = new double[TILE * TILE];

  Spectrum(Field grey) {
    double[] window = new double[TILE];
    double sumOfWindow = 0;
    double sumOfSquares = 0;
    for (int i = 0; i < TILE; i++) {
      window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / TILE);
      sumOfWindow += window[i];
      sumOfSquares += window[i] * window[i];
    }
    int rows = tiles(grey.height);
    int columns = tiles(grey.width);
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < columns; i++) {
        int x = (grey.width - TILE) * i / (columns - 1);
        int y = (grey.height - TILE) * j / (rows - 1);
        addTile(grey, x, y, window, sumOfWindow * sumOfWindow);
      }
    }
    double norm = (double) rows * columns * sumOfSquares * sumOfSquares * TILE * TILE;
    for (int i = 0; i < power.length; i++) {
      power[i] /= norm;
    }
  }

  private static int tiles(int side) {
    return Math.max(2, (side - TILE + 127) / 128 + 1);
  }

  private void addTile(Field grey, int x0, int y0, double[] window, double weight) {
    double mean = 0;
    for (int y = 0; y < TILE; y++) {
      for (int x = 0; x < TILE; x++) {
        mean += grey.get(x0 + x, y0 + y) * window[x] * window[y];
      }
    }
    mean /= weight;
    double[] re = new double[TILE * TILE];
    double[] im = new double[TILE * TILE];
    for (int y = 0; y < TILE; y++) {
      for (int x = 0; x < TILE; x++) {
        re[y * TILE + x] = (grey.get(x0 + x, y0 + y) - mean) * window[x] * window[y];
      }
    }
    for (int y = 0; y < TILE; y++) {
      Fourier.transform(re, im, y * TILE, 1, TILE);
    }
    for (int x = 0; x < TILE; x++) {
      Fourier.transform(re, im, x, TILE, TILE);
    }
    for (int i = 0; i < power.length; i++) {
      power[i] += re[i] * re[i] + im[i] * im[i];
    }
  }

  /** Root mean square in the octaves from the finest (1/4 cycles a pixel and above) down. */
  double[] bands() {
    double[] sums = new double[BANDS];
    for (int i = 0; i < power.length; i++) {
      double f = frequency(i) / TILE;
      for (int b = 0; b < BANDS; b++) {
        double low = 0.25 / (1 << b);
        if (f >= low && (b == 0 || f < 2 * low)) {
          sums[b] += power[i];
        }
      }
    }
    for (int b = 0; b < BANDS; b++) {
      sums[b] = Math.sqrt(sums[b]);
    }
    return sums;
  }

  /** The slope of log power over log frequency, from 2 cycles a tile to the finest. */
  double slope() {
    double[] sum = new double[TILE];
    int[] count = new int[TILE];
    for (int i = 0; i < power.length; i++) {
      int radius = (int) Math.rint(frequency(i));
      sum[radius] += power[i];
      count[radius]++;
    }
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    int n = TILE / 2 - 2;
    for (int r = 2; r < TILE / 2; r++) {
      double x = StrictMath.log(r);
      double y = StrictMath.log(sum[r] / count[r]);
      sx += x;
      sy += y;
      sxx += x * x;
      sxy += x * y;
    }
    return (n * sxy - sx * sy) / (n * sxx - sx * sx);
  }

  /** Radial frequency of a coefficient in cycles a tile. */
  private static double frequency(int i) {
    int x = i % TILE;
    int y = i / TILE;
    int fx = Math.min(x, TILE - x);
    int fy = Math.min(y, TILE - y);
    return Math.sqrt((double) fx * fx + fy * fy);
  }
}
