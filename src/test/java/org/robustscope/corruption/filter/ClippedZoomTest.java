package org.robustscope.corruption.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.random.LegacyRandom;

class ClippedZoomTest {
  private final ClippedZoom zoom = new ClippedZoom();

  /** By hand: kept = ceil(n / z), magnified = kept z rounded to the even neighbour at halves. */
  @ParameterizedTest
  @CsvSource({
    "224, 1.01, 222, 224",
    "224, 1.5, 150, 225",
    "224, 3, 75, 225",
    "224, 4.5, 50, 225",
    "224, 2.5, 90, 225",
    "299, 2.5, 120, 300",
    "64, 1.75, 37, 65",
    "32, 1.25, 26, 32",
    "224, 1, 224, 224",
  })
  void keptAndMagnifiedLengthsAreTheReferences(int length, double factor, int kept, int large) {
    assertThat(ZoomAxis.keptLength(length, factor)).isEqualTo(kept);
    assertThat(ZoomAxis.magnifiedLength(length, factor)).isEqualTo(large);
  }

  @ParameterizedTest
  @CsvSource({
    "32, 32, 1.01",
    "40, 33, 1.3",
    "33, 40, 3",
    "64, 32, 4.5",
    "32, 90, 1.97",
    "50, 32, 1"
  })
  void equalsInterpolatingPixelByPixel(int width, int height, double factor) {
    double[] plane = randomPlane(width * height);
    double[] result = new double[plane.length];
    zoom.apply(plane, result, width, height, factor);
    assertThat(result).containsExactly(slow(plane, width, height, factor), within(1e-14));
  }

  @Test
  void factorOneCopies() {
    double[] plane = randomPlane(36 * 33);
    double[] result = new double[plane.length];
    zoom.apply(plane, result, 36, 33, 1);
    assertThat(result).isEqualTo(plane);
  }

  @Test
  void sumsGrowByTheZoomedSamplesRoundedToFloat() {
    double[] plane = randomPlane(40 * 32);
    double[] zoomed = new double[plane.length];
    zoom.apply(plane, zoomed, 40, 32, 1.2);
    float[] sums = new float[plane.length];
    float[] expected = new float[plane.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = i / 100f;
      expected[i] = sums[i] + (float) zoomed[i];
    }
    zoom.addTo(sums, plane, 40, 32, 1.2);
    assertThat(sums).isEqualTo(expected);
  }

  @Test
  void nothingIsLeftFromOtherSizesAndFactors() {
    double[] plane = randomPlane(40 * 32);
    double[] fresh = new double[plane.length];
    new ClippedZoom().apply(plane, fresh, 40, 32, 2.5);
    zoom.apply(randomPlane(9000), new double[9000], 90, 100, 2.5);
    double[] reused = new double[plane.length];
    zoom.apply(plane, reused, 40, 32, 2.5);
    assertThat(reused).isEqualTo(fresh);
  }

  @Test
  void shrinkingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> zoom.apply(new double[16], new double[16], 4, 4, 0.5))
        .withMessage("zoom (0.5) should be at least 1");
  }

  private static double[] randomPlane(int size) {
    double[] plane = new double[size];
    new LegacyRandom(9).fillUniform(plane, size);
    return plane;
  }

  private static double[] slow(double[] plane, int width, int height, double factor) {
    double[] result = new double[plane.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double row = position(y, height, factor);
        double column = position(x, width, factor);
        int top = (int) row;
        int left = (int) column;
        int bottom = Math.min(top + 1, height - 1);
        int right = Math.min(left + 1, width - 1);
        double upper =
            plane[top * width + left] * (1 - column + left)
                + plane[top * width + right] * (column - left);
        double lower =
            plane[bottom * width + left] * (1 - column + left)
                + plane[bottom * width + right] * (column - left);
        result[y * width + x] = upper * (1 - row + top) + lower * (row - top);
      }
    }
    return result;
  }

  private static double position(int place, int length, double factor) {
    int kept = (int) Math.ceil(length / factor);
    int large = (int) Math.rint(kept * factor);
    return (length - kept) / 2 + ((large - length) / 2 + place) * (kept - 1.0) / (large - 1.0);
  }
}
