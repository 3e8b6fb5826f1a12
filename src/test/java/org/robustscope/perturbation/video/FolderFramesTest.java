package org.robustscope.perturbation.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.SequenceException;

final class FolderFramesTest {
  @TempDir private Path folder;

  private Path frame(String name, int grey, int side) throws IOException {
    RgbImage image = new RgbImage(side, side);
    java.util.Arrays.fill(image.plane(1), grey);
    Path file = folder.resolve(name);
    ImageFiles.write(image, file, false);
    return file;
  }

  @Test
  void framesComeInTheOrderOfTheirNumbersNotOfTheirNames() throws Exception {
    for (int i = 0; i < 12; i++) {
      frame("img" + i + ".png", 10 * i, 4);
    }
    Path text = Files.writeString(folder.resolve("notes.txt"), "x");
    Path other = frame("cover1.png", 1, 9);
    try (FolderFrames frames = FolderFrames.open(folder)) {
      assertThat(frames.count()).isEqualTo(12);
      assertThat(frames.width()).isEqualTo(4);
      assertThat(frames.skipped()).containsExactly(other, text);
      RgbImage result = new RgbImage(4, 4);
      for (int i : new int[] {11, 2, 10}) {
        frames.read(i, result);
        assertThat(result.plane(1)[5]).isEqualTo(10f * i);
      }
    }
  }

  @Test
  void aMissingADoubledAnOddAndABrokenFrameAreNamed() throws Exception {
    frame("frame_00.png", 0, 4);
    frame("frame_01.png", 0, 4);
    Path later = frame("frame_03.png", 0, 4);
    assertThatThrownBy(() -> FolderFrames.open(folder))
        .hasMessage(folder + ": frame 2 is missing: frame_03.png follows frame_01.png");
    Files.delete(later);
    Path doubled = frame("frame_1.png", 0, 4);
    assertThatThrownBy(() -> FolderFrames.open(folder)).hasMessageContaining("has the number of");
    Files.delete(doubled);
    Path odd = frame("frame_02.png", 0, 5);
    Files.writeString(folder.resolve("frame_03.png"), "no picture");
    try (FolderFrames frames = FolderFrames.open(folder)) {
      RgbImage result = new RgbImage(4, 4);
      assertThatThrownBy(() -> frames.read(2, result))
          .isInstanceOf(SequenceException.class)
          .hasMessage(odd + ": size (5x5) should be 4x4, as the first frame's");
      assertThatThrownBy(() -> frames.read(3, result)).hasMessageContaining("frame_03.png: ");
    }
  }

  @Test
  void aFolderWithoutASequenceIsRefused() throws Exception {
    frame("one1.png", 0, 4);
    assertThatThrownBy(() -> FolderFrames.open(folder)).hasMessageContaining("no sequence");
    assertThatThrownBy(() -> FolderFrames.open(folder.resolve("none")))
        .hasMessageContaining("no such folder");
  }
}
