package org.robustscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.robustscope.image.RgbImage;

final class CifarBatchTest {
  private static final int IMAGES = 12;

  @TempDir private Path folder;

  /** Records with the labels given, samples by place. */
  private static byte[] batch(int labelBytes, int labelAt) {
    int record = labelBytes + 3072;
    byte[] batch = Npy.samples(IMAGES * record);
    for (int i = 0; i < IMAGES; i++) {
      batch[i * record + labelAt] = (byte) (i % 10);
    }
    return batch;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cifar-10-batches-bin/"})
  void recordsAreALabelAndThreePlanes(String inner) throws IOException {
    Files.createDirectories(folder.resolve(inner));
    Files.write(folder.resolve(inner + "test_batch.bin"), batch(1, 0));

    ImageSet set = DataSets.images(folder);

    assertThat(set.classes()).hasSize(10).startsWith("airplane");
    assertThat(set.size()).isEqualTo(IMAGES);
    for (int i = 0; i < IMAGES; i++) {
      LabelledImage image = set.get(i);
      assertThat(image.label()).isEqualTo(i % 10);
      RgbImage pixels = image.read();
      for (int c = 0; c < 3; c++) {
        for (int p = 0; p < 1024; p++) {
          assertThat(pixels.plane(c)[p]).isEqualTo(Npy.sample(i * 3073L + 1 + c * 1024 + p) & 255);
        }
      }
    }
  }

  @Test
  void theFineLabelOfHundredClassesIsTheSecondByte() throws IOException {
    Files.write(folder.resolve("test.bin"), batch(2, 1));

    ImageSet set = DataSets.images(folder);

    assertThat(set.classes()).hasSize(100);
    assertThat(set.label(11)).isEqualTo(1);
    assertThat(set.get(11).read().plane(0)[0]).isEqualTo(Npy.sample(11 * 3074L + 2) & 255);
  }

  @Test
  void batchesThatAreCutOffOrHaveOtherLabelsAreRefused() throws IOException {
    Path file = folder.resolve("test_batch.bin");
    byte[] batch = batch(1, 0);
    Files.write(file, java.util.Arrays.copyOf(batch, batch.length - 1));
    assertThatThrownBy(() -> DataSets.images(folder))
        .hasMessageContaining("test_batch.bin: 36875 bytes are no CIFAR-10 batch")
        .hasMessageContaining("records of 3073 bytes");

    batch[4 * 3073] = 10;
    Files.write(file, batch);
    assertThatThrownBy(() -> DataSets.images(folder))
        .hasMessageContaining("label (10) of image 4 should be 0 to 9");
  }
}
