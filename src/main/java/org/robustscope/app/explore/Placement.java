package org.robustscope.app.explore;

/**
 * Where a picture lies in a viewport: the arithmetic of zoom and pan, without a toolkit.
 *
 * <p>A picture larger than the viewport always covers it, a smaller one is centred: it cannot be
 * lost, whatever the view asks for.
 *
 * @param x left edge of the picture in the viewport, logical pixels
 * @param y top edge
 * @param scale logical pixels a picture's pixel
 */
record Placement(
    double viewportWidth,
    double viewportHeight,
    double imageWidth,
    double imageHeight,
    double x,
    double y,
    double scale) {
  /** At most so many logical pixels a picture's pixel: a few pixels fill the viewport. */
  private static final double LARGEST_SCALE = 64;

  static Placement of(
      double viewportWidth,
      double viewportHeight,
      double imageWidth,
      double imageHeight,
      ViewTransform view) {
    double fit = Math.min(viewportWidth / imageWidth, viewportHeight / imageHeight);
    double scale = fit * view.zoom();
    return new Placement(
        viewportWidth,
        viewportHeight,
        imageWidth,
        imageHeight,
        edge(viewportWidth, imageWidth * scale, view.centreX()),
        edge(viewportHeight, imageHeight * scale, view.centreY()),
        scale);
  }

  private static double edge(double room, double length, double centre) {
    if (length <= room) {
      return (room - length) / 2;
    }
    return Math.clamp(room / 2 - centre * length, room - length, 0);
  }

  /** The same with the picture's corner on whole logical pixels, to paint it crisply. */
  Placement snapped() {
    return new Placement(
        viewportWidth, viewportHeight, imageWidth, imageHeight, Math.rint(x), Math.rint(y), scale);
  }

  double width() {
    return imageWidth * scale;
  }

  double height() {
    return imageHeight * scale;
  }

  double fitScale() {
    return Math.min(viewportWidth / imageWidth, viewportHeight / imageHeight);
  }

  /** The picture's coordinate (0 to its width) under a viewport's x. */
  double imageX(double viewportX) {
    return (viewportX - x) / scale;
  }

  double imageY(double viewportY) {
    return (viewportY - y) / scale;
  }

  boolean covers(double viewportX, double viewportY) {
    double ix = imageX(viewportX);
    double iy = imageY(viewportY);
    return ix >= 0 && iy >= 0 && ix < imageWidth && iy < imageHeight;
  }

  /** The view as it is, after the limits. */
  ViewTransform view() {
    return new ViewTransform(
        scale / fitScale(),
        imageX(viewportWidth / 2) / imageWidth,
        imageY(viewportHeight / 2) / imageHeight);
  }

  /**
   * The view after magnifying by a factor with the picture's point at (px, py) kept there.
   *
   * @param pixel logical pixels a device's pixel: showing a picture's pixel on one device's pixel
   *     is always within the limits
   */
  ViewTransform magnified(double factor, double px, double py, double pixel) {
    double smallest = Math.min(fitScale(), pixel);
    double largest = Math.max(LARGEST_SCALE, fitScale());
    double next = Math.clamp(scale * factor, smallest, largest);
    double centreX = imageX(px) + (viewportWidth / 2 - px) / next;
    double centreY = imageY(py) + (viewportHeight / 2 - py) / next;
    return limited(next / fitScale(), centreX / imageWidth, centreY / imageHeight);
  }

  /** The view after the picture was dragged by (dx, dy). */
  ViewTransform panned(double dx, double dy) {
    ViewTransform now = view();
    return limited(now.zoom(), now.centreX() - dx / width(), now.centreY() - dy / height());
  }

  private ViewTransform limited(double zoom, double centreX, double centreY) {
    double scaled = fitScale() * zoom;
    return new ViewTransform(
        zoom,
        limitedCentre(centreX, viewportWidth / (imageWidth * scaled)),
        limitedCentre(centreY, viewportHeight / (imageHeight * scaled)));
  }

  private static double limitedCentre(double centre, double visible) {
    return visible >= 1 ? 0.5 : Math.clamp(centre, visible / 2, 1 - visible / 2);
  }
}
