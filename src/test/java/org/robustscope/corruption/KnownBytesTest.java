package org.robustscope.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * Checksums of results, so that a machine without the golden pictures sees a sample that changed.
 * Taken from this program when it matched the golden pictures; frost's belong to our textures.
 */
class KnownBytesTest {
  private final CorruptionEngine engine = new CorruptionEngine(FrostTextures.shipped());

  @ParameterizedTest
  @CsvSource({
    "gaussian_noise, 5eb88171",
    "shot_noise, ed2cd67e",
    "impulse_noise, cadd7473",
    "defocus_blur, a3e3f74a",
    "glass_blur, ca2b7af5",
    "motion_blur, 9513c05d",
    "zoom_blur, 8908b012",
    "snow, ab242047",
    "frost, 3c673b4e",
    "fog, 4922b28e",
    "brightness, 38e96743",
    "contrast, 779aa70b",
    "elastic_transform, 6b998dd6",
    "pixelate, 81f2d0f1",
    "jpeg_compression, aa9731df",
    "speckle_noise, f5545fb6",
    "gaussian_blur, d9557213",
    "spatter, 331430f5",
    "saturate, c8393293"
  })
  void sameSeedSameBytesOnEveryMachine(String id, String checksum) {
    CorruptionType type = CorruptionType.ofId(id);
    CRC32 crc = new CRC32();
    for (Variant variant : new Variant[] {Variant.V224, Variant.V32}) {
      RgbImage picture = picture(variant.side());
      for (int severity = 1; severity <= 5; severity++) {
        add(engine.apply(type, severity, variant, 11, picture), crc);
      }
    }
    assertThat(Long.toHexString(crc.getValue())).isEqualTo(checksum);
  }

  private static void add(RgbImage image, CRC32 crc) {
    for (int c = 0; c < 3; c++) {
      for (float sample : image.plane(c)) {
        crc.update((int) sample);
      }
    }
  }

  /** Slopes with some noise. */
  private static RgbImage picture(int side) {
    RgbImage image = new RgbImage(side, side);
    LegacyRandom random = new LegacyRandom(1);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < image.size(); i++) {
        int slope = (i % side * (c + 1) + i / side * (3 - c)) * 50 / side;
        image.plane(c)[i] = slope + random.randint(0, 50);
      }
    }
    return image;
  }
}
