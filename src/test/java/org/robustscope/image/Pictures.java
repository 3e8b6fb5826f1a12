package org.robustscope.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.robustscope.testing.Shared;

/** Pictures for tests, and how they are compared. */
final class Pictures {
  private Pictures() {}

  static RgbImage golden(String path) throws IOException {
    return ImageFiles.read(Shared.folder("golden").resolve(path)).image();
  }

  static Path goldenFile(String path) {
    return Shared.folder("golden").resolve(path);
  }

  /** A smooth picture with some edges and noise, so that every coefficient of a DCT occurs. */
  static RgbImage scene(int width, int height) {
    Random random = new Random(17);
    RgbImage image = new RgbImage(width, height);
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int value =
              (int) (127 + 90 * Math.sin((x * (c + 1) + 2 * y) / 19.0))
                  + ((x / 13 + y / 7) % 3 == 0 ? 50 : 0)
                  + random.nextInt(9);
          image.plane(c)[y * width + x] = Math.clamp(value, 0, 255);
        }
      }
    }
    return image;
  }

  static RgbImage noise(int width, int height, long seed) {
    Random random = new Random(seed);
    RgbImage image = new RgbImage(width, height);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < image.size(); i++) {
        image.plane(c)[i] = random.nextInt(256);
      }
    }
    return image;
  }

  static RgbImage flat(int width, int height, int red, int green, int blue) {
    RgbImage image = new RgbImage(width, height);
    Arrays.fill(image.plane(0), red);
    Arrays.fill(image.plane(1), green);
    Arrays.fill(image.plane(2), blue);
    return image;
  }

  /** "0 of 150528 samples differ, by at most 0". */
  static String difference(RgbImage a, RgbImage b) {
    assertThat(a.sizeText()).isEqualTo(b.sizeText());
    int differing = 0;
    float most = 0;
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < a.size(); i++) {
        float difference = Math.abs(a.plane(c)[i] - b.plane(c)[i]);
        differing += difference != 0 ? 1 : 0;
        most = Math.max(most, difference);
      }
    }
    return "%d of %d samples differ, by at most %.0f".formatted(differing, 3 * a.size(), most);
  }

  static void assertSame(RgbImage actual, RgbImage expected) {
    assertThat(difference(actual, expected)).startsWith("0 of ");
  }

  /** Red, green and blue of a pixel. */
  static int[] pixel(RgbImage image, int x, int y) {
    int at = y * image.width() + x;
    return new int[] {(int) image.plane(0)[at], (int) image.plane(1)[at], (int) image.plane(2)[at]};
  }
}
