package org.robustscope.figure.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length on paper.
 *
 * @param points in points of 1/72 inch, above 0
 */
public record Length(double points) {
  /** Points an inch. */
  public static final double INCH = 72;

  private static final double CM = INCH / 2.54;
  private static final double LEAST = 1 * CM;
  private static final double MOST = 500 * CM;
  private static final Pattern FORM =
      Pattern.compile("\\s*(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(cm|mm|in|pt)\\s*");

  public Length {
    if (!(points >= LEAST && points <= MOST)) {
      throw new IllegalArgumentException(
          "length (" + number(points / CM) + " cm) should be 1 cm to 500 cm");
    }
  }

  /** A length in centimetres. */
  public static Length cm(double cm) {
    return new Length(cm * CM);
  }

  /** A length in inches. */
  public static Length inches(double inches) {
    return new Length(inches * INCH);
  }

  /**
   * Reads "8.4cm", "84 mm", "3.3in" or "238pt".
   *
   * @throws IllegalArgumentException with a message that says what is allowed
   */
  public static Length parse(String text) {
    Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "length (" + text + ") should be a number with its unit: 8.4cm, 84mm, 3.3in or 238pt");
    }
    double number = Double.parseDouble(matcher.group(1));
    return new Length(
        switch (matcher.group(2)) {
          case "cm" -> number * CM;
          case "mm" -> number * CM / 10;
          case "in" -> number * INCH;
          default -> number;
        });
  }

  public double cm() {
    return points / CM;
  }

  public double inches() {
    return points / INCH;
  }

  /** In centimetres: "8.4 cm". */
  @Override
  public String toString() {
    return number(cm()) + " cm";
  }

  /** A number with at most two digits after the point and no idle zeros. */
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
  }
}
