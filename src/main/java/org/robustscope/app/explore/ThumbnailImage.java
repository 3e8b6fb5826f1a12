package org.robustscope.app.explore;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.robustscope.image.RgbImage;

/** Turns a small picture into one for the screen. */
final class ThumbnailImage {
  private ThumbnailImage() {}

  static Image of(RgbImage picture) {
    int[] argb = new int[picture.size()];
    picture.toPacked(argb);
    return of(picture.width(), picture.height(), argb);
  }

  static Image of(int width, int height, int[] argb) {
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return image;
  }
}
