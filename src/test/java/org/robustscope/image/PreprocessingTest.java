package org.robustscope.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.robustscope.image.PillowResize.Filter;

class PreprocessingTest {

  @ParameterizedTest
  @ValueSource(strings = {"chelsea", "rocket"})
  void equalsTheOriginalProgramsPreprocessing(String name) throws IOException {
    RgbImage original = Pictures.golden("preprocess/" + name + "_original.png");
    Pictures.assertSame(
        Framing.shorterSide(original, 256),
        Pictures.golden("preprocess/" + name + "_resize256.png"));
    RgbImage crop = Pictures.golden("preprocess/" + name + "_crop224.png");
    Pictures.assertSame(Framing.centreCrop(Framing.shorterSide(original, 256), 224, 224), crop);
    Pictures.assertSame(Framing.standard(original, 256, 224), crop);
    Pictures.assertSame(
        Framing.resize(Framing.centralFraction(original, 0.875), 299, 299),
        Pictures.golden("preprocess/" + name + "_inception299.png"));
    Pictures.assertSame(
        Framing.resize(original, 64, 64),
        Pictures.golden("preprocess/" + name + "_resize64x64.png"));
  }

  /** The golden inputs are a square out of the centre, resized; its left edge is rounded down. */
  @Test
  void equalsTheOriginalProgramsInputs() throws IOException {
    RgbImage original = Pictures.golden("preprocess/chelsea_original.png");
    RgbImage square = new RgbImage(300, 300);
    new PillowResize().resizePart(original, 451, 300, 75, 0, square, Filter.BILINEAR);
    for (int size : new int[] {224, 299, 64, 32}) {
      String folder = size == 224 ? "input" : "input/" + size;
      Pictures.assertSame(
          Framing.resize(square, size, size), Pictures.golden(folder + "/chelsea.png"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void equalsPixelateOfTheBenchmark(int severity) throws IOException {
    double[] fractions = {.6, .5, .4, .3, .25};
    RgbImage clean = Pictures.golden("input/chelsea.png");
    int side = (int) (224 * fractions[severity - 1]);
    RgbImage small = new RgbImage(side, side);
    RgbImage large = new RgbImage(224, 224);
    PillowResize resize = new PillowResize();
    resize.resize(clean, small, Filter.BOX);
    resize.resize(small, large, Filter.BOX);
    Pictures.assertSame(large, Pictures.golden("imagenet_c/pixelate/" + severity + "/chelsea.png"));
  }

  @Test
  void aPartEqualsThatPartOfTheWhole() {
    RgbImage image = Pictures.scene(301, 97);
    RgbImage whole = Framing.resize(image, 120, 200);
    RgbImage part = new RgbImage(33, 44);
    new PillowResize().resizePart(image, 120, 200, 71, 110, part, Filter.BILINEAR);
    for (int y = 0; y < 44; y++) {
      for (int x = 0; x < 33; x++) {
        assertThat(Pictures.pixel(part, x, y)).isEqualTo(Pictures.pixel(whole, 71 + x, 110 + y));
      }
    }
  }

  @Test
  void aCropOfHalfAPixelGoesToTheEvenNeighbour() {
    assertThat(Framing.centred(383, 224)).isEqualTo(80);
    assertThat(Framing.centred(385, 224)).isEqualTo(80);
    assertThat(Framing.centred(256, 224)).isEqualTo(16);
  }

  @Test
  void resizingToTheSameSizeChangesNothing() {
    RgbImage image = Pictures.noise(20, 30, 1);
    RgbImage same = new RgbImage(20, 30);
    new PillowResize().resize(image, same, Filter.BILINEAR);
    Pictures.assertSame(same, image);
  }

  @Test
  void anExtremelyLongPictureHasItsCentreShown() {
    RgbImage line = Pictures.flat(1, 3_000_000, 10, 20, 30);
    RgbImage square = Framing.standard(line, 256, 224);
    Pictures.assertSame(square, Pictures.flat(224, 224, 10, 20, 30));
  }

  @Test
  void onePixelFillsAnySize() {
    Pictures.assertSame(
        Framing.resize(Pictures.flat(1, 1, 7, 8, 9), 64, 64), Pictures.flat(64, 64, 7, 8, 9));
    Pictures.assertSame(
        Framing.centralFraction(Pictures.flat(1, 1, 7, 8, 9), .875), Pictures.flat(1, 1, 7, 8, 9));
  }

  @Test
  void aReusedResizerGivesTheSameAsANewOne() {
    PillowResize used = new PillowResize();
    for (int side : new int[] {10, 50, 7, 90, 31, 50, 10}) {
      RgbImage image = Pictures.noise(side + 3, side + 9, side);
      RgbImage expected = new RgbImage(40, 30);
      new PillowResize().resize(image, expected, Filter.BOX);
      RgbImage actual = new RgbImage(40, 30);
      used.resize(image, actual, Filter.BOX);
      Pictures.assertSame(actual, expected);
    }
  }

  @Test
  void theCropFrameLiesOnTheOriginal() {
    CropBox box = CropBox.standard(512, 1024, 256, 224);
    assertThat(box).isEqualTo(new CropBox(32, 288, 448, 448));
    assertThat(CropBox.centralFraction(80, 160, .875)).isEqualTo(new CropBox(5, 10, 70, 140));
    assertThat(CropBox.whole(5, 6)).isEqualTo(new CropBox(0, 0, 5, 6));
  }

  @Test
  void refusesACropLargerThanThePicture() {
    assertThatThrownBy(() -> Framing.centreCrop(new RgbImage(10, 20), 11, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("crop (11) should be 1 to 10 pixels");
  }

  @Test
  void thumbnailsKeepTheAspectAndNeverGrow() {
    assertThat(Thumbnails.shrink(new RgbImage(1000, 10), 100).sizeText()).isEqualTo("100x1");
    assertThat(Thumbnails.shrink(new RgbImage(300, 400), 100).sizeText()).isEqualTo("75x100");
    assertThat(Thumbnails.shrink(new RgbImage(30, 40), 100).sizeText()).isEqualTo("30x40");
  }

  @Test
  void resizingIsQuick() {
    RgbImage photo = Pictures.scene(500, 375);
    RgbImage small = new RgbImage(341, 256);
    PillowResize resize = new PillowResize();
    long[] nanos = new long[100];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      resize.resize(photo, small, Filter.BILINEAR);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf("Resize 500x375 to 341x256: median %.3f ms%n", nanos[50] / 1e6);
    assertThat(nanos[50]).isLessThan(100_000_000L);
  }
}
