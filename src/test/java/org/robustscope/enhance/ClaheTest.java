package org.robustscope.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;

/** Against OpenCV's results, made by {@code src/test/tools/clahe_golden.py}. */
class ClaheTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/enhance/clahe.csv", delimiter = ',')
  void equalsOpenCvSampleForSample(
      String picture, int width, int height, int tiles, double clipLimit, String crc)
      throws Exception {
    RgbImage image = picture(picture, width, height);
    RgbImage enhanced = new Clahe(new ClaheSettings(tiles, clipLimit)).apply(image);
    assertThat(crc(enhanced)).isEqualTo(crc);
  }

  @Test
  void convertsEveryColourAsOpenCv() {
    Luma luma = new Luma();
    RgbImage block = new RgbImage(256, 256);
    CRC32 forth = new CRC32();
    CRC32 back = new CRC32();
    for (int red = 0; red < 256; red++) {
      for (int i = 0; i < block.size(); i++) {
        block.plane(0)[i] = red;
        block.plane(1)[i] = i / 256;
        block.plane(2)[i] = i % 256;
      }
      luma.read(block);
      update(forth, luma.y());
      luma.write(block);
      update(back, block);
    }
    assertThat(Long.toHexString(forth.getValue())).isEqualTo("6cd32ca5");
    assertThat(Long.toHexString(back.getValue())).isEqualTo("fd23fc6a");
  }

  @Test
  void theSameInstanceTakesPicturesOfAnySizeInTurn() {
    Clahe reused = new Clahe(ClaheSettings.STANDARD);
    for (int side : new int[] {64, 37, 224, 8, 64}) {
      RgbImage image = Formula.slopes(side, side + 1);
      RgbImage fresh = new Clahe(ClaheSettings.STANDARD).apply(image);
      assertThat(reused.apply(image).sameSamplesAs(fresh)).as("side %d", side).isTrue();
    }
  }

  @Test
  void leavesTheGivenPictureAlone() {
    RgbImage image = Formula.noise(40, 30);
    RgbImage before = image.copy();
    new Clahe(ClaheSettings.STANDARD).apply(image);
    assertThat(image.sameSamplesAs(before)).isTrue();
  }

  @Test
  void enhancesAPictureInPlace() {
    RgbImage image = Formula.slopes(40, 30);
    Clahe clahe = new Clahe(ClaheSettings.STANDARD);
    RgbImage expected = clahe.apply(image);
    clahe.apply(image, image);
    assertThat(image.sameSamplesAs(expected)).isTrue();
  }

  @Test
  void raisesLowContrast() {
    RgbImage image = Formula.slopes(224, 224);
    RgbImage enhanced = new Clahe(ClaheSettings.STANDARD).apply(image);
    assertThat(range(enhanced.plane(1))).isGreaterThan(1.2f * range(image.plane(1)));
  }

  @Test
  void roundsAndLimitsSamplesThatAreNotWhole() {
    RgbImage whole = Formula.noise(16, 16);
    RgbImage off = whole.copy();
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < off.size(); i++) {
        float sample = off.plane(c)[i];
        off.plane(c)[i] = sample == 0 ? -7 : sample == 255 ? 300 : sample + 0.4f;
      }
    }
    Clahe clahe = new Clahe(ClaheSettings.STANDARD);
    assertThat(clahe.apply(off).sameSamplesAs(clahe.apply(whole))).isTrue();
  }

  @Test
  void refusesATargetOfAnotherSize() {
    Clahe clahe = new Clahe(ClaheSettings.STANDARD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clahe.apply(new RgbImage(8, 8), new RgbImage(8, 9)))
        .withMessage("target's size (8x9) should be 8x8");
  }

  @Test
  void settingsSayWhatIsAllowed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClaheSettings(0, 2))
        .withMessage("tiles (0) should be 1 to 64");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClaheSettings(8, 0))
        .withMessage("clipLimit (0.0) should be above 0, at most 256");
    assertThatIllegalArgumentException().isThrownBy(() -> new ClaheSettings(8, Double.NaN));
  }

  private static RgbImage picture(String name, int width, int height) throws Exception {
    return switch (name) {
      case "noise" -> Formula.noise(width, height);
      case "slopes" -> Formula.slopes(width, height);
      case "flat" -> Formula.flat(width, height);
      default ->
          Formula.upperLeft(
              ImageFiles.read(Path.of("samples", name + ".png")).image(), width, height);
    };
  }

  private static float range(float[] plane) {
    float least = 255;
    float most = 0;
    for (float sample : plane) {
      least = Math.min(least, sample);
      most = Math.max(most, sample);
    }
    return most - least;
  }

  private static String crc(RgbImage image) {
    CRC32 crc = new CRC32();
    update(crc, image);
    return "%08x".formatted(crc.getValue());
  }

  private static void update(CRC32 crc, RgbImage image) {
    byte[] bytes = new byte[3 * image.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) image.plane(i % 3)[i / 3];
    }
    crc.update(bytes);
  }

  private static void update(CRC32 crc, int[] plane) {
    byte[] bytes = new byte[plane.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) plane[i];
    }
    crc.update(bytes);
  }
}
