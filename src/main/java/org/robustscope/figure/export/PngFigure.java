package org.robustscope.figure.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Painter;

/** A figure in pixels, so many an inch, which the file says, too. */
final class PngFigure {
  private static final double INCH = 72;
  private static final double METRE = 39.37007874;
  private static final long MOST_PIXELS = 150_000_000;
  private static final String NATIVE = "javax_imageio_png_1.0";

  private final Drawing drawing;
  private final Credits credits;
  private final int dpi;

  PngFigure(Drawing drawing, Credits credits, int dpi) {
    this.drawing = drawing;
    this.credits = credits;
    this.dpi = dpi;
  }

  void write(OutputStream out) throws IOException {
    BufferedImage image = image(drawing, dpi);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
      describe(metadata);
      writer.write(null, new IIOImage(image, null, metadata), null);
    } finally {
      writer.dispose();
    }
  }

  /**
   * A drawing's pixels.
   *
   * @throws IOException when there would be too many
   */
  static BufferedImage image(Drawing drawing, int dpi) throws IOException {
    double scale = dpi / INCH;
    long width = Math.max(1, Math.round(drawing.width() * scale));
    long height = Math.max(1, Math.round(drawing.height() * scale));
    if (width * height > MOST_PIXELS) {
      throw new IOException(
          "a PNG of "
              + width
              + " x "
              + height
              + " pixels is too large: choose fewer dpi than "
              + dpi);
    }
    BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      // The last column and row are covered even where the size is no whole number of pixels.
      g.scale(width / drawing.width(), height / drawing.height());
      Painter.paint(drawing, g);
    } finally {
      g.dispose();
    }
    return image;
  }

  private void describe(IIOMetadata metadata) throws IIOInvalidTreeException {
    IIOMetadataNode root = new IIOMetadataNode(NATIVE);
    IIOMetadataNode density = new IIOMetadataNode("pHYs");
    String perMetre = Long.toString(Math.round(dpi * METRE));
    density.setAttribute("pixelsPerUnitXAxis", perMetre);
    density.setAttribute("pixelsPerUnitYAxis", perMetre);
    density.setAttribute("unitSpecifier", "meter");
    root.appendChild(density);
    IIOMetadataNode texts = new IIOMetadataNode("iTXt");
    texts.appendChild(text("Title", credits.title()));
    texts.appendChild(text("Description", credits.text()));
    texts.appendChild(text("Software", credits.creator()));
    root.appendChild(texts);
    metadata.mergeTree(NATIVE, root);
  }

  private static IIOMetadataNode text(String keyword, String text) {
    IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
    node.setAttribute("keyword", keyword);
    node.setAttribute("compressionFlag", "FALSE");
    node.setAttribute("compressionMethod", "0");
    node.setAttribute("languageTag", "");
    node.setAttribute("translatedKeyword", "");
    node.setAttribute("text", text);
    return node;
  }
}
