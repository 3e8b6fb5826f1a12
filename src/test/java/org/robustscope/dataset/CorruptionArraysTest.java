package org.robustscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;

final class CorruptionArraysTest {
  private static final int IMAGES = 7;
  private static final int ROWS = 5 * IMAGES;

  @TempDir private Path folder;

  @BeforeEach
  void writeArrays() throws IOException {
    write("fog", "(%d, 32, 32, 3)".formatted(ROWS), ROWS * 3072);
    write("gaussian_noise", "(%d, 32, 32, 3)".formatted(ROWS), ROWS * 3072);
    byte[] labels = new byte[ROWS];
    for (int i = 0; i < ROWS; i++) {
      labels[i] = (byte) (i % IMAGES * 3 % 10);
    }
    Npy.write(folder.resolve("labels.npy"), Npy.head("|u1", "(" + ROWS + ",)"), labels);
  }

  private void write(String type, String shape, int samples) throws IOException {
    Npy.write(folder.resolve(type + ".npy"), Npy.head("|u1", shape), Npy.samples(samples));
  }

  private CorruptionSet open() throws DataSetException {
    return DataSets.corruptions(DataKind.CIFAR_10_C, folder);
  }

  @Test
  void everySampleOfEverySeverityIsWhereTheLayoutSays() throws IOException {
    CorruptionSet set = open();

    assertThat(set.types()).containsExactly(CorruptionType.GAUSSIAN_NOISE, CorruptionType.FOG);
    assertThat(set.severities(CorruptionType.FOG)).containsExactly(1, 2, 3, 4, 5);
    assertThat(set.severities(CorruptionType.SNOW)).isEmpty();
    for (int severity = 1; severity <= 5; severity++) {
      ImageSet images = set.images(CorruptionType.FOG, severity);
      assertThat(images.size()).isEqualTo(IMAGES);
      for (int i = 0; images.has(i); i++) {
        int row = (severity - 1) * IMAGES + i;
        LabelledImage image = images.get(i);
        assertThat(image.label()).isEqualTo(row % IMAGES * 3 % 10);
        assertThat(image.key()).isEqualTo("0000" + i);
        RgbImage pixels = image.read();
        for (int p = 0; p < 1024; p++) {
          for (int c = 0; c < 3; c++) {
            int expected = Npy.sample(row * 3072L + p * 3 + c) & 255;
            assertThat(pixels.plane(c)[p]).isEqualTo(expected);
          }
        }
      }
    }
  }

  @Test
  void classesAreThoseOfTheDataSetInLabelOrder() throws IOException {
    assertThat(open().classes()).startsWith("airplane", "automobile").hasSize(10);
    assertThat(CifarLayout.HUNDRED.classes())
        .hasSize(100)
        .isSorted()
        .doesNotHaveDuplicates()
        .startsWith("apple", "aquarium_fish")
        .endsWith("woman", "worm");
  }

  @Test
  void manyThreadsReadTheSame() throws IOException {
    ImageSet images = open().images(CorruptionType.FOG, 3);

    List<Float> sums =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(i -> {
              try {
                return images.get(i % IMAGES).read().plane(1)[17];
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            })
            .toList();

    for (int i = 0; i < sums.size(); i++) {
      assertThat(sums.get(i)).isEqualTo(sums.get(i % IMAGES));
    }
  }

  @Test
  void anArrayOfOtherRowsThanLabelsIsRefusedWhenItIsAskedFor() throws IOException {
    write("fog", "(30, 32, 32, 3)", 30 * 3072);
    CorruptionSet set = open();

    set.images(CorruptionType.GAUSSIAN_NOISE, 1);
    assertThatThrownBy(() -> set.images(CorruptionType.FOG, 1))
        .hasMessageContaining("fog.npy: an array (30, 32, 32, 3)")
        .hasMessageContaining("expected is (35, 32, 32, 3), as labels.npy has labels");
  }

  @Test
  void missingTypesAndLabelsAreNamedWithWhatIsThere() throws IOException {
    CorruptionSet set = open();
    assertThatThrownBy(() -> set.images(CorruptionType.SNOW, 1))
        .hasMessageEndingWith("snow is missing; there are gaussian_noise, fog");

    Files.delete(folder.resolve("labels.npy"));
    assertThatThrownBy(this::open)
        .hasMessage(folder + ": labels.npy is missing, which CIFAR-10-C has beside the arrays");
  }

  @Test
  void labelsThatAreNoClassAreRefused() throws IOException {
    byte[] labels = new byte[ROWS];
    labels[31] = 10;
    Npy.write(folder.resolve("labels.npy"), Npy.head("|u1", "(" + ROWS + ",)"), labels);

    assertThatThrownBy(this::open)
        .hasMessageEndingWith("labels.npy: label (10) of row 31 should be 0 to 9");
  }

  @Test
  void labelsOfEightBytesAreTakenToo() throws IOException {
    byte[] labels = new byte[ROWS * 8];
    labels[8 * 4] = 9;
    Npy.write(folder.resolve("labels.npy"), Npy.head("<i8", "(" + ROWS + ",)"), labels);

    assertThat(open().images(CorruptionType.FOG, 1).label(4)).isEqualTo(9);

    labels[8 * 4 + 7] = -1;
    Npy.write(folder.resolve("labels.npy"), Npy.head("<i8", "(" + ROWS + ",)"), labels);
    assertThatThrownBy(this::open).hasMessageContaining("should be 0 to 9");
  }

  @Test
  void anArrayThatIsCutOffWhileItIsReadIsAnErrorThatNamesIt() throws IOException {
    LabelledImage image = open().images(CorruptionType.FOG, 5).get(6);
    image.read();

    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("fog.npy").toFile(), "rw")) {
      file.setLength(4096);
    }

    assertThatThrownBy(image::read)
        .isInstanceOf(ImageReadException.class)
        .hasMessage(
            folder.resolve("fog.npy")
                + ", image 00006: cannot be read any more: it was cut off, or its disk has gone");
  }

  @Test
  void arraysBeyondTwoGigabytesAreRead() throws IOException {
    int rows = 750_000;
    byte[] head = Npy.head("|u1", "(" + rows + ", 32, 32, 3)");
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("fog.npy").toFile(), "rw")) {
      file.setLength(head.length + rows * 3072L); // sparse: takes no room
      file.write(head);
      file.seek(head.length + (rows - 1) * 3072L + 3);
      file.write(new byte[] {11, 22, 33});
    }
    Npy.write(folder.resolve("labels.npy"), Npy.head("|u1", "(" + rows + ",)"), new byte[rows]);

    RgbImage last = open().images(CorruptionType.FOG, 5).get(rows / 5 - 1).read();

    assertThat(last.plane(0)[1]).isEqualTo(11);
    assertThat(last.plane(1)[1]).isEqualTo(22);
    assertThat(last.plane(2)[1]).isEqualTo(33);
    assertThat(last.plane(0)[0]).isZero();
  }

  @Test
  void aFolderThatHoldsTheSetAloneIsTaken() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("CIFAR-10-C"));
    for (String name : List.of("fog.npy", "gaussian_noise.npy", "labels.npy")) {
      Files.move(folder.resolve(name), inner.resolve(name));
    }

    assertThat(open().root()).isEqualTo(inner);
  }
}
