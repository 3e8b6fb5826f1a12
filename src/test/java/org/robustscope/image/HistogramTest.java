package org.robustscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import boofcv.struct.image.GrayF32;
import boofcv.struct.image.Planar;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTest {

  @Test
  void countsEachChannelAndGrey() {
    RgbImage image = Pictures.flat(4, 3, 255, 0, 0);
    image.plane(1)[5] = 100.4f;
    Histogram histogram = Histogram.of(image);
    assertThat(histogram.pixels()).isEqualTo(12);
    assertThat(histogram.count(0, 255)).isEqualTo(12);
    assertThat(histogram.count(1, 0)).isEqualTo(11);
    assertThat(histogram.count(1, 100)).isEqualTo(1);
    assertThat(histogram.peak(1)).isEqualTo(11);
    // 0.299 * 255 = 76.2, and 0.587 * 100.4 more.
    assertThat(histogram.count(Histogram.GREY, 76)).isEqualTo(11);
    assertThat(histogram.count(Histogram.GREY, 135)).isEqualTo(1);
    assertThat(histogram.mean(1)).isCloseTo(100 / 12.0, within(1e-12));
  }

  @Test
  void losesNoPixel() {
    Histogram histogram = Histogram.of(Pictures.noise(50, 40, 2));
    for (int channel = 0; channel < 4; channel++) {
      int c = channel;
      assertThat(IntStream.range(0, 256).map(level -> histogram.count(c, level)).sum())
          .isEqualTo(2000);
    }
  }

  @Test
  void boofCvSharesThePlanes() {
    RgbImage image = Pictures.scene(5, 4);
    Planar<GrayF32> planar = BoofImages.asPlanar(image);
    assertThat(planar.getBand(2).get(3, 1)).isEqualTo(image.plane(2)[8]);
    planar.getBand(0).set(4, 3, 99);
    assertThat(image.plane(0)[19]).isEqualTo(99);
    assertThat(planar.isSubimage()).isFalse();
    assertThat(planar.getWidth()).isEqualTo(5);
  }
}
