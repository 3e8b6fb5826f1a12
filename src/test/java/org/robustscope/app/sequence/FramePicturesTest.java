package org.robustscope.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

final class FramePicturesTest {
  private final FramePictures pictures = new FramePictures();

  /** As many frames of that size. */
  private record Greys(int count, int width, int height) implements FrameSource {
    @Override
    public void read(int index, RgbImage result) {}

    @Override
    public void close() {}
  }

  private static Reel reel(int width, int height) throws SequenceException {
    Reel reel = new Reel(new Greys(4, width, height), "greys");
    for (int i = 0; i < 4; i++) {
      RgbImage grey = new RgbImage(width, height);
      for (int c = 0; c < 3; c++) {
        Arrays.fill(grey.plane(c), 10 * i + c);
      }
      reel.put(i, grey);
    }
    return reel;
  }

  @Test
  void picturesAreUsedAgainWithTheNextFramesInThem() throws SequenceException {
    Reel reel = reel(3, 2);
    List<RgbImage> first = pictures.take(reel, List.of(0, 1));
    assertThat(first.getFirst()).isNotSameAs(first.getLast());
    pictures.giveBack(first);

    List<RgbImage> second = pictures.take(reel, List.of(2, 3));
    assertThat(second).containsExactlyInAnyOrderElementsOf(first);
    assertThat(second.get(0).plane(1)).containsOnly(21);
    assertThat(second.get(1).plane(2)).containsOnly(32);
  }

  @Test
  void picturesInUseAreNobodyElses() throws SequenceException {
    Reel reel = reel(3, 2);
    RgbImage held = pictures.take(reel, List.of(1)).getFirst();
    pictures.take(reel, List.of(3));
    assertThat(held.plane(0)).containsOnly(10);
  }

  @Test
  void anotherFilmsSizeGetsPicturesOfItsOwn() throws SequenceException {
    pictures.giveBack(pictures.take(reel(3, 2), List.of(0, 1)));
    RgbImage larger = pictures.take(reel(4, 4), List.of(2)).getFirst();
    assertThat(larger.sizeText()).isEqualTo("4x4");
    assertThat(larger.plane(0)).containsOnly(20);
  }
}
