package org.robustscope.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.robustscope.image.RgbImage;

/** Reads reference pictures by ImageIO itself, so that our own reader cannot hide an error. */
public final class GoldenPicture {
  private GoldenPicture() {}

  public static RgbImage read(Path file) {
    try {
      var image = ImageIO.read(file.toFile());
      int width = image.getWidth();
      int height = image.getHeight();
      int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
      return RgbImage.ofPacked(width, height, pixels);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
