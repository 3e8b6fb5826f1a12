import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures of a finished texture, beside what they should be. */
final class Report {
  private Report() {}

  static String of(Field[] colours, Target target) {
    Field grey = grey(colours);
    Spectrum spectrum = new Spectrum(grey);
    double[] means = new double[3];
    double[] deviations = new double[3];
    for (int c = 0; c < 3; c++) {
      means[c] = colours[c].mean();
      deviations[c] = colours[c].deviation();
    }
    return line("mean", means, target.mean())
        + line("deviation", deviations, target.deviation())
        + line("octaves", spectrum.bands(), target.bands())
        + String.format(
            Locale.ROOT, "  grey deviation %.2f, slope %.2f%n", grey.deviation(), spectrum.slope());
  }

  private static Field grey(Field[] colours) {
    Field grey = new Field(colours[0].width, colours[0].height);
    return grey.add(colours[0], 0.299).add(colours[1], 0.587).add(colours[2], 0.114);
  }

  private static String line(String what, double[] is, double[] should) {
    return "  " + what + " " + list(is) + " (target " + list(should) + ")\n";
  }

  static String list(double[] values) {
    return Arrays.stream(values)
        .mapToObj(v -> String.format(Locale.ROOT, "%.2f", v))
        .collect(Collectors.joining(" "));
  }
}
