package org.robustscope.figure.draw;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/**
 * Named colours for series that readers with any colour vision can tell apart. Each comes with a
 * marker or a dash besides, so that colour is never the only sign.
 */
public enum Palette {
  /** Okabe and Ito, 2008 (Wong, Nature Methods 2011); the yellow, too light on paper, goes last. */
  OKABE_ITO(0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x555555, 0xb8a800),
  /** Paul Tol's "bright". */
  TOL_BRIGHT(0x4477aa, 0xee6677, 0x228833, 0xccbb44, 0x66ccee, 0xaa3377, 0x777777),
  /** Paul Tol's "muted", for many series. */
  TOL_MUTED(
      0x332288, 0xcc6677, 0x117733, 0x88ccee, 0x882255, 0x44aa99, 0x999933, 0xaa4499, 0xddcc77),
  /** Greys alone, for print without colour: markers and dashes tell the series apart. */
  GREY(0x222222, 0x777777, 0x444444, 0x999999);

  private final List<Color> colours;

  Palette(int... rgb) {
    this.colours = java.util.Arrays.stream(rgb).mapToObj(Color::new).toList();
  }

  /** How many colours it has before they come again. */
  public int size() {
    return colours.size();
  }

  /** The colour of the i-th series, lighter on a dark ground where it would drown. */
  public Color colour(int i, Ink ink) {
    Color colour = colours.get(Math.floorMod(i, colours.size()));
    return ink.dark() ? lifted(colour) : colour;
  }

  private static Color lifted(Color c) {
    double luma = Ramp.luminance(c);
    double t = luma < 0.25 ? 0.45 : luma < 0.35 ? 0.2 : 0;
    return new Color(
        (int) Math.round(c.getRed() + t * (255 - c.getRed())),
        (int) Math.round(c.getGreen() + t * (255 - c.getGreen())),
        (int) Math.round(c.getBlue() + t * (255 - c.getBlue())));
  }

  /** Its name on the command line: okabe-ito, tol-bright, ... */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
