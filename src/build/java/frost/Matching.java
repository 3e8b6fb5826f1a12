import java.util.Arrays;

/**
 * Brings a grown picture to a target's statistics: a gain for each octave and a tone curve through
 * a few quantiles, by turns, then colour. What the picture shows, its edges and where they are,
 * stays.
 */
final class Matching {
  private static final int ROUNDS = 14;
  private static final double FINEST_SIGMA = 0.75;

  private final Target target;

  Matching(Target target) {
    this.target = target;
  }

  /** Grey levels with the target's octaves, quantiles, mean and deviation. */
  Field grey(Field grown) {
    Field[] octaves = octaves(grown.copy().standardise());
    double[] gains = new double[Spectrum.BANDS];
    Arrays.fill(gains, 1);
    Field grey = null;
    for (int round = 0; round < ROUNDS; round++) {
      Field sum = octaves[Spectrum.BANDS + 1].copy();
      sum.add(octaves[Spectrum.BANDS], gains[Spectrum.BANDS - 1]);
      for (int b = 0; b < Spectrum.BANDS; b++) {
        sum.add(octaves[b], gains[b]);
      }
      grey = throughQuantiles(sum);
      double[] now = new Spectrum(grey).bands();
      for (int b = 0; b < Spectrum.BANDS; b++) {
        double step = StrictMath.pow(target.bands()[b] / now[b], 0.8);
        gains[b] = Math.min(20, Math.max(0.01, gains[b] * step));
      }
    }
    System.out.println("  octave gains " + Report.list(gains));
    return grey;
  }

  /**
   * Differences of ever wider blurs, one octave more than a tile can measure (it shares the gain of
   * the one before), and last what is left.
   */
  private static Field[] octaves(Field grown) {
    Field[] octaves = new Field[Spectrum.BANDS + 2];
    Field finer = grown;
    double sigma = FINEST_SIGMA;
    for (int b = 0; b <= Spectrum.BANDS; b++) {
      Field wider = grown.blurred(sigma);
      octaves[b] = finer.copy().add(wider, -1);
      finer = wider;
      sigma *= 2;
    }
    octaves[Spectrum.BANDS + 1] = finer;
    return octaves;
  }

  private Field throughQuantiles(Field grown) {
    float[] sorted = grown.at.clone();
    Arrays.sort(sorted);
    double[] from = new double[Target.SHARES.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = sorted[(int) Math.rint(Target.SHARES[i] * (sorted.length - 1))];
    }
    ToneCurve curve = new ToneCurve(from, target.quantiles());
    return grown.copy().map(curve);
  }

  /** Planes of red, green and blue from grey; whole levels. */
  Field[] colours(Field grey, Field hue) {
    Field light = grey.copy().standardise();
    Field own = hue.copy().standardise();
    double correlation = 0;
    for (int i = 0; i < own.at.length; i++) {
      correlation += light.at[i] * own.at[i] / own.at.length;
    }
    own.add(light, -correlation).standardise();
    double red = target.tint()[0];
    double blue = target.tint()[1];
    double[] tints = {red, -(0.299 * red + 0.114 * blue) / 0.587, blue};
    Field[] colours = new Field[3];
    for (int c = 0; c < 3; c++) {
      colours[c] = colour(light, own, target.mean()[c], target.deviation()[c], tints[c]);
    }
    return colours;
  }

  /** Repeats the shift and stretch, as the limits 0 and 255 take some of it away. */
  private static Field colour(Field light, Field own, double mean, double deviation, double tint) {
    double gain = Math.sqrt(deviation * deviation - tint * tint);
    double offset = mean;
    double stretch = 1;
    Field result = null;
    for (int i = 0; i < 6; i++) {
      result = light.copy().map(v -> 0).add(light, stretch * gain).add(own, stretch * tint);
      double shift = offset;
      result.map(v -> Math.rint(Math.min(255, Math.max(0, v + shift))));
      offset += mean - result.mean();
      stretch *= deviation / result.deviation();
    }
    return result;
  }
}
