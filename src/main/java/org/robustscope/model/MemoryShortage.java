package org.robustscope.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells from a runtime's error whether a device had too little memory. */
final class MemoryShortage {
  private static final Pattern SIGNS =
      Pattern.compile(
          "out of memory|failed to allocate|smaller than requested bytes"
              + "|memory ?allocation|alloc_failed|bad_alloc");

  private MemoryShortage() {}

  static boolean isReasonOf(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && SIGNS.matcher(message.toLowerCase(Locale.ROOT)).find()) {
        return true;
      }
    }
    return false;
  }
}
