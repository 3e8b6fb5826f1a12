package org.robustscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

  /** Deterministic corruptions of the golden set, against the original program's figures. */
  @ParameterizedTest
  @CsvSource({"contrast, 3", "contrast, 5", "jpeg_compression, 1", "pixelate, 4", "brightness, 2"})
  void equalsTheOriginalProgramsFigures(String type, int severity) throws IOException {
    List<String> lines = Files.readAllLines(Pictures.goldenFile("stats.csv"));
    List<String> header = List.of(lines.getFirst().split(","));
    String[] row = row(lines, type, severity);
    RgbImage clean = Pictures.golden("input/chelsea.png");
    RgbImage corrupted = Pictures.golden("imagenet_c/%s/%d/chelsea.png".formatted(type, severity));
    double psnr = Double.parseDouble(row[header.indexOf("psnr")]);
    double ssim = Double.parseDouble(row[header.indexOf("ssim")]);
    assertThat(Similarity.psnr(corrupted, clean)).isCloseTo(psnr, within(1e-4));
    assertThat(Similarity.ssim(corrupted, clean)).isCloseTo(ssim, within(1e-5));
  }

  private static String[] row(List<String> lines, String type, int severity) {
    return lines.stream()
        .map(line -> line.split(","))
        .filter(row -> List.of(row).containsAll(List.of("imagenet_c", "chelsea", type)))
        .filter(row -> row[3].equals(String.valueOf(severity)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFastSsimEqualsTheObviousOne() {
    RgbImage a = Pictures.scene(41, 29);
    RgbImage b = Pictures.noise(41, 29, 8);
    b.plane(1)[7] = 12.5f;
    assertThat(Similarity.ssim(a, b)).isCloseTo(obviousSsim(a, b), within(1e-12));
    RgbImage smallest = Pictures.scene(7, 7);
    assertThat(Similarity.ssim(smallest, Pictures.noise(7, 7, 1)))
        .isCloseTo(obviousSsim(smallest, Pictures.noise(7, 7, 1)), within(1e-12));
  }

  private static double obviousSsim(RgbImage a, RgbImage b) {
    double sum = 0;
    int windows = 0;
    for (int c = 0; c < 3; c++) {
      for (int top = 0; top + 7 <= a.height(); top++) {
        for (int left = 0; left + 7 <= a.width(); left++) {
          sum += obviousWindow(a, b, c, left, top);
          windows++;
        }
      }
    }
    return sum / windows;
  }

  private static double obviousWindow(RgbImage a, RgbImage b, int c, int left, int top) {
    double meanA = 0;
    double meanB = 0;
    for (int i = 0; i < 49; i++) {
      int at = (top + i / 7) * a.width() + left + i % 7;
      meanA += a.plane(c)[at] / 49.0;
      meanB += b.plane(c)[at] / 49.0;
    }
    double varianceA = 0;
    double varianceB = 0;
    double covariance = 0;
    for (int i = 0; i < 49; i++) {
      int at = (top + i / 7) * a.width() + left + i % 7;
      double p = a.plane(c)[at] - meanA;
      double q = b.plane(c)[at] - meanB;
      varianceA += p * p / 48;
      varianceB += q * q / 48;
      covariance += p * q / 48;
    }
    double c1 = 2.55 * 2.55;
    double c2 = 7.65 * 7.65;
    return (2 * meanA * meanB + c1)
        * (2 * covariance + c2)
        / ((meanA * meanA + meanB * meanB + c1) * (varianceA + varianceB + c2));
  }

  @Test
  void equalPicturesAreAsAlikeAsCanBe() {
    RgbImage image = Pictures.scene(20, 20);
    assertThat(Similarity.psnr(image, image.copy())).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Similarity.ssim(image, image.copy())).isCloseTo(1, within(1e-12));
  }

  @Test
  void oneLevelOffEverywhereIsFortyEightDecibels() {
    RgbImage a = Pictures.flat(4, 4, 10, 10, 10);
    RgbImage b = Pictures.flat(4, 4, 11, 11, 11);
    assertThat(Similarity.psnr(a, b)).isCloseTo(48.1308, within(1e-4));
  }

  @Test
  void ssimOfATinyPictureIsNotANumber() {
    assertThat(Similarity.ssim(new RgbImage(6, 50), new RgbImage(6, 50))).isNaN();
  }

  @Test
  void refusesPicturesOfDifferentSizes() {
    assertThatThrownBy(() -> Similarity.ssim(new RgbImage(8, 9), new RgbImage(9, 8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("second picture (9x8) should be 8x9");
  }
}
