package org.robustscope.image;

import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes PNG: 8-bit RGB, the samples exactly. */
final class PngFiles {
  private PngFiles() {}

  /** Writes a picture and leaves the stream open. */
  static void write(RgbImage image, OutputStream out) throws IOException {
    ImageWriter writer = PlugIns.pngWriter();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(JpegFiles.asBufferedImage(image), null, null), null);
    } finally {
      writer.dispose();
    }
  }
}
