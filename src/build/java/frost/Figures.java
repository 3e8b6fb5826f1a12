import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is measured on a texture; arrays as in {@link Target}.
 *
 * @param slope of log power over log frequency
 */
record Figures(double[] mean, double[] deviation, double[] bands, double slope) {
  private static final double MEAN_TOLERANCE = 3;
  private static final double DEVIATION_TOLERANCE = 0.1;
  private static final double ENERGY_TOLERANCE = 0.25;
  private static final double SLOPE_TOLERANCE = 0.25;

  /** Measures planes of red, green and blue. */
  static Figures of(Field[] colours) {
    Field grey = new Field(colours[0].width, colours[0].height);
    grey.add(colours[0], 0.299).add(colours[1], 0.587).add(colours[2], 0.114);
    Spectrum spectrum = new Spectrum(grey);
    double[] mean = Arrays.stream(colours).mapToDouble(Field::mean).toArray();
    double[] deviation = Arrays.stream(colours).mapToDouble(Field::deviation).toArray();
    return new Figures(mean, deviation, spectrum.bands(), spectrum.slope());
  }

  /** What is further from the target than it may be; empty when all is well. */
  List<String> misses(Target target) {
    List<String> misses = new ArrayList<>();
    for (int c = 0; c < 3; c++) {
      if (Math.abs(mean[c] - target.mean()[c]) > MEAN_TOLERANCE) {
        misses.add("mean of channel " + c);
      }
      if (Math.abs(deviation[c] / target.deviation()[c] - 1) > DEVIATION_TOLERANCE) {
        misses.add("deviation of channel " + c);
      }
    }
    for (int b = 0; b < bands.length; b++) {
      double amplitude = bands[b] / target.bands()[b];
      if (Math.abs(amplitude * amplitude - 1) > ENERGY_TOLERANCE) {
        misses.add("energy of octave " + b);
      }
    }
    if (Math.abs(slope - target.slope()) > SLOPE_TOLERANCE) {
      misses.add("slope");
    }
    return misses;
  }

  /** A line a figure, with the target beside it. */
  String beside(Target target) {
    return line("mean", mean, target.mean())
        + line("deviation", deviation, target.deviation())
        + line("octaves", bands, target.bands())
        + line("slope", new double[] {slope}, new double[] {target.slope()});
  }

  private static String line(String what, double[] is, double[] should) {
    return String.format(Locale.ROOT, "  %-9s %s (target %s)%n", what, list(is), list(should));
  }

  static String list(double[] values) {
    return Arrays.stream(values)
        .mapToObj(v -> String.format(Locale.ROOT, "%.2f", v))
        .collect(Collectors.joining(" "));
  }
}
