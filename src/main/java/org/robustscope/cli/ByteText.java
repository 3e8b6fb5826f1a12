package org.robustscope.cli;

import java.util.Locale;

/** Numbers of bytes for people, in decimal megabytes. */
final class ByteText {
  private ByteText() {}

  static String of(long bytes) {
    return bytes < 100_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
