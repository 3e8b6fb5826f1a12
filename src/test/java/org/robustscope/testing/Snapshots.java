package org.robustscope.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Writes what JavaFX draws as PNG files, without javafx-swing. From any thread. */
public final class Snapshots {
  private Snapshots() {}

  public static void save(Scene scene, Path png) {
    FxToolkit.waitForPulses(2);
    save(FxToolkit.onFx(() -> scene.snapshot(null)), png);
  }

  public static void save(Node node, Path png) {
    FxToolkit.waitForPulses(2);
    save(FxToolkit.onFx(() -> node.snapshot(null, null)), png);
  }

  public static void save(Image image, Path png) {
    try {
      if (png.toAbsolutePath().getParent() != null) {
        Files.createDirectories(png.toAbsolutePath().getParent());
      }
      if (!ImageIO.write(toBuffered(image), "png", png.toFile())) {
        throw new IOException("no PNG writer");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static BufferedImage toBuffered(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    buffered.setRGB(0, 0, width, height, pixels, 0, width);
    return buffered;
  }
}
