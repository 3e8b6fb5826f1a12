package org.robustscope.app.models;

import java.math.BigDecimal;
import java.util.Locale;
import org.robustscope.app.common.Messages;

/** Puts what cards say in figures, such as {@code "parameters": 517434}, in words for people. */
final class FactText {
  private final Messages messages;

  FactText(Messages messages) {
    this.messages = messages;
  }

  /**
   * A fact's value for people; what is no number where one is expected stays as it is.
   *
   * @param key the field's name, those within an object as "training: epochs"
   */
  String of(String key, String value) {
    if (value.equals("true") || value.equals("false")) {
      return messages.text(value.equals("true") ? "yes" : "no");
    }
    try {
      return switch (key) {
        case "parameters" -> counted(value, "parameters.value");
        case "multiplyAdds" -> counted(value, "multiplyAdds.value");
        case "training: testImages", "training: testCorrect", "training: imagesPerSecond" ->
            grouped(Long.parseLong(value));
        case "training: testAccuracy" -> percent(Double.parseDouble(value));
        case "training: seconds" -> duration(Math.round(Double.parseDouble(value)));
        default -> value.matches("-?\\d+(\\.\\d+)?[eE]-?\\d+") ? plain(value) : value;
      };
    } catch (NumberFormatException _) {
      return value;
    }
  }

  private String counted(String value, String key) {
    return messages.text(key, count(Long.parseLong(value)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** JSON's 5.0E-4 is 0.0005. */
  private static String plain(String value) {
    return new BigDecimal(value).stripTrailingZeros().toPlainString();
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as "517 k" and "24.1 M". */
  static String count(long number) {
    if (number < 1000) {
      return Long.toString(number);
    }
    String[] units = {"k", "M", "G"};
    double shown = number / 1e3;
    int unit = 0;
    // 999,600 is 1.0 M, not 1000 k.
    while (shown >= 999.5 && unit < units.length - 1) {
      shown /= 1e3;
      unit++;
    }
    return String.format(Locale.ROOT, shown < 99.95 ? "%.1f %s" : "%.0f %s", shown, units[unit]);
  }

  private String duration(long seconds) {
    if (seconds < 60) {
      return messages.text("duration.seconds", seconds);
    }
    long minutes = Math.round(seconds / 60.0);
    return minutes < 60
        ? messages.text("duration.minutes", minutes)
        : messages.text("duration.hours", minutes / 60, minutes % 60);
  }
}
