package org.robustscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.image.ImageReadException;

final class FolderImagesTest {
  @TempDir private Path folder;

  static List<String> keys(ImageSet set) throws DataSetException {
    List<String> keys = new ArrayList<>();
    for (int i = 0; set.has(i); i++) {
      LabelledImage image = set.get(i);
      assertThat(image.index()).isEqualTo(i);
      assertThat(image.label()).isEqualTo(set.label(i));
      assertThat(image.key()).startsWith(set.classes().get(image.label()) + "/");
      keys.add(image.key());
    }
    return keys;
  }

  @Test
  void picturesAreSortedInsideSortedFoldersWhateverTheirExtensionsCase() throws IOException {
    TreeFiles.touch(
        folder, "n02/b.PNG", "n02/a.JPEG", "n01/c.bmp", "n01/B.jpg", "n01/a.Ppm", "n03/x.pgm");

    ImageSet set = DataSets.images(folder);

    assertThat(set.classes()).containsExactly("n01", "n02", "n03");
    assertThat(keys(set))
        .containsExactly(
            "n01/B.jpg", "n01/a.Ppm", "n01/c.bmp", "n02/a.JPEG", "n02/b.PNG", "n03/x.pgm");
  }

  @Test
  void otherFilesAndThoseOfOperatingSystemsAreNoPictures() throws IOException {
    TreeFiles.touch(
        folder,
        "cat/1.jpg",
        "cat/._1.jpg",
        "cat/.DS_Store",
        "cat/Thumbs.db",
        "cat/notes.txt",
        "cat/jpg",
        "cat/.jpg",
        "__MACOSX/cat/1.jpg",
        "desktop.ini",
        ".hidden/1.jpg",
        "readme.md");

    ImageSet set = DataSets.images(folder);

    assertThat(set.classes()).containsExactly("cat");
    assertThat(keys(set)).containsExactly("cat/1.jpg");
    List<String> odd = new ArrayList<>();
    ((Oddities) set).oddities(odd::add);
    assertThat(odd)
        .hasSize(3)
        .anyMatch(text -> text.startsWith(folder.resolve("readme.md") + ": lies beside"))
        .anyMatch(text -> text.startsWith(folder.resolve("cat/notes.txt") + ": no picture"))
        .anyMatch(text -> text.startsWith(folder.resolve("cat/jpg") + ": no picture"));
  }

  @Test
  void randomTreesAreListedAsAPlainSortOfAllPathsWouldList() throws IOException {
    Random random = new Random(3);
    String letters = "aBz09_-\u00e4\ud83d\ude00\uffee";
    for (int round = 0; round < 30; round++) {
      Path root = folder.resolve("round" + round);
      TreeMap<String, TreeSet<String>> expected = new TreeMap<>(FolderImagesTest::byBytes);
      for (int i = 0; i < 40; i++) {
        String id = name(random, letters);
        String name = name(random, letters) + ".jpg";
        TreeFiles.touch(root, id + "/" + name);
        expected.computeIfAbsent(id, _ -> new TreeSet<>(FolderImagesTest::byBytes)).add(name);
      }
      List<String> paths = new ArrayList<>();
      expected.forEach((id, names) -> names.forEach(name -> paths.add(id + "/" + name)));

      ImageSet set = DataSets.images(root);

      assertThat(set.classes()).containsExactlyElementsOf(expected.keySet());
      int some = random.nextInt(paths.size());
      assertThat(set.get(some).key()).isEqualTo(paths.get(some));
      assertThat(keys(set)).containsExactlyElementsOf(paths);
      assertThat(set.size()).isEqualTo(paths.size());
    }
  }

  private static int byBytes(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(Random random, String letters) {
    int[] points = letters.codePoints().toArray();
    StringBuilder name = new StringBuilder("x");
    for (int i = random.nextInt(3); i >= 0; i--) {
      name.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return name.toString();
  }

  @Test
  void foldersAreListedNoFurtherThanAsked() throws IOException {
    TreeFiles.touch(folder, "a/1.jpg", "a/2.jpg", "b/3.jpg", "c/4.jpg");
    ImageSet set = DataSets.images(folder);
    assertThat(set.knownSize()).isEmpty();

    Files.delete(folder.resolve("c/4.jpg"));
    Files.delete(folder.resolve("c"));

    assertThat(set.get(2).key()).isEqualTo("b/3.jpg");
    assertThat(set.knownSize()).isEmpty();
    assertThatThrownBy(set::size)
        .isInstanceOf(DataSetException.class)
        .hasMessage(folder.resolve("c") + ": no such file or folder");
    assertThatThrownBy(() -> set.has(3)).isInstanceOf(DataSetException.class);
  }

  @Test
  void emptyClassFoldersKeepTheirIndex() throws IOException {
    TreeFiles.touch(folder, "a/", "b/1.jpg", "c/", "d/", "e/2.jpg", "f/");

    ImageSet set = DataSets.images(folder);

    assertThat(keys(set)).containsExactly("b/1.jpg", "e/2.jpg");
    assertThat(set.label(0)).isEqualTo(1);
    assertThat(set.label(1)).isEqualTo(4);
    assertThat(set.size()).isEqualTo(2);
    assertThat(set.knownSize()).hasValue(2);
    assertThatThrownBy(() -> set.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> set.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void foldersInAClassFolderBelongToItAndLinksThatLeadBackAreNotFollowed() throws IOException {
    TreeFiles.touch(folder, "a/z.jpg", "a/images/1.jpg", "a/images/deep/2.jpg", "b/3.jpg");
    Files.createSymbolicLink(folder.resolve("a/images/deep/up"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/images/self"), Path.of("self"));
    Files.createSymbolicLink(folder.resolve("a/other"), folder.resolve("b"));

    ImageSet set = DataSets.images(folder);

    assertThat(keys(set))
        .containsExactly(
            "a/z.jpg", "a/images/1.jpg", "a/images/deep/2.jpg", "a/other/3.jpg", "b/3.jpg");
  }

  @Test
  void picturesThatCannotBeReadSayWhichTheyAreAndHarmNoOthers() throws IOException {
    TreeFiles.touch(folder, "a/1.jpg");
    TreeFiles.picture(folder, "a/2.jpg", 40, 7);
    TreeFiles.picture(folder, "a/3.jpg", 40, 9);
    ImageSet set = DataSets.images(folder);
    assertThat(set.size()).isEqualTo(3);
    Files.delete(folder.resolve("a/3.jpg"));

    assertThatThrownBy(() -> set.get(0).read())
        .isInstanceOf(ImageReadException.class)
        .hasMessage(folder.resolve("a/1.jpg") + ": the file is empty");
    assertThat(set.get(1).read().plane(0)[5]).isEqualTo(7);
    assertThatThrownBy(() -> set.get(2).read())
        .isInstanceOf(ImageReadException.class)
        .hasMessage(folder.resolve("a/3.jpg") + ": there is no such file");
  }

  @Test
  void whatIsNoFolderOfClassesIsRefusedWithWhatItIs() throws IOException {
    TreeFiles.touch(folder, "flat/1.jpg", "flat/2.jpg", "empty/", "file.txt");
    TreeFiles.touch(folder, "c/gaussian_noise/1/n01/1.jpg", "p/tilt/n01/1.mp4");
    TreeFiles.touch(folder, "py/cifar-10-batches-py/batches.meta");

    assertRefused("nowhere", "no such file or folder");
    assertRefused("file.txt", "a file; expected are class folders");
    assertRefused("flat", "found pictures without class folders (1.jpg, 2.jpg)");
    assertRefused("empty", "found an empty folder");
    assertRefused("c", "found folders of corruption types (gaussian_noise)");
    assertRefused("p", "found folders of perturbations (tilt)");
    assertRefused("py", "CIFAR as Python pickles");
  }

  private void assertRefused(String name, String reason) {
    assertThatThrownBy(() -> DataSets.images(folder.resolve(name)))
        .isInstanceOf(DataSetException.class)
        .hasMessageStartingWith(folder.resolve(name).toString())
        .hasMessageContaining(reason);
  }

  @Test
  void validationAndTestFoldersAreFoundBelowTheChosenOne() throws IOException {
    TreeFiles.touch(folder, "one/train/a/1.jpg", "one/val/a/2.jpg");
    TreeFiles.touch(folder, "two/train/a/1.jpg", "two/test/a/3.jpg");

    assertThat(keys(DataSets.images(folder.resolve("one")))).containsExactly("a/2.jpg");
    assertThat(keys(DataSets.images(folder.resolve("two")))).containsExactly("a/3.jpg");
  }
}
