package org.robustscope.figure.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Numbers along a line: from a range of values to a range of points, evenly or by logarithm.
 *
 * @param low the value at {@code from}
 * @param high the value at {@code to}, above low
 * @param logarithmic whether equal ratios lie equally far apart; then low is above 0
 */
public record Scale(double low, double high, double from, double to, boolean logarithmic) {
  private static final double[] NICE = {1, 2, 2.5, 5, 10};

  public Scale {
    if (!(high > low) || (logarithmic && !(low > 0))) {
      throw new IllegalArgumentException("scale from " + low + " to " + high);
    }
  }

  /** An even scale. */
  public static Scale even(double low, double high, double from, double to) {
    return new Scale(low, high, from, to, false);
  }

  /** The same values along another line. */
  public Scale along(double newFrom, double newTo) {
    return new Scale(low, high, newFrom, newTo, logarithmic);
  }

  /** Where a value lies. */
  public double at(double value) {
    double share =
        logarithmic
            ? StrictMath.log(value / low) / StrictMath.log(high / low)
            : (value - low) / (high - low);
    return from + share * (to - from);
  }

  public boolean covers(double value) {
    return value >= low - 1e-9 * (high - low) && value <= high + 1e-9 * (high - low);
  }

  /**
   * Round values to mark: at most so many.
   *
   * @param most at least 2
   */
  public List<Double> ticks(int most) {
    return logarithmic ? logTicks(most) : evenTicks(low, high, most);
  }

  private static List<Double> evenTicks(double low, double high, int most) {
    double step = step(low, high, most);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private static double step(double low, double high, int most) {
    double raw = (high - low) / Math.max(1, most - 1);
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
    for (double nice : NICE) {
      if (nice * power >= raw * 0.999) {
        return nice * power;
      }
    }
    return 10 * power;
  }

  private List<Double> logTicks(int most) {
    for (double[] in : new double[][] {{1, 2, 5}, {1, 3}, {1}}) {
      List<Double> ticks = new ArrayList<>();
      double power = StrictMath.pow(10, Math.floor(StrictMath.log10(low)));
      for (; power <= high; power *= 10) {
        for (double factor : in) {
          if (covers(power * factor)) {
            ticks.add(power * factor);
          }
        }
      }
      if (ticks.size() <= most) {
        return ticks;
      }
    }
    return List.of(low, high);
  }

  /**
   * A range that holds the values and ends on round ones.
   *
   * @param zero whether it must start at 0
   */
  public static Scale around(double least, double greatest, boolean zero) {
    double low = zero ? Math.min(0, least) : least;
    double high = Math.max(greatest, zero ? 0 : least);
    if (high - low < 1e-9) {
      double half = Math.max(1, Math.abs(high) * 0.1);
      low = zero ? low : low - half;
      high += half;
    }
    double step = step(low, high, 6);
    double roundLow = Math.floor(low / step + 1e-9) * step;
    double roundHigh = Math.ceil(high / step - 1e-9) * step;
    return even(roundLow, roundHigh, 0, 1);
  }

  /** A tick's label, as short as the step allows. */
  public static String label(double value) {
    if (Math.abs(value - Math.rint(value)) < 1e-9) {
      return String.format(Locale.ROOT, "%.0f", value + 0.0).replace("-", "−");
    }
    String text = String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "");
    return text.replace("-", "−");
  }
}
