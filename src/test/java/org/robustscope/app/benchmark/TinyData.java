package org.robustscope.app.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;

/** Small pictures of three colours in class folders that the tiny model knows. */
final class TinyData {
  static final int SIDE = 32;
  static final int A_CLASS = 2;
  private static final List<String> CLASSES = List.of("blue", "green", "red");

  private TinyData() {}

  /** Six pictures; the one called {@code red/1.png} is blue, so that a model errs. */
  static Path write(Path folder) throws IOException {
    for (String name : CLASSES) {
      Path own = Files.createDirectories(folder.resolve(name));
      for (int i = 0; i < A_CLASS; i++) {
        boolean odd = name.equals("red") && i == 1;
        ImageFiles.write(picture(odd ? "blue" : name, i), own.resolve(i + ".png"), true);
      }
    }
    return folder;
  }

  private static RgbImage picture(String colour, int number) {
    int channel = 2 - CLASSES.indexOf(colour);
    RgbImage image = new RgbImage(SIDE, SIDE);
    for (int c = 0; c < 3; c++) {
      for (int p = 0; p < image.size(); p++) {
        image.plane(c)[p] = c == channel ? 180 + number : 60 + p * 7 % 40;
      }
    }
    return image;
  }
}
