package org.robustscope.app.explore;

/**
 * Which part of a picture a viewport looks at, independent of the viewport's and the picture's size
 * so that panes can share it.
 *
 * @param zoom magnification relative to the whole picture just fitting, above 0
 * @param centreX the picture's point in the middle of the viewport, 0 (left edge) to 1
 * @param centreY likewise, 0 (top edge) to 1
 */
public record ViewTransform(double zoom, double centreX, double centreY) {
  public static final ViewTransform FIT = new ViewTransform(1, 0.5, 0.5);

  public ViewTransform {
    if (!(zoom > 0) || Double.isInfinite(zoom)) {
      throw new IllegalArgumentException("zoom (" + zoom + ") should be above 0 and finite");
    }
    centreX = insidePicture(centreX);
    centreY = insidePicture(centreY);
  }

  private static double insidePicture(double centre) {
    if (Double.isNaN(centre)) {
      throw new IllegalArgumentException("centre (NaN) should be 0 to 1");
    }
    return Math.clamp(centre, 0, 1);
  }

  public boolean fits() {
    return equals(FIT);
  }
}
