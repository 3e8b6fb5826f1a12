package org.robustscope.perturbation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.corruption.Variant;
import org.robustscope.image.RgbImage;

/**
 * Checksums of sequences, so that a machine without the golden frames sees a sample that changed.
 * Taken from this program when it matched the golden frames of 224; 299, 64 and 32 have none.
 */
class KnownFramesTest {
  @ParameterizedTest
  @CsvSource({
    "gaussian_noise, f379d7d5",
    "gaussian_noise_2, d269c2d4",
    "gaussian_noise_3, 7655948e",
    "shot_noise, 22e5d469",
    "shot_noise_2, ffcc12e0",
    "shot_noise_3, d8610257",
    "motion_blur, d667687",
    "zoom_blur, 1d586260",
    "snow, e90aa1f5",
    "brightness, c628219a",
    "translate, ad543f65",
    "rotate, af2ea6dc",
    "tilt, 359cce56",
    "scale, c7cc7721",
    "speckle_noise, 73bd030d",
    "speckle_noise_2, 17da1d8c",
    "speckle_noise_3, 6879c0da",
    "gaussian_blur, d399cb33",
    "spatter, 2abb20c8",
    "shear, a1276674"
  })
  void sameSeedSameBytesOnEveryMachine(String id, String checksum) throws SequenceException {
    Perturbation perturbation = Perturbation.parse(id);
    CRC32 crc = new CRC32();
    add(perturbation, Variant.V224, SequencePictures.slopes(300, 256), crc);
    add(perturbation, Variant.V299, SequencePictures.slopes(360, 400), crc);
    add(perturbation, Variant.V64, SequencePictures.slopes(90, 70), crc);
    add(perturbation, Variant.V32, SequencePictures.slopes(32, 32), crc);
    assertThat(Long.toHexString(crc.getValue())).isEqualTo(checksum);
  }

  private static void add(Perturbation perturbation, Variant variant, RgbImage prepared, CRC32 crc)
      throws SequenceException {
    try (FrameSource frames = Sequences.open(perturbation, variant, 11, prepared)) {
      RgbImage frame = new RgbImage(frames.width(), frames.height());
      byte[] bytes = new byte[frame.size()];
      for (int i = 0; i < frames.count(); i++) {
        frames.read(i, frame);
        for (int c = 0; c < 3; c++) {
          float[] plane = frame.plane(c);
          for (int k = 0; k < bytes.length; k++) {
            bytes[k] = (byte) (int) plane[k];
          }
          crc.update(bytes);
        }
      }
    }
  }
}
