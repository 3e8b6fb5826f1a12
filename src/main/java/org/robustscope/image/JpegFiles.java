package org.robustscope.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

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
    BufferedImage pixels = asBufferedImage(image);
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    param.setOptimizeHuffmanTables(true);
    ImageWriter writer = PlugIns.jpegWriter();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(pixels);
      IIOMetadata metadata = writer.getDefaultImageMetadata(type, param);
      setTables(metadata, quality);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(pixels, null, metadata), param);
    } finally {
      writer.dispose();
    }
  }

  /** com.sun's own way from a quality to tables rounds otherwise, so the tables are given. */
  private static void setTables(IIOMetadata metadata, int quality) throws IOException {
    String format = metadata.getNativeMetadataFormatName();
    Node tree = metadata.getAsTree(format);
    NodeList tables = ((IIOMetadataNode) tree).getElementsByTagName("dqtable");
    for (int i = 0; i < tables.getLength(); i++) {
      IIOMetadataNode table = (IIOMetadataNode) tables.item(i);
      boolean luminance = table.getAttribute("qtableId").equals("0");
      table.setUserObject(
          new JPEGQTable(
              luminance ? QuantTables.luminance(quality) : QuantTables.chrominance(quality)));
    }
    metadata.setFromTree(format, tree);
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
