package org.robustscope.app.benchmark;

import java.util.Locale;
import java.util.OptionalDouble;
import org.robustscope.app.common.Messages;
import org.robustscope.metric.Measure;

/** Numbers as people read them. */
final class Figures {
  /** Where there is no number yet, or none at all. */
  static final String NONE = "\u2013";

  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private Figures() {}

  /** A share in percent with one decimal, without the sign. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  static String percent(Measure measure) {
    return measure.number().isPresent() ? percent(measure.number().getAsDouble()) : NONE;
  }

  static String number(Measure measure) {
    return measure.number().isPresent()
        ? String.format(Locale.ROOT, "%.2f", measure.number().getAsDouble())
        : NONE;
  }

  /** With narrow spaces that do not break between thousands: "1 300 000". */
  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n).replace(',', '\u202f');
  }

  static String rate(double perSecond) {
    return String.format(Locale.ROOT, perSecond < 100 ? "%.1f" : "%.0f", perSecond);
  }

  /** "3 min 12 s", or a word where it is not known. */
  static String time(OptionalDouble seconds, Messages messages) {
    if (seconds.isEmpty()) {
      return messages.text("time.unknown");
    }
    long all = Math.max(0, Math.round(seconds.getAsDouble()));
    if (all < MINUTE) {
      return messages.text("time.seconds", all);
    }
    return all < HOUR
        ? messages.text("time.minutes", all / MINUTE, two(all % MINUTE))
        : messages.text("time.hours", Long.toString(all / HOUR), two(all / MINUTE % MINUTE));
  }

  private static String two(long n) {
    return n < 10 ? "0" + n : Long.toString(n);
  }
}
