package org.robustscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegRoundTripTest {
  private final JpegRoundTrip roundTrip = new JpegRoundTrip();

  private RgbImage after(RgbImage image, int quality) {
    RgbImage result = new RgbImage(image.width(), image.height());
    roundTrip.apply(image, result, quality);
    return result;
  }

  @ParameterizedTest
  @ValueSource(strings = {"chelsea", "coffee"})
  void equalsThePublishedDataSetsFinalStep(String name) throws IOException {
    RgbImage decoded = Pictures.golden("jpeg85/" + name + "_decoded.png");
    Pictures.assertSame(after(Pictures.golden("input/" + name + ".png"), 85), decoded);
  }

  @ParameterizedTest
  @CsvSource({
    "input, imagenet_c, chelsea, '25 18 15 10 7'",
    "input, imagenet_c, coffee, '25 18 15 10 7'",
    "input/299, inception_c_299, chelsea, '23 16 13 8 5'",
    "input/64, tiny_c_64, chelsea, '65 58 50 40 25'",
    "input/32, cifar_c_32, chelsea, '80 65 58 50 40'"
  })
  void equalsJpegCompressionOfTheBenchmark(String input, String set, String name, String qualities)
      throws IOException {
    RgbImage clean = Pictures.golden(input + "/" + name + ".png");
    int compared = 0;
    for (int severity = 1; severity <= 5; severity++) {
      String path = "%s/jpeg_compression/%d/%s.png".formatted(set, severity, name);
      if (Files.exists(Pictures.goldenFile(path))) {
        int quality = Integer.parseInt(qualities.split(" ")[severity - 1]);
        Pictures.assertSame(after(clean, quality), Pictures.golden(path));
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1", "2,1", "1,2", "3,3", "4,4", "5,4", "6,5", "7,9", "8,8", "9,7", "15,16", "16,17", "17,15",
    "31,33", "33,2", "2,33", "64,1", "1,64", "100,57"
  })
  void equalsWritingAndReadingAFileAtEverySize(int width, int height) throws IOException {
    RgbImage image = Pictures.noise(width, height, width * 1000L + height);
    for (int quality : new int[] {1, 10, 50, 85, 100}) {
      Pictures.assertSame(after(image, quality), throughAFile(image, quality));
    }
  }

  private static RgbImage throughAFile(RgbImage image, int quality) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    JpegFiles.write(image, quality, file);
    return ImageFiles.read(new ByteArrayInputStream(file.toByteArray()), "memory").image();
  }

  @Test
  void equalsWritingAndReadingAFileAtEveryQuality() throws IOException {
    RgbImage image = Pictures.scene(67, 45);
    for (int quality = 1; quality <= 100; quality++) {
      Pictures.assertSame(after(image, quality), throughAFile(image, quality));
    }
  }

  @Test
  void mayWriteOverItsSource() {
    RgbImage image = Pictures.scene(50, 40);
    RgbImage expected = after(image, 30);
    roundTrip.apply(image, image, 30);
    Pictures.assertSame(image, expected);
  }

  @Test
  void keepsNothingOfThePictureBefore() {
    RgbImage image = Pictures.scene(33, 35);
    RgbImage first = after(image, 40);
    after(Pictures.noise(70, 20, 3), 10);
    Pictures.assertSame(after(image, 40), first);
  }

  @Test
  void refusesAQualityOutOfRange() {
    RgbImage image = new RgbImage(8, 8);
    assertThatThrownBy(() -> roundTrip.apply(image, image, 101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quality (101) should be 1 to 100");
  }

  @Test
  void scalesTheTablesInWholeNumbers() {
    // 5000 / 18 is 277 and a rest, and (16 * 277 + 50) / 100 is 44 and a rest.
    assertThat(QuantTables.luminance(18)[0]).isEqualTo(44);
    assertThat(QuantTables.luminance(100)).containsOnly(1);
    assertThat(QuantTables.chrominance(1)).containsOnly(255);
  }

  @Test
  void roundsCoefficientsHalfAwayFromZero() {
    for (int step = 1; step <= 255; step++) {
      int[] table = new int[64];
      Arrays.fill(table, step);
      Quantiser quantiser = new Quantiser(table);
      int[] block = new int[64];
      for (int value = -9000; value <= 9000; value += 7) {
        block[0] = value;
        block[63] = -value;
        quantiser.apply(block);
        int level = (Math.abs(value) + 4 * step) / (8 * step);
        assertThat(block[0]).isEqualTo(Integer.signum(value) * level * step);
        assertThat(block[63]).isEqualTo(-block[0]);
      }
    }
  }

  @Test
  void takesAMillisecondOrSo() {
    RgbImage image = Pictures.scene(224, 224);
    RgbImage result = new RgbImage(224, 224);
    long[] nanos = new long[400];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      roundTrip.apply(image, result, 85);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos, 200, 400);
    System.out.printf("JPEG round trip 224x224: median %.3f ms%n", nanos[300] / 1e6);
    assertThat(nanos[300]).isLessThan(20_000_000L);
  }
}
