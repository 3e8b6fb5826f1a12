package org.robustscope.figure.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The typeface of every figure: Liberation Sans (SIL Open Font Licence), as wide as Arial letter by
 * letter, shipped with the program so that a figure is the same on every machine. Safe for use by
 * several threads.
 */
public final class Typeface {
  /** The family's name, as a renderer that has it installed knows it. */
  public static final String FAMILY = "Liberation Sans";

  /** Above the baseline, below it, and the height of a capital: shares of the size. */
  public static final double ASCENT = 0.905;

  public static final double DESCENT = 0.212;
  public static final double CAPITAL = 0.729;

  /** Stands for a character that the typeface lacks. */
  private static final char UNKNOWN = '?';

  private static final int UNITS = 2048;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Map<Face, Typeface> ALL = new EnumMap<>(Face.class);

  static {
    for (Face face : Face.values()) {
      ALL.put(face, new Typeface(face));
    }
  }

  private final Font unit;
  private final float[] advances = new float[0x2300];

  private Typeface(Face face) {
    try (InputStream in = open(face)) {
      unit = Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the shipped font " + face.file() + " is damaged", e);
    }
    Font large = unit.deriveFont((float) UNITS);
    char[] one = new char[1];
    for (char c = ' '; c < advances.length; c++) {
      one[0] = c;
      advances[c] =
          unit.canDisplay(c)
              ? (float) large.createGlyphVector(EXACT, one).getGlyphMetrics(0).getAdvance() / UNITS
              : -1;
    }
  }

  /** The face's file, to be embedded; the caller closes it. */
  public static InputStream open(Face face) {
    InputStream in = Typeface.class.getResourceAsStream("/figure/fonts/" + face.file());
    if (in == null) {
      throw new IllegalStateException("the font " + face.file() + " is not in the program");
    }
    return in;
  }

  /** The face at a size in points. */
  public static Font font(Face face, double size) {
    // The style is said, too: a bridge to other graphics finds the face by family and style.
    int style = face == Face.BOLD ? Font.BOLD : Font.PLAIN;
    return ALL.get(face).unit.deriveFont(style, (float) size);
  }

  /** How wide a text is, in points, without kerning. */
  public static double width(String text, Face face, double size) {
    float[] advances = ALL.get(face).advances;
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sum += c < advances.length && advances[c] >= 0 ? advances[c] : advances[UNKNOWN];
    }
    return sum * size;
  }

  /** The text in characters that the typeface has: control characters go, others become "?". */
  public static String displayable(String text, Face face) {
    float[] advances = ALL.get(face).advances;
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (Character.isWhitespace(c)) {
            out.append(' ');
          } else if (c < advances.length && advances[c] >= 0 && !Character.isISOControl(c)) {
            out.append((char) c);
          } else if (!Character.isISOControl(c)) {
            out.append(UNKNOWN);
          }
        });
    return out.toString();
  }
}
