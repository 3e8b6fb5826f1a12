package org.robustscope.image;

/**
 * The part of a picture that a preprocessing shows, in pixels of that picture: for drawing the crop
 * frame. Edges may lie between pixels.
 */
public record CropBox(double left, double top, double width, double height) {

  /** All of a picture. */
  public static CropBox whole(int width, int height) {
    return new CropBox(0, 0, width, height);
  }

  /** What {@link Framing#standard} shows of a picture. */
  public static CropBox standard(int width, int height, int shorterSide, int crop) {
    int[] size = Framing.shorterSideSize(width, height, shorterSide);
    double across = (double) width / size[0];
    double down = (double) height / size[1];
    return new CropBox(
        Framing.centred(size[0], crop) * across,
        Framing.centred(size[1], crop) * down,
        crop * across,
        crop * down);
  }

  /** What {@link Framing#centreCrop} shows of a picture. */
  public static CropBox centre(int width, int height, int cropWidth, int cropHeight) {
    return new CropBox(
        Framing.centred(width, cropWidth),
        Framing.centred(height, cropHeight),
        cropWidth,
        cropHeight);
  }

  /** What {@link Framing#centralFraction} shows of a picture. */
  public static CropBox centralFraction(int width, int height, double fraction) {
    return centre(width, height, Framing.share(width, fraction), Framing.share(height, fraction));
  }
}
