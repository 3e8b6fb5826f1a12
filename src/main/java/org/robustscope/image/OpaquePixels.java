package org.robustscope.image;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * Pixels of a decoded picture as RGB, laid on white where they are transparent.
 *
 * <p>Samples are taken as they are: Java's own conversion would treat grey as linear light and make
 * it brighter. Of 16 bits the upper 8 are kept.
 */
final class OpaquePixels {
  private OpaquePixels() {}

  static RgbImage of(BufferedImage picture) {
    boolean components =
        picture.getColorModel() instanceof ComponentColorModel model
            && !model.isAlphaPremultiplied()
            && (model.getTransferType() == DataBuffer.TYPE_BYTE
                || model.getTransferType() == DataBuffer.TYPE_USHORT);
    return components ? ofComponents(picture) : ofColours(picture);
  }

  private static RgbImage ofComponents(BufferedImage picture) {
    Raster raster = picture.getRaster();
    int width = picture.getWidth();
    int bands = raster.getNumBands();
    boolean transparent = picture.getColorModel().hasAlpha();
    int shift = raster.getTransferType() == DataBuffer.TYPE_USHORT ? 8 : 0;
    int green = bands > 2 ? 1 : 0;
    int blue = bands > 2 ? 2 : 0;
    RgbImage image = new RgbImage(width, picture.getHeight());
    int[] row = new int[width * bands];
    for (int y = 0; y < picture.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, row);
      int to = y * width;
      for (int x = 0; x < width; x++) {
        int from = x * bands;
        int alpha = transparent ? row[from + bands - 1] >> shift : 255;
        image.plane(0)[to + x] = onWhite(row[from] >> shift, alpha);
        image.plane(1)[to + x] = onWhite(row[from + green] >> shift, alpha);
        image.plane(2)[to + x] = onWhite(row[from + blue] >> shift, alpha);
      }
    }
    return image;
  }

  /** Palettes and packed pixels. */
  private static RgbImage ofColours(BufferedImage picture) {
    int width = picture.getWidth();
    RgbImage image = new RgbImage(width, picture.getHeight());
    int[] row = new int[width];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      int to = y * width;
      for (int x = 0; x < width; x++) {
        int pixel = row[x];
        int alpha = pixel >>> 24;
        image.plane(0)[to + x] = onWhite((pixel >> 16) & 255, alpha);
        image.plane(1)[to + x] = onWhite((pixel >> 8) & 255, alpha);
        image.plane(2)[to + x] = onWhite(pixel & 255, alpha);
      }
    }
    return image;
  }

  private static int onWhite(int sample, int alpha) {
    return alpha == 255 ? sample : (sample * alpha + 255 * (255 - alpha) + 127) / 255;
  }
}
