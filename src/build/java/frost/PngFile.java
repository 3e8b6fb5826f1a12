import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Planes of red, green and blue as a PNG, and the checksum of their samples. */
final class PngFile {
  private PngFile() {}

  static void write(Field[] colours, Path file) throws IOException {
    int width = colours[0].width;
    int height = colours[0].height;
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int p = y * width + x;
        int red = (int) colours[0].at[p];
        int green = (int) colours[1].at[p];
        int blue = (int) colours[2].at[p];
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    ImageIO.write(image, "png", file.toFile());
  }

  static Field[] read(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException(file + ": not a picture");
    }
    Field[] colours = new Field[3];
    for (int c = 0; c < 3; c++) {
      colours[c] = new Field(image.getWidth(), image.getHeight());
      for (int i = 0; i < colours[c].at.length; i++) {
        int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
        colours[c].at[i] = (rgb >> (16 - 8 * c)) & 255;
      }
    }
    return colours;
  }

  /** SHA-256 of the samples, row by row, 3 bytes a pixel: a PNG's own bytes vary with the JDK. */
  static String checksum(Field[] colours) {
    byte[] rgb = new byte[3 * colours[0].at.length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) colours[i % 3].at[i / 3];
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rgb));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
