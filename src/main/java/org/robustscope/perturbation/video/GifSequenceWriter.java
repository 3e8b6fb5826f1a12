package org.robustscope.perturbation.video;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;
import org.robustscope.perturbation.SequenceWriter;

/**
 * Writes sequences as animated GIF that plays for ever: up to 256 colours a frame, chosen for that
 * frame, the rest by error diffusion. What should lie over the frames is drawn by who gives them.
 * The file is there complete or not at all.
 */
public final class GifSequenceWriter implements SequenceWriter {
  /** Players show a frame of less than 2 hundredths for 10. */
  private static final int SHORTEST = 2;

  private static final String METADATA = "javax_imageio_gif_image_1.0";
  private final double framesPerSecond;

  /**
   * @param framesPerSecond above 0, at most 50; times are kept in whole hundredths of a second
   */
  public GifSequenceWriter(double framesPerSecond) {
    if (!(framesPerSecond > 0 && framesPerSecond <= 50)) {
      throw new IllegalArgumentException(
          "frames per second (" + framesPerSecond + ") should be above 0, at most 50");
    }
    this.framesPerSecond = framesPerSecond;
  }

  @Override
  public Path target(Path stem) {
    return stem.resolveSibling(stem.getFileName() + ".gif");
  }

  @Override
  public void write(FrameSource frames, boolean noise, Path stem, boolean overwrite)
      throws SequenceException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (TargetFile target = new TargetFile(target(stem), overwrite)) {
      try (FileImageOutputStream out = new FileImageOutputStream(target.beside().toFile())) {
        writer.setOutput(out);
        writeFrames(frames, writer);
      } catch (IOException e) {
        throw target.failed(e);
      }
      target.complete();
    } finally {
      writer.dispose();
    }
  }

  private void writeFrames(FrameSource frames, ImageWriter writer)
      throws IOException, SequenceException {
    RgbImage frame = new RgbImage(frames.width(), frames.height());
    Dithering dithering = new Dithering(frames.width(), frames.height());
    writer.prepareWriteSequence(null);
    for (int i = 0; i < frames.count(); i++) {
      frames.read(i, frame);
      BufferedImage indexed = dithering.apply(frame);
      writer.writeToSequence(
          new IIOImage(indexed, null, metadata(writer, indexed, i)), writer.getDefaultWriteParam());
    }
    writer.endWriteSequence();
  }

  /** Hundredths of a second, rounded so that the sum stays right. */
  private int delay(int index) {
    long begin = Math.round(100 * index / framesPerSecond);
    long end = Math.round(100 * (index + 1) / framesPerSecond);
    return (int) Math.clamp(end - begin, SHORTEST, 65_535);
  }

  private IIOMetadata metadata(ImageWriter writer, BufferedImage frame, int index)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(frame), writer.getDefaultWriteParam());
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(METADATA);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(delay(index)));
    if (index == 0) {
      IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
      loop.setAttribute("applicationID", "NETSCAPE");
      loop.setAttribute("authenticationCode", "2.0");
      loop.setUserObject(new byte[] {1, 0, 0});
      child(root, "ApplicationExtensions").appendChild(loop);
    }
    metadata.setFromTree(METADATA, root);
    return metadata;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode node = new IIOMetadataNode(name);
    root.appendChild(node);
    return node;
  }

  /** Floyd and Steinberg's, with rows in turn from left and from right. */
  private static final class Dithering {
    private final int width;
    private final int height;
    private final int[] pixels;
    private int[][] errors;
    private int[][] below;

    Dithering(int width, int height) {
      this.width = width;
      this.height = height;
      pixels = new int[width * height];
      errors = new int[3][width + 2];
      below = new int[3][width + 2];
    }

    BufferedImage apply(RgbImage frame) {
      frame.toPacked(pixels);
      Palette palette = Palette.of(pixels);
      BufferedImage indexed =
          new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model(palette));
      byte[] row = new byte[width];
      clear(errors);
      for (int y = 0; y < height; y++) {
        clear(below);
        boolean forwards = y % 2 == 0;
        for (int i = 0; i < width; i++) {
          int x = forwards ? i : width - 1 - i;
          row[x] = (byte) place(palette, x, pixels[y * width + x], forwards ? 1 : -1);
        }
        indexed.getRaster().setDataElements(0, y, width, 1, row);
        int[][] swap = errors;
        errors = below;
        below = swap;
      }
      return indexed;
    }

    private int place(Palette palette, int x, int pixel, int step) {
      int at = x + 1;
      int red = wanted(pixel >> 16 & 255, errors[0][at]);
      int green = wanted(pixel >> 8 & 255, errors[1][at]);
      int blue = wanted(pixel & 255, errors[2][at]);
      int index = palette.indexOf(red, green, blue);
      int colour = palette.colour(index);
      spread(0, at, step, red - (colour >> 16 & 255));
      spread(1, at, step, green - (colour >> 8 & 255));
      spread(2, at, step, blue - (colour & 255));
      return index;
    }

    private static int wanted(int sample, int sixteenths) {
      return Math.clamp(sample + ((sixteenths + 8) >> 4), 0, 255);
    }

    private void spread(int channel, int at, int step, int error) {
      errors[channel][at + step] += 7 * error;
      below[channel][at - step] += 3 * error;
      below[channel][at] += 5 * error;
      below[channel][at + step] += error;
    }

    private static void clear(int[][] rows) {
      for (int[] row : rows) {
        java.util.Arrays.fill(row, 0);
      }
    }

    private static IndexColorModel model(Palette palette) {
      byte[] red = new byte[palette.size()];
      byte[] green = new byte[palette.size()];
      byte[] blue = new byte[palette.size()];
      for (int i = 0; i < palette.size(); i++) {
        red[i] = (byte) (palette.colour(i) >> 16);
        green[i] = (byte) (palette.colour(i) >> 8);
        blue[i] = (byte) palette.colour(i);
      }
      return new IndexColorModel(8, palette.size(), red, green, blue);
    }
  }
}
