package org.robustscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDigestTest {
  @TempDir private Path folder;

  private Path tree(String name, String... files) throws IOException {
    Path root = folder.resolve(name);
    for (String file : files) {
      TreeFiles.touch(root, file);
      Files.write(root.resolve(file), new byte[file.length()]);
    }
    return root;
  }

  @Test
  void theDigestIsThatOfSortedNamesAndSizes() throws Exception {
    Path root = tree("one", "b/2.jpg", "a/10.jpg", "a/1.jpg");
    byte[] lines = "a/1.jpg\t7\na/10.jpg\t8\nb/2.jpg\t7\n".getBytes(StandardCharsets.UTF_8);
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines));

    assertThat(DataDigest.of(DataSets.images(root))).isEqualTo(expected);
  }

  @Test
  void placeAndOrderOfCreationDoNotMatterButNamesSizesAndSubsetDo() throws IOException {
    String digest = DataDigest.of(DataSets.images(tree("one", "b/2.jpg", "a/1.jpg")));

    assertThat(DataDigest.of(DataSets.images(tree("two", "a/1.jpg", "b/2.jpg")))).isEqualTo(digest);
    Path other = tree("three", "a/1.jpg", "b/2.jpg");
    Files.write(other.resolve("b/2.jpg"), new byte[8]);
    assertThat(DataDigest.of(DataSets.images(other))).isNotEqualTo(digest);
    assertThat(DataDigest.of(Subset.first(1).of(DataSets.images(folder.resolve("one")))))
        .isEqualTo(DataDigest.of(DataSets.images(tree("four", "a/1.jpg"))))
        .isNotEqualTo(digest);
  }
}
