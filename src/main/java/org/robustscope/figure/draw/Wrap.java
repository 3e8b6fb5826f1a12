package org.robustscope.figure.draw;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines that fit a width; nothing is ever cut off. */
public final class Wrap {
  private static final String SIGNS = "-_/,.:+)";

  /** A line that ends after a blank may be so much shorter than one that ends after a sign. */
  private static final double BLANK = 0.5;

  private Wrap() {}

  /**
   * The text in lines: broken after blanks and signs, within a word only where a word alone is too
   * wide.
   *
   * @param width in points
   */
  public static List<String> lines(String text, double width, Face face, double size) {
    List<String> lines = new ArrayList<>();
    String rest = Typeface.displayable(text, face).strip();
    while (Typeface.width(rest, face, size) > width && rest.length() > 1) {
      int cut = cut(rest, width, face, size);
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static int cut(String text, double width, Face face, double size) {
    int fits = 1;
    int sign = 0;
    int blank = 0;
    for (int i = 1; i < text.length(); i++) {
      String head = text.substring(0, i).stripTrailing();
      if (Typeface.width(head, face, size) > width) {
        break;
      }
      fits = i;
      if (text.charAt(i - 1) == ' ') {
        blank = i;
      } else if (SIGNS.indexOf(text.charAt(i - 1)) >= 0) {
        sign = i;
      }
    }
    if (blank > 0 && (sign < blank || blank >= BLANK * fits)) {
      return blank;
    }
    return Math.max(sign, blank) > 0 ? Math.max(sign, blank) : fits;
  }

  /** The widest line. */
  public static double width(List<String> lines, Face face, double size) {
    return lines.stream().mapToDouble(line -> Typeface.width(line, face, size)).max().orElse(0);
  }
}
