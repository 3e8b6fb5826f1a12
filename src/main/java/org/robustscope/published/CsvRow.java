package org.robustscope.published;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of a table, its values checked as they are asked for.
 *
 * @param line in the file, 2 for the first one below the header
 */
record CsvRow(String file, int line, Map<String, String> cells) {

  /** File and line, for people who look it up. */
  String place() {
    return file + ":" + line;
  }

  /** A value that should be there. */
  String text(String column) {
    String text = optional(column);
    if (text.isEmpty()) {
      throw wrong(column, "should not be empty");
    }
    return text;
  }

  /** A value that may be empty. */
  String optional(String column) {
    String text = cells.get(column);
    if (text == null) {
      throw new TableException(file + ": has no column " + column);
    }
    return text.strip();
  }

  /** A number in percent that should be there, as a share or ratio. */
  double percent(String column, double least, double most) {
    return optionalPercent(column, least, most)
        .orElseThrow(() -> wrong(column, "should be a number"));
  }

  /** A number in percent, as a share or ratio; empty when the cell is. */
  OptionalDouble optionalPercent(String column, double least, double most) {
    return decimal(column, least, most)
        .map(number -> OptionalDouble.of(number.movePointLeft(2).doubleValue()))
        .orElse(OptionalDouble.empty());
  }

  /** A number that should be there. */
  double number(String column, double least, double most) {
    return optionalNumber(column, least, most)
        .orElseThrow(() -> wrong(column, "should be a number"));
  }

  /** A number; empty when the cell is. */
  OptionalDouble optionalNumber(String column, double least, double most) {
    return decimal(column, least, most)
        .map(number -> OptionalDouble.of(number.doubleValue()))
        .orElse(OptionalDouble.empty());
  }

  private Optional<BigDecimal> decimal(String column, double least, double most) {
    String text = optional(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var number = new BigDecimal(text);
      if (number.doubleValue() >= least && number.doubleValue() <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // Falls through to the message that says what is allowed.
    }
    throw wrong(column, "should be a number from " + plain(least) + " to " + plain(most));
  }

  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  /** What to throw when a value is not allowed. */
  TableException wrong(String column, String allowed) {
    return new TableException(
        file
            + ", line "
            + line
            + ", column "
            + column
            + ": \""
            + cells.get(column)
            + "\" "
            + allowed);
  }
}
