package org.robustscope.cli;

import java.util.Locale;

/** Numbers of bytes for people, in decimal units. */
final class ByteText {
  private ByteText() {}

  static String of(long bytes) {
    if (bytes >= 10_000_000_000L) {
      return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
    return bytes < 100_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
