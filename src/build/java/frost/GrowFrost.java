import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Grows the frost textures that ship with the program: {@code java
 * src/build/java/frost/GrowFrost.java FOLDER [NUMBER...]}. The same pixels on every machine and in
 * every run.
 */
public final class GrowFrost {
  private GrowFrost() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (int texture = 1; texture <= 6; texture++) {
      if (args.length == 1 || java.util.List.of(args).contains(String.valueOf(texture))) {
        grow(texture, folder.resolve("frost" + texture + ".png"));
      }
    }
  }

  private static void grow(int texture, Path file) throws IOException {
    System.out.println(file);
    Target target = Target.of(texture);
    Pane pane = Recipes.grow(texture, target);
    Matching matching = new Matching(target);
    Field grey = matching.grey(pane.texture());
    Field hue = Noise.clouds(target.width(), target.height(), 220, 4, 0.5, new Random(texture));
    Field[] colours = matching.colours(grey, hue);
    System.out.print(Report.of(colours, target));
    write(colours, file);
  }

  private static void write(Field[] colours, Path file) throws IOException {
    int width = colours[0].width;
    int height = colours[0].height;
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int p = y * width + x;
        int rgb =
            (int) colours[0].at[p] << 16 | (int) colours[1].at[p] << 8 | (int) colours[2].at[p];
        image.setRGB(x, y, rgb);
      }
    }
    ImageIO.write(image, "png", file.toFile());
  }
}
