package org.robustscope.image;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.Planar;

/** Pictures as BoofCV sees them. */
public final class BoofImages {
  private BoofImages() {}

  /** A view of a picture: it shares the planes, so writing to one writes to the other. */
  public static Planar<GrayF32> asPlanar(RgbImage image) {
    Planar<GrayF32> planar = new Planar<>(GrayF32.class, 3);
    planar.width = image.width();
    planar.height = image.height();
    planar.stride = image.width();
    for (int c = 0; c < 3; c++) {
      GrayF32 band = new GrayF32();
      band.width = image.width();
      band.height = image.height();
      band.stride = image.width();
      band.data = image.plane(c);
      planar.setBand(c, band);
    }
    return planar;
  }
}
