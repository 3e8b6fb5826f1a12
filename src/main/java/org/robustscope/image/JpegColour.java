package org.robustscope.image;

import java.awt.image.Raster;

/** From a JPEG's components to RGB, with the arithmetic of libjpeg and, for CMYK, of Pillow. */
final class JpegColour {
  private final JpegHeader.Colour colour;

  JpegColour(JpegHeader.Colour colour) {
    this.colour = colour;
  }

  /**
   * The upright picture. Rows are turned one by one, so that a large picture is in memory once.
   *
   * @param raster 8-bit samples, one band a component. Not modified.
   */
  RgbImage toRgb(Raster raster, Orientation orientation) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int bands = raster.getNumBands();
    boolean turned = orientation != Orientation.UPRIGHT;
    RgbImage image = orientation.newUpright(width, height);
    RgbImage turnedRow = new RgbImage(width, 1);
    byte[] bytes = new byte[width * bands];
    int[][] row = new int[4][width];
    for (int y = 0; y < height; y++) {
      raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width, 1, bytes);
      for (int band = 0; band < bands; band++) {
        spread(bytes, band, bands, row[band]);
      }
      if (turned) {
        convert(row, width, turnedRow, 0);
        orientation.place(turnedRow, 0, y, image);
      } else {
        convert(row, width, image, y * width);
      }
    }
    return image;
  }

  private static void spread(byte[] bytes, int band, int bands, int[] out) {
    for (int x = 0; x < out.length; x++) {
      out[x] = bytes[x * bands + band] & 255;
    }
  }

  private void convert(int[][] row, int width, RgbImage image, int to) {
    switch (colour) {
      case GREY -> store(row[0], row[0], row[0], image, to);
      case RGB -> store(row[0], row[1], row[2], image, to);
      case YCC -> YccColour.toRgb(row[0], 0, row[1], row[2], width, image, to);
      case CMYK -> addBlack(row, row[3], image, to);
      case YCCK -> {
        // The first three stand for an RGB picture whose complement the inks are.
        YccColour.toRgb(row[0], 0, row[1], row[2], width, image, to);
        for (int c = 0; c < 3; c++) {
          for (int x = 0; x < width; x++) {
            row[c][x] = 255 - (int) image.plane(c)[to + x];
          }
        }
        addBlack(row, row[3], image, to);
      }
    }
  }

  private static void store(int[] red, int[] green, int[] blue, RgbImage image, int to) {
    for (int x = 0; x < red.length; x++) {
      image.plane(0)[to + x] = red[x];
      image.plane(1)[to + x] = green[x];
      image.plane(2)[to + x] = blue[x];
    }
  }

  /**
   * All four are stored inverted: 255 is no ink. What is left of the light is white less black,
   * less the share that the coloured ink takes of it.
   */
  private static void addBlack(int[][] inks, int[] noBlack, RgbImage image, int to) {
    for (int c = 0; c < 3; c++) {
      float[] plane = image.plane(c);
      for (int x = 0; x < noBlack.length; x++) {
        int light = noBlack[x];
        int product = (255 - inks[c][x]) * light + 128;
        int taken = ((product >> 8) + product) >> 8;
        plane[to + x] = Math.max(0, light - taken);
      }
    }
  }
}
