package org.robustscope.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;

/** Makes folders with files for tests. */
final class TreeFiles {
  private TreeFiles() {}

  /** Empty files; their folders are made. A name that ends in a slash is a folder. */
  static void touch(Path root, String... names) throws IOException {
    for (String name : names) {
      Path file = root.resolve(name);
      if (name.endsWith("/")) {
        Files.createDirectories(file);
      } else {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[0]);
      }
    }
  }

  /** A picture of one colour: a PNG by content, whatever its name is. */
  static void picture(Path root, String name, int side, int red) throws IOException {
    RgbImage image = new RgbImage(side, side);
    java.util.Arrays.fill(image.plane(0), red);
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Path png = file.resolveSibling(file.getFileName() + ".png");
    ImageFiles.write(image, png, false);
    Files.move(png, file);
  }
}
