package org.robustscope.perturbation.geometry;

import org.robustscope.image.RgbImage;

/**
 * Rotation, shear and scale about the centre as torchvision 0.2 with Pillow computes them
 * (specification, section 2): bilinear in double, the fraction dropped.
 *
 * <p>The centre lies half a pixel to the right of and below the middle: torchvision's slip of the
 * time, and part of the data set. An instance serves one thread at a time.
 */
public final class PillowAffine implements Warp {
  private double xx;
  private double xy;
  private double x0;
  private double yx;
  private double yy;
  private double y0;

  /**
   * Chooses the movement.
   *
   * @param picture for whose size it is. Not modified.
   * @param angle in degrees, counted clockwise
   * @param shear in degrees
   * @param scale above 0
   */
  public void set(RgbImage picture, double angle, double shear, double scale) {
    double a = Math.toRadians(angle);
    double b = a + Math.toRadians(shear);
    double cosA = StrictMath.cos(a);
    double sinA = StrictMath.sin(a);
    double cosB = StrictMath.cos(b);
    double sinB = StrictMath.sin(b);
    double factor = 1 / scale / (cosB * cosA + sinB * sinA);
    xx = factor * cosB;
    xy = factor * sinB;
    yx = factor * -sinA;
    yy = factor * cosA;
    double centreX = picture.width() * 0.5 + 0.5;
    double centreY = picture.height() * 0.5 + 0.5;
    x0 = xx * -centreX + xy * -centreY + centreX;
    y0 = yx * -centreX + yy * -centreY + centreY;
  }

  @Override
  public void apply(RgbImage picture, RgbImage part, int left, int top) {
    for (int y = 0; y < part.height(); y++) {
      double sourceY = top + y + 0.5;
      for (int x = 0; x < part.width(); x++) {
        double sourceX = left + x + 0.5;
        sample(
            picture,
            xx * sourceX + xy * sourceY + x0,
            yx * sourceX + yy * sourceY + y0,
            part,
            y * part.width() + x);
      }
    }
  }

  private static void sample(RgbImage picture, double x, double y, RgbImage part, int to) {
    int width = picture.width();
    int height = picture.height();
    if (!(x >= 0 && x < width && y >= 0 && y < height)) {
      for (int c = 0; c < 3; c++) {
        part.plane(c)[to] = 0;
      }
      return;
    }
    double cornerX = x - 0.5;
    double cornerY = y - 0.5;
    double floorX = Math.floor(cornerX);
    double floorY = Math.floor(cornerY);
    double across = cornerX - floorX;
    double down = cornerY - floorY;
    int left = Math.max(0, (int) floorX);
    int right = Math.min(width - 1, (int) floorX + 1);
    int upper = Math.max(0, (int) floorY) * width;
    int lower = Math.min(height - 1, (int) floorY + 1) * width;
    for (int c = 0; c < 3; c++) {
      float[] in = picture.plane(c);
      double above = mix(in[upper + left], in[upper + right], across);
      double below = mix(in[lower + left], in[lower + right], across);
      part.plane(c)[to] = (int) mix(above, below, down);
    }
  }

  private static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }
}
