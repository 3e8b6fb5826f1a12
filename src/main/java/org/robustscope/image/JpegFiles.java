package org.robustscope.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes the benchmark's kind of JPEG: baseline JFIF, 4:2:0, libjpeg's tables of a quality,
 * optimised Huffman codes ({@code corruptions.md} section 3.10). What it writes decodes to the
 * samples of {@link JpegRoundTrip}.
 */
public final class JpegFiles {
  /** The quality of the published data sets' files. */
  public static final int BENCHMARK_QUALITY = 85;

  private JpegFiles() {}

  /**
   * Writes a picture and leaves the stream open.
   *
   * @param image samples are rounded and limited to 0..255. Not modified.
   * @param quality 1..100, as libjpeg counts it
   */
  public static void write(RgbImage image, int quality, OutputStream out) throws IOException {
    // The tables are given because com.sun's own way from a quality to tables is another one.
    JPEGQTable[] tables = {
      new JPEGQTable(QuantTables.luminance(quality)),
      new JPEGQTable(QuantTables.chrominance(quality))
    };
    JPEGHuffmanTable[] dc = {JPEGHuffmanTable.StdDCLuminance, JPEGHuffmanTable.StdDCChrominance};
    JPEGHuffmanTable[] ac = {JPEGHuffmanTable.StdACLuminance, JPEGHuffmanTable.StdACChrominance};
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    param.setEncodeTables(tables, dc, ac);
    param.setOptimizeHuffmanTables(true);
    ImageWriter writer = PlugIns.jpegWriter();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(asBufferedImage(image), null, null), param);
    } finally {
      writer.dispose();
    }
  }

  static BufferedImage asBufferedImage(RgbImage image) {
    int[] pixels = new int[image.size()];
    image.toPacked(pixels);
    BufferedImage buffered =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    buffered.getRaster().setDataElements(0, 0, image.width(), image.height(), pixels);
    return buffered;
  }
}
