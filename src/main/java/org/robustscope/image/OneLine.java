package org.robustscope.image;

/** Messages that stay on one line, whatever a file is called or a library says. */
final class OneLine {
  private OneLine() {}

  static String of(String file, String reason) {
    return (file + ": " + reason)
        .replaceAll("\\s*\\R\\s*", " ")
        .replaceAll("\\p{Cntrl}", "?")
        .strip();
  }
}
