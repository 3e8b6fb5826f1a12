package org.robustscope.model;

/** Text of others (a file's value, a native library's error) as it may stand in a message. */
public final class OneLine {
  private static final int LONGEST = 300;

  private OneLine() {}

  /** At most 300 characters. */
  public static String of(String text) {
    return shortened(text, LONGEST);
  }

  static String unlimited(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  public static String shortened(String text, int longest) {
    String line = unlimited(text);
    return line.length() <= longest ? line : line.substring(0, longest - 3) + "...";
  }
}
