package org.robustscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TinyValidationTest {
  @TempDir private Path folder;

  @Test
  void annotationsGiveClassesAndKeysAreThoseOfThePublishedLayout() throws IOException {
    TreeFiles.touch(folder, "tiny/train/n03444034/images/x.JPEG", "tiny/test/images/t.JPEG");
    TreeFiles.picture(folder, "tiny/val/images/val_0.JPEG", 64, 1);
    TreeFiles.picture(folder, "tiny/val/images/val_1.JPEG", 64, 2);
    TreeFiles.picture(folder, "tiny/val/images/val_2.JPEG", 64, 3);
    Files.writeString(
        folder.resolve("tiny/val/val_annotations.txt"),
        "val_0.JPEG\tn03444034\t0\t32\t44\t62\nval_1.JPEG\tn02085620\t1\t2\t3\t4\n"
            + "val_2.JPEG\tn03444034\t0\t0\t63\t63\n\n");

    ImageSet set = DataSets.images(folder.resolve("tiny"));

    assertThat(set.classes()).containsExactly("n02085620", "n03444034");
    assertThat(FolderImagesTest.keys(set))
        .containsExactly("n02085620/val_1.JPEG", "n03444034/val_0.JPEG", "n03444034/val_2.JPEG");
    assertThat(set.get(0).read().plane(0)[0]).isEqualTo(2);
    assertThat(set.description()).isEqualTo("Tiny ImageNet's 3 validation images of 2 classes");
  }

  @Test
  void aLineThatIsNoAnnotationIsNamed() throws IOException {
    TreeFiles.touch(folder, "val/images/val_0.JPEG");
    Files.writeString(
        folder.resolve("val/val_annotations.txt"), "val_0.JPEG\tn03444034\nval_1.JPEG n1\n");

    assertThatThrownBy(() -> DataSets.images(folder))
        .hasMessageContaining("val_annotations.txt: line 2 should be NAME, tab, WNID");
  }
}
