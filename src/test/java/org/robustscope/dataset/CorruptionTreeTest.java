package org.robustscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.corruption.CorruptionType;

final class CorruptionTreeTest {
  @TempDir private Path folder;

  private static CorruptionSet open(Path root) throws DataSetException {
    return DataSets.corruptions(DataKind.IMAGENET_C, root);
  }

  @Test
  void groupFoldersMayBeThereOrNot() throws IOException {
    TreeFiles.touch(
        folder,
        "fog/1/n02/b.JPEG",
        "noise/gaussian_noise/2/n01/a.JPEG",
        "noise/gaussian_noise/2/n02/b.JPEG",
        "noise/shot_noise/5/n01/a.JPEG",
        "extra/saturate/3/n01/a.JPEG",
        "noise.tar");

    CorruptionSet set = open(folder);

    assertThat(set.types())
        .containsExactly(
            CorruptionType.GAUSSIAN_NOISE,
            CorruptionType.SHOT_NOISE,
            CorruptionType.FOG,
            CorruptionType.SATURATE);
    assertThat(set.severities(CorruptionType.GAUSSIAN_NOISE)).containsExactly(2);
    assertThat(FolderImagesTest.keys(set.images(CorruptionType.GAUSSIAN_NOISE, 2)))
        .containsExactly("n01/a.JPEG", "n02/b.JPEG");
    assertThat(open(folder.resolve("noise")).types())
        .containsExactly(CorruptionType.GAUSSIAN_NOISE, CorruptionType.SHOT_NOISE);
  }

  @Test
  void aClassHasTheSameIndexInCellsThatLackOthers() throws IOException {
    TreeFiles.touch(
        folder, "fog/1/n03/c.JPEG", "fog/2/n01/a.JPEG", "fog/2/n02/b.JPEG", "fog/2/stray.txt");

    CorruptionSet set = open(folder);

    assertThat(set.classes()).containsExactly("n01", "n02", "n03");
    ImageSet first = set.images(CorruptionType.FOG, 1);
    assertThat(first.size()).isEqualTo(1);
    assertThat(first.label(0)).isEqualTo(2);
    assertThat(FolderImagesTest.keys(set.images(CorruptionType.FOG, 2)))
        .containsExactly("n01/a.JPEG", "n02/b.JPEG");
  }

  @Test
  void missingCellsAreNamedWithThoseThatAreThere() throws IOException {
    TreeFiles.touch(folder, "fog/1/n01/a.JPEG", "fog/4/n01/a.JPEG");
    CorruptionSet set = open(folder);

    assertThatThrownBy(() -> set.images(CorruptionType.FOG, 2))
        .hasMessage(folder + ": severity 2 of fog is missing; there are 1, 4");
    assertThatThrownBy(() -> set.images(CorruptionType.SNOW, 1))
        .hasMessage(folder + ": snow is missing; there are fog");
    assertThatThrownBy(() -> set.images(CorruptionType.FOG, 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("severity (6) should be 1 to 5");
  }

  @Test
  void aTypeThatLiesThereTwiceIsRefused() throws IOException {
    TreeFiles.touch(folder, "fog/1/n01/a.JPEG", "weather/fog/1/n01/a.JPEG");

    assertThatThrownBy(() -> open(folder)).hasMessageContaining("the same type lies in");
  }

  @Test
  void whatIsNoSuchTreeIsRefusedWithWhatItIs() throws IOException {
    TreeFiles.touch(folder, "clean/n01440764/a.JPEG", "one/fog/1/n01/a.JPEG");
    TreeFiles.touch(folder, "p/tilt/n01/a.mp4", "tars/noise.tar", "tars/blur.tar");

    assertThatThrownBy(() -> open(folder.resolve("clean")))
        .hasMessageContaining(
            "clean: no ImageNet-C: found 1 folder (n01440764); expected is TYPE/");
    assertThatThrownBy(() -> open(folder.resolve("one/fog")))
        .hasMessageContaining("the severities of one corruption type (choose the folder above)");
    assertThatThrownBy(() -> open(folder.resolve("p")))
        .hasMessageContaining("found folders of perturbations (tilt)");
    assertThatThrownBy(() -> open(folder.resolve("tars")))
        .hasMessageContaining("found archives (blur.tar, noise.tar; unpack them)");
    assertThatThrownBy(() -> open(folder.resolve("nowhere")))
        .hasMessage(folder.resolve("nowhere") + ": no such file or folder");
  }

  @Test
  void aCellOnADiskThatHasGoneIsAnErrorAndNotAnEmptyCell() throws IOException {
    TreeFiles.touch(folder, "fog/1/n01/a.JPEG", "fog/1/n02/a.JPEG");
    CorruptionSet set = open(folder);
    ImageSet images = set.images(CorruptionType.FOG, 1);
    Files.move(folder.resolve("fog"), folder.resolve("away"));

    assertThatThrownBy(images::size)
        .hasMessage(folder.resolve("fog/1/n01") + ": no such file or folder");
    assertThatThrownBy(() -> set.images(CorruptionType.FOG, 1))
        .hasMessage(folder.resolve("fog/1") + ": no such file or folder");
  }

  @Test
  void aCheckNamesWhatIsMissingEmptyUnevenAndStrange() throws IOException {
    for (CorruptionType type : CorruptionType.benchmark()) {
      for (int severity = 1; severity <= 5; severity++) {
        String cell = type.id() + "/" + severity + "/";
        TreeFiles.picture(folder, cell + "n01/a.JPEG", 8, 1);
        TreeFiles.picture(folder, cell + "n02/b.JPEG", 8, 1);
      }
    }
    TreeFiles.touch(folder, "notes/x.txt", "fog/6/n01/a.JPEG", "fog/5/n01/z.JPEG");
    delete("fog/2/n02/b.JPEG");
    delete("fog/1/n01/a.JPEG", "fog/1/n01", "fog/1/n02/b.JPEG", "fog/1/n02", "fog/1");
    for (int severity = 1; severity <= 5; severity++) {
      String cell = "snow/" + severity;
      delete(cell + "/n01/a.JPEG", cell + "/n01", cell + "/n02/b.JPEG", cell + "/n02", cell);
    }
    long[] last = {0};

    DataReport report =
        DataCheck.of(
            open(folder),
            DataCheck.Depth.READ,
            checked -> {
              assertThat(checked).isEqualTo(last[0] + 1);
              last[0] = checked;
              return true;
            });

    assertThat(report.isComplete()).isFalse();
    assertThat(report.finished()).isTrue();
    assertThat(report.cells()).hasSize(13 * 5 + 4);
    assertThat(last[0]).isEqualTo((13 * 5 + 4) * 2);
    assertThat(report.texts(DataReport.Kind.MISSING))
        .containsExactly(
            "snow: this corruption type is missing", "fog/1: this severity is missing");
    assertThat(report.texts(DataReport.Kind.EMPTY_CLASS))
        .containsExactly("fog/2: class n02 has none");
    assertThat(report.texts(DataReport.Kind.UNREADABLE))
        .containsExactly(folder.resolve("fog/5/n01/z.JPEG") + ": the file is empty");
    assertThat(report.texts(DataReport.Kind.COUNT))
        .contains("fog/2: 1 images, where others have 3")
        .contains("3 images in a cell; the published ImageNet-C has 50000");
    assertThat(report.texts(DataReport.Kind.UNEXPECTED))
        .containsExactlyInAnyOrder(
            folder.resolve("notes") + ": no folder of a type with data; not used",
            folder.resolve("snow") + ": no folder of a type with data; not used",
            folder.resolve("fog/6") + ": no severity (1 to 5); not used");
    DataReport.Cell cell =
        report.cells().stream().filter(each -> each.name().equals("fog/5")).findFirst().get();
    assertThat(cell.items()).isEqualTo(3);
    assertThat(cell.perClass()).containsExactly(2, 1);
    assertThat(cell.unreadable()).isEqualTo(1);
  }

  private void delete(String... names) throws IOException {
    for (String name : names) {
      Files.delete(folder.resolve(name));
    }
  }

  @Test
  void aCheckThatIsEndedSaysSo() throws IOException {
    TreeFiles.touch(folder, "fog/1/n01/a.JPEG", "fog/1/n01/b.JPEG", "fog/2/n01/a.JPEG");
    List<Long> seen = new ArrayList<>();

    DataReport report =
        DataCheck.of(
            open(folder),
            DataCheck.Depth.COUNT,
            checked -> {
              seen.add(checked);
              return false;
            });

    assertThat(seen).containsExactly(1L);
    assertThat(report.finished()).isFalse();
    assertThat(report.isComplete()).isFalse();
  }
}
