import java.util.Random;

/**
 * Needle ice: bundles of long thin lozenges laid over each other, each with a ridge that parts a
 * lit half from a shaded one.
 */
final class Spears {
  private final Field tone;
  private final Random random;
  private final double contrast;

  /**
   * @param tone what the needles are laid on. Modified.
   * @param contrast between the lit and the shaded half
   */
  Spears(Field tone, Random random, double contrast) {
    this.tone = tone;
    this.random = random;
    this.contrast = contrast;
  }

  /**
   * Lays a bundle whose needles leave about one point in about one direction.
   *
   * @param spread half the fan, in radians
   */
  void bundle(
      double x,
      double y,
      double direction,
      double spread,
      int needles,
      double length,
      double width) {
    for (int i = 0; i < needles; i++) {
      double angle = direction + spread * random.nextGaussian() * 0.6;
      double back = length * 0.25 * random.nextDouble();
      double aside = width * 1.5 * random.nextGaussian();
      double x0 = x - back * StrictMath.cos(angle) - aside * StrictMath.sin(angle);
      double y0 = y - back * StrictMath.sin(angle) + aside * StrictMath.cos(angle);
      needle(
          x0,
          y0,
          angle,
          length * (0.35 + 0.65 * random.nextDouble()),
          width * (0.4 + 0.8 * random.nextDouble()));
    }
  }

  private void needle(double x0, double y0, double angle, double length, double width) {
    double ux = StrictMath.cos(angle);
    double uy = StrictMath.sin(angle);
    double facing = -uy * Light.X + ux * Light.Y;
    double body = 0.52 + 0.14 * random.nextGaussian();
    double opacity = 0.55 + 0.4 * random.nextDouble();
    double grain = 2 + 3 * random.nextDouble();
    double phase = 6 * random.nextDouble();
    int reach = (int) Math.ceil(length + width) + 1;
    int left = Math.max(0, (int) Math.min(x0, x0 + ux * length) - (int) width - 2);
    int right = Math.min(tone.width - 1, (int) Math.max(x0, x0 + ux * length) + (int) width + 2);
    int top = Math.max(0, (int) Math.min(y0, y0 + uy * length) - (int) width - 2);
    int bottom = Math.min(tone.height - 1, (int) Math.max(y0, y0 + uy * length) + (int) width + 2);
    if (reach < 2) {
      return;
    }
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double along = (x - x0) * ux + (y - y0) * uy;
        double across = -(x - x0) * uy + (y - y0) * ux;
        double t = along / length;
        if (t < 0 || t > 1) {
          continue;
        }
        double half = width * Math.min(1, 5 * t) * Math.sqrt(1 - t);
        double edge = half - Math.abs(across);
        if (edge <= -0.7) {
          continue;
        }
        double side = across < 0 ? -1 : 1;
        double ridge = Math.max(0, 1 - Math.abs(across) / 1.6);
        double rim = Math.max(0, 1 - Math.abs(edge - 0.4) / 1.5);
        double stripe = 0.05 * StrictMath.sin(across * 6.2832 / grain + phase + 0.03 * along);
        double value =
            body
                + contrast * side * facing
                + 0.25 * ridge
                + 0.22 * rim * (side * facing > 0 ? 1 : -2 * contrast)
                + stripe
                - 0.12 * (1 - t);
        double alpha = opacity * Math.min(1, (edge + 0.7) / 1.4);
        int p = y * tone.width + x;
        tone.at[p] += (float) (alpha * (value - tone.at[p]));
      }
    }
  }
}
