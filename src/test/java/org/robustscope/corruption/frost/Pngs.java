package org.robustscope.corruption.frost;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.robustscope.image.RgbImage;

/** Opaque PNGs for the tests of this package. */
final class Pngs {
  private Pngs() {}

  static RgbImage read(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    int w = image.getWidth();
    int h = image.getHeight();
    return RgbImage.ofPacked(w, h, image.getRGB(0, 0, w, h, null, 0, w));
  }

  static void writeGrey(Path file, int width, int height) throws IOException {
    Files.createDirectories(file.getParent());
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, file.toString().endsWith("jpg") ? "jpg" : "png", file.toFile());
  }
}
