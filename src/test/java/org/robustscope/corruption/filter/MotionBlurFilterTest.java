package org.robustscope.corruption.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.robustscope.random.LegacyRandom;
import org.robustscope.testing.Shared;

class MotionBlurFilterTest {
  private final MotionBlurFilter filter = new MotionBlurFilter();

  /**
   * Radius 1 has three taps; sigma 1 weighs them 1, exp(-1/2), exp(-2) over their sum 1.741866:
   * 0.574097, 0.348207, 0.077696. Of a sample 255 that is 146.39, 88.79 and 19.81.
   */
  @ParameterizedTest
  @CsvSource({"0, -1, 0", "90, 0, -1", "-90, 0, 1", "180, 1, 0", "45, -1, -1", "-135, 1, 1"})
  void aBrightPixelLeavesATrailAgainstTheAngle(double angle, int stepX, int stepY) {
    float[] plane = new float[49];
    plane[24] = 255;
    filter.apply(plane, plane, 7, 7, 1, 1, angle);
    int step = stepY * 7 + stepX;
    // At 45 degrees the second tap lies 1.41 to each side, so it rounds to one pixel, too.
    boolean slanted = stepX != 0 && stepY != 0;
    float[] expected = new float[49];
    expected[24] = 146;
    expected[24 + step] = 89;
    expected[24 + 2 * step] = 20;
    if (slanted) {
      expected[24 + step] = 109;
      expected[24 + 2 * step] = 0;
    }
    assertThat(plane).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-120, -97.3, -45, -10, 0, 33, 77.7, 90, 135, 179, 250})
  void equalsReadingPixelByPixel(double angle) {
    int width = 53;
    int height = 38;
    float[] plane = randomSamples(width * height);
    float[] result = new float[plane.length];
    filter.apply(plane, result, width, height, 7.5, 4, angle);
    assertThat(result).isEqualTo(slow(plane, width, height, 7.5, 4, angle));
  }

  @Test
  void evenPicturesStayAsTheyAre() {
    for (int level = 0; level < 256; level++) {
      float[] plane = new float[36];
      java.util.Arrays.fill(plane, level);
      float[] result = new float[36];
      filter.apply(plane, result, 6, 6, 20, 15, 30);
      assertThat(result).isEqualTo(plane);
    }
  }

  @Test
  void nothingIsLeftFromOtherSizesAndAngles() {
    float[] plane = randomSamples(40 * 33);
    float[] fresh = new float[plane.length];
    new MotionBlurFilter().apply(plane, fresh, 40, 33, 10, 3, -20);
    filter.apply(randomSamples(8000), new float[8000], 100, 80, 20, 15, 100);
    float[] reused = new float[plane.length];
    filter.apply(plane, reused, 40, 33, 10, 3, -20);
    assertThat(reused).isEqualTo(fresh);
  }

  /** Angles of whole degrees put taps exactly between pixels: the sequences show who rounds how. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 15, 30})
  void equalsTheGoldenFramesOfImageNetP(int frame) throws IOException {
    Path golden = Shared.folder("golden");
    int[] whole = pixels(golden.resolve("input/resize256/chelsea.png"), 80, 16);
    int[] expected =
        pixels(
            golden.resolve("imagenet_p/motion_blur/chelsea/frame_%02d.png".formatted(frame)), 0, 0);
    for (int shift = 0; shift <= 16; shift += 8) {
      float[] blurred = channel(whole, shift);
      filter.apply(blurred, blurred, 224, 224, 10, 3, 4 * (frame - 30));
      assertThat(blurred).isEqualTo(channel(expected, shift));
    }
  }

  @Test
  void impossibleArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filter.apply(new float[4], new float[4], 2, 2, 1, 0, 0))
        .withMessage("radius (1.0) and sigma (0.0) should be above 0");
  }

  private static int[] pixels(Path file, int left, int top) throws IOException {
    return ImageIO.read(file.toFile()).getRGB(left, top, 224, 224, null, 0, 224);
  }

  private static float[] channel(int[] pixels, int shift) {
    float[] plane = new float[pixels.length];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = (pixels[i] >> shift) & 255;
    }
    return plane;
  }

  private static float[] randomSamples(int size) {
    LegacyRandom random = new LegacyRandom(11);
    float[] plane = new float[size];
    for (int i = 0; i < size; i++) {
      plane[i] = random.randint(0, 256);
    }
    return plane;
  }

  private static float[] slow(
      float[] plane, int width, int height, double radius, double sigma, double angle) {
    int taps = 2 * (int) Math.ceil(radius) + 1;
    double total = 0;
    for (int i = 0; i < taps; i++) {
      total += Math.exp(-i * i / (2 * sigma * sigma));
    }
    double cos = Math.cos(Math.toRadians(angle));
    double sin = Math.sin(Math.toRadians(angle));
    float[] result = new float[plane.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int i = 0; i < taps; i++) {
          int column = Border.REPLICATE.inside(x + (int) Math.ceil(i * cos - 0.5), width);
          int row = Border.REPLICATE.inside(y + (int) Math.ceil(i * sin - 0.5), height);
          double weight = Math.exp(-i * i / (2 * sigma * sigma)) / total;
          sum += weight * plane[row * width + column] * 257;
        }
        result[y * width + x] = Math.round(Math.floor(sum + 0.5) / 257);
      }
    }
    return result;
  }
}
