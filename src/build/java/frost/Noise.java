import java.util.Random;

/** Smooth random planes: for clouds of thickness, for what shines through the glass, for grains. */
final class Noise {
  private Noise() {}

  /**
   * Octaves of value noise with mean 0 and standard deviation 1.
   *
   * @param scale the largest lattice spacing in pixels
   * @param fall each octave's amplitude by the one before
   */
  static Field clouds(
      int width, int height, double scale, int octaves, double fall, Random random) {
    Field sum = new Field(width, height);
    double amplitude = 1;
    double spacing = scale;
    for (int o = 0; o < octaves; o++) {
      addOctave(sum, spacing, amplitude, random);
      amplitude *= fall;
      spacing /= 2;
    }
    return sum.standardise();
  }

  private static void addOctave(Field sum, double spacing, double amplitude, Random random) {
    int columns = (int) (sum.width / spacing) + 3;
    int rows = (int) (sum.height / spacing) + 3;
    double shiftX = random.nextDouble();
    double shiftY = random.nextDouble();
    float[] lattice = new float[columns * rows];
    for (int i = 0; i < lattice.length; i++) {
      lattice[i] = random.nextFloat() * 2 - 1;
    }
    for (int y = 0; y < sum.height; y++) {
      double v = y / spacing + shiftY;
      int j = (int) v;
      double fy = smooth(v - j);
      for (int x = 0; x < sum.width; x++) {
        double u = x / spacing + shiftX;
        int i = (int) u;
        double fx = smooth(u - i);
        int p = j * columns + i;
        double top = lattice[p] + fx * (lattice[p + 1] - lattice[p]);
        double bottom =
            lattice[p + columns] + fx * (lattice[p + columns + 1] - lattice[p + columns]);
        sum.at[y * sum.width + x] += (float) (amplitude * (top + fy * (bottom - top)));
      }
    }
  }

  private static double smooth(double t) {
    return t * t * t * (t * (6 * t - 15) + 10);
  }

  /**
   * Granular rime: cells around scattered points, each a small dome with a facet that faces the
   * light or not. About 0 to 1.
   *
   * @param size mean distance of the grains in pixels
   */
  static Field grains(int width, int height, double size, Random random) {
    int columns = (int) (width / size) + 3;
    int rows = (int) (height / size) + 3;
    double[] px = new double[columns * rows];
    double[] py = new double[columns * rows];
    double[] tone = new double[columns * rows];
    double[] tiltX = new double[columns * rows];
    double[] tiltY = new double[columns * rows];
    for (int i = 0; i < px.length; i++) {
      px[i] = (i % columns - 1 + random.nextDouble()) * size;
      py[i] = (i / columns - 1 + random.nextDouble()) * size;
      tone[i] = random.nextDouble();
      double angle = random.nextDouble() * 2 * Math.PI;
      tiltX[i] = StrictMath.cos(angle);
      tiltY[i] = StrictMath.sin(angle);
    }
    Field result = new Field(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int ci = (int) (x / size) + 1;
        int cj = (int) (y / size) + 1;
        int nearest = -1;
        double best = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        for (int j = Math.max(0, cj - 1); j <= Math.min(rows - 1, cj + 1); j++) {
          for (int i = Math.max(0, ci - 1); i <= Math.min(columns - 1, ci + 1); i++) {
            int p = j * columns + i;
            double dx = x - px[p];
            double dy = y - py[p];
            double d = dx * dx + dy * dy;
            if (d < best) {
              second = best;
              best = d;
              nearest = p;
            } else if (d < second) {
              second = d;
            }
          }
        }
        double edge = Math.min(1, (Math.sqrt(second) - Math.sqrt(best)) / (0.5 * size));
        double facing = tiltX[nearest] * Light.X + tiltY[nearest] * Light.Y;
        double slope = ((x - px[nearest]) * Light.X + (y - py[nearest]) * Light.Y) / size;
        double v = edge * (0.45 + 0.25 * facing + 0.35 * slope + 0.3 * (tone[nearest] - 0.5));
        result.at[y * width + x] = (float) v;
      }
    }
    return result;
  }
}
