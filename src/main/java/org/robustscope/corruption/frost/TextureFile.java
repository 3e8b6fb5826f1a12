package org.robustscope.corruption.frost;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.robustscope.image.RgbImage;

/**
 * Decodes a texture. The alpha channel is dropped, not blended: the reference does so, and the
 * authors' PNGs have one.
 */
final class TextureFile {
  /** The largest size that is laid over with an unscaled texture. */
  private static final int MUST_EXCEED = 299;

  /** The JDK's own readers: others may decode a JPEG to slightly different samples. */
  private static final String JDK_READERS = "com.sun.imageio.plugins.";

  private TextureFile() {}

  static RgbImage read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, file.toString());
    } catch (AccessDeniedException e) {
      // Its own message is the file's name and nothing else.
      throw new IOException(file + ": no permission to read it", e);
    }
  }

  static RgbImage read(InputStream in, String name) throws IOException {
    BufferedImage decoded = decode(in, name);
    int width = decoded.getWidth();
    int height = decoded.getHeight();
    if (width <= MUST_EXCEED || height <= MUST_EXCEED) {
      throw new IOException(
          name
              + ": "
              + width
              + "x"
              + height
              + " is too small, a frost texture should be larger than "
              + MUST_EXCEED
              + "x"
              + MUST_EXCEED);
    }
    return RgbImage.ofPacked(width, height, decoded.getRGB(0, 0, width, height, null, 0, width));
  }

  private static BufferedImage decode(InputStream in, String name) throws IOException {
    try (ImageInputStream stream = new MemoryCacheImageInputStream(in)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (reader.getClass().getName().startsWith(JDK_READERS)) {
          try {
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(stream, true, true);
            BufferedImage picture = reader.read(0);
            if (!warnings.isEmpty()) {
              // A JPEG that ends early is filled up with grey and only warned of.
              throw new IOException(warnings.getFirst());
            }
            return picture;
          } finally {
            reader.dispose();
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      // The readers throw all sorts of unchecked exceptions on damaged files.
      throw new IOException(name + ": not readable (" + firstLine(e) + ")", e);
    }
    throw new IOException(name + ": not a PNG or JPEG picture");
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
