package org.robustscope.figure.draw;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Signs for points, all of about one area, told apart without colour. */
public enum MarkerShape {
  DISC,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  TRIANGLE_DOWN,
  PENTAGON,
  PLUS,
  STAR;

  /** The i-th, from the start again after the last. */
  public static MarkerShape of(int i) {
    return values()[Math.floorMod(i, values().length)];
  }

  /**
   * Its outline around a point.
   *
   * @param size the disc's diameter, in points
   */
  public Shape at(double x, double y, double size) {
    double r = size / 2;
    return switch (this) {
      case DISC -> new Ellipse2D.Double(x - r, y - r, size, size);
      case SQUARE -> new Rectangle2D.Double(x - r * 0.88, y - r * 0.88, size * 0.88, size * 0.88);
      case TRIANGLE -> polygon(x, y + r * 0.15, r * 1.25, 3, -90);
      case DIAMOND -> polygon(x, y, r * 1.2, 4, -90);
      case TRIANGLE_DOWN -> polygon(x, y - r * 0.15, r * 1.25, 3, 90);
      case PENTAGON -> polygon(x, y, r * 1.12, 5, -90);
      case PLUS -> plus(x, y, r * 1.12, r * 0.42);
      case STAR -> star(x, y, r * 1.35, r * 0.6);
    };
  }

  private static Path2D polygon(double x, double y, double r, int corners, double from) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      corner(path, x, y, r, from + i * 360.0 / corners, i == 0);
    }
    path.closePath();
    return path;
  }

  private static Path2D star(double x, double y, double outer, double inner) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      corner(path, x, y, i % 2 == 0 ? outer : inner, -90 + i * 36, i == 0);
    }
    path.closePath();
    return path;
  }

  private static void corner(
      Path2D path, double x, double y, double r, double degrees, boolean first) {
    double px = x + r * StrictMath.cos(StrictMath.toRadians(degrees));
    double py = y + r * StrictMath.sin(StrictMath.toRadians(degrees));
    if (first) {
      path.moveTo(px, py);
    } else {
      path.lineTo(px, py);
    }
  }

  private static Path2D plus(double x, double y, double r, double w) {
    double[][] corners = {
      {-w, -r}, {w, -r}, {w, -w}, {r, -w}, {r, w}, {w, w}, {w, r}, {-w, r}, {-w, w}, {-r, w},
      {-r, -w}, {-w, -w}
    };
    Path2D path = new Path2D.Double();
    path.moveTo(x + corners[0][0], y + corners[0][1]);
    for (int i = 1; i < corners.length; i++) {
      path.lineTo(x + corners[i][0], y + corners[i][1]);
    }
    path.closePath();
    return path;
  }
}
