package org.robustscope.app.models;

import java.util.Locale;

/** Sizes of files as people read them, in decimal units. */
final class Bytes {
  private Bytes() {}

  /** Such as "102.5 MB". */
  static String text(long bytes) {
    if (bytes < 1_000_000) {
      return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
  }
}
