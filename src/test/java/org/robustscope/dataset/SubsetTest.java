package org.robustscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SubsetTest {
  @TempDir private Path folder;

  private static ImageSet set(int... labels) {
    List<KnownImages.Entry> entries = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      entries.add(new KnownImages.Entry("k" + i, labels[i], Optional.empty(), i, () -> null));
    }
    return new KnownImages(Path.of("x"), List.of("a", "b", "c"), "three classes", entries);
  }

  private static List<String> keys(ImageSet set) throws DataSetException {
    List<String> keys = new ArrayList<>();
    for (int i = 0; set.has(i); i++) {
      assertThat(set.get(i).index()).isEqualTo(i);
      keys.add(set.get(i).key());
    }
    return keys;
  }

  @Test
  void randomSetsAreCutAsALoopOverAllOfThemWould() throws DataSetException {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      int[] labels = random.ints(random.nextInt(40), 0, 3).toArray();
      int n = 1 + random.nextInt(12);
      List<String> first = new ArrayList<>();
      List<String> perClass = new ArrayList<>();
      int[] counts = new int[3];
      for (int i = 0; i < labels.length; i++) {
        if (i < n) {
          first.add("k" + i);
        }
        if (counts[labels[i]]++ < n) {
          perClass.add("k" + i);
        }
      }
      ImageSet set = set(labels);

      assertThat(keys(Subset.first(n).of(set))).isEqualTo(first);
      assertThat(Subset.first(n).of(set).size()).isEqualTo(first.size());
      assertThat(keys(Subset.perClass(n).of(set))).isEqualTo(perClass);
      ImageSet selected = Subset.perClass(n).of(set);
      assertThat(selected.size()).isEqualTo(perClass.size());
      assertThat(selected.knownSize()).hasValue(perClass.size());
      assertThat(Subset.ALL.of(set)).isSameAs(set);
    }
  }

  @Test
  void theFirstOnesNeedTheFirstFoldersOnly() throws IOException {
    TreeFiles.touch(folder, "a/1.jpg", "a/2.jpg", "b/3.jpg", "c/4.jpg");
    ImageSet set = DataSets.images(folder);
    Files.delete(folder.resolve("c/4.jpg"));
    Files.delete(folder.resolve("c"));

    ImageSet first = Subset.first(3).of(set);

    assertThat(keys(first)).containsExactly("a/1.jpg", "a/2.jpg", "b/3.jpg");
    assertThat(first.size()).isEqualTo(3);
  }

  @Test
  void aNumberBelowOneIsRefused() {
    assertThatThrownBy(() -> Subset.first(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number (0) of images should be 1 or more");
    assertThat(Subset.perClass(2).text()).isEqualTo("2 per class");
    assertThat(Subset.first(50).text()).isEqualTo("first 50");
  }
}
