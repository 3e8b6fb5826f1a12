package org.robustscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.enhance.Clahe;
import org.robustscope.enhance.ClaheSettings;
import org.robustscope.image.Framing;
import org.robustscope.image.RgbImage;

final class PreprocessorTest {
  private static final List<Double> MEAN = List.of(10.0, 20.0, 30.0);
  private static final List<Double> STD = List.of(1.0, 2.0, 4.0);

  @Test
  void rgbPlanesAreNormalisedChannelByChannel() {
    ModelCard card = card(2, 1, ModelCard.Layout.NCHW, ModelCard.ChannelOrder.RGB, 1);
    assertThat(input(card, twoPixels()))
        .containsExactly(
            (100 - 10) / 1f, (200 - 10) / 1f, // red
            (110 - 20) / 2f, (210 - 20) / 2f, // green
            (120 - 30) / 4f, (220 - 30) / 4f); // blue
  }

  @Test
  void bgrTakesBlueFirstWithTheFirstMean() {
    ModelCard card = card(2, 1, ModelCard.Layout.NCHW, ModelCard.ChannelOrder.BGR, 1);
    assertThat(input(card, twoPixels()))
        .containsExactly(
            (120 - 10) / 1f, (220 - 10) / 1f, // blue
            (110 - 20) / 2f, (210 - 20) / 2f, // green
            (100 - 30) / 4f, (200 - 30) / 4f); // red
  }

  @Test
  void channelsOfAPixelStandTogetherInNhwc() {
    ModelCard card = card(2, 1, ModelCard.Layout.NHWC, ModelCard.ChannelOrder.RGB, 0.5);
    assertThat(input(card, twoPixels()))
        .containsExactly(
            50f - 10, (55f - 20) / 2, (60f - 30) / 4, 100f - 10, (105f - 20) / 2, (110f - 30) / 4);
  }

  @Test
  void preparedPictureOfTheInputsSizeIsUntouched() {
    RgbImage image = ramp(5, 5);
    ModelCard card = plain(5, 5, 8);
    assertThat(red(input(card, image, ModelFraming.PREPARED))).containsExactly(image.plane(0));
  }

  @Test
  void photographOfTheResizesSizeIsOnlyCropped() {
    // 4 x 9, shorter side 4 already; crop 2 x 2: left (4 - 2) / 2 = 1, top 3.5, rounded down.
    RgbImage image = ramp(4, 9);
    assertThat(red(input(plain(2, 2, 4), image, ModelFraming.PHOTOGRAPH)))
        .containsExactly(3 * 4 + 1, 3 * 4 + 2, 4 * 4 + 1, 4 * 4 + 2);
  }

  @Test
  void photographIsShrunkWithAWideFilter() {
    // 4 x 4 to 2 x 2: taps of weight 3, 3, 1 over 7, for the edge pixels. Columns 0, 0, 70, 70
    // give (3 * 0 + 3 * 0 + 70) / 7 = 10 and 60.
    RgbImage image = new RgbImage(4, 4);
    for (int i = 0; i < 16; i++) {
      image.plane(0)[i] = i % 4 < 2 ? 0 : 70;
    }
    assertThat(red(input(plain(2, 2, 2), image, ModelFraming.PHOTOGRAPH)))
        .containsExactly(10, 60, 10, 60);
  }

  @Test
  void preparedPictureOfAnotherAspectIsCutToTheInputsFirst() {
    // 6 x 2 to 2 x 2: the middle columns 2 and 3.
    RgbImage image = ramp(6, 2);
    assertThat(red(input(plain(2, 2, 2), image, ModelFraming.PREPARED)))
        .containsExactly(2, 3, 8, 9);
    // 2 x 6 to a 2 x 2 input: rows 2 and 3.
    assertThat(red(input(plain(2, 2, 2), ramp(2, 6), ModelFraming.PREPARED)))
        .containsExactly(4, 5, 6, 7);
  }

  @Test
  void theSmallestAndTheLongestPicturesWork() {
    for (int[] size : List.of(new int[] {1, 1}, new int[] {1, 20_000}, new int[] {20_000, 1})) {
      RgbImage image = new RgbImage(size[0], size[1]);
      Arrays.fill(image.plane(0), 77);
      for (ModelFraming framing : ModelFraming.values()) {
        assertThat(red(input(plain(3, 2, 256), image, framing))).containsOnly(77);
      }
    }
  }

  @Test
  void oneAfterAnotherDoesNotDependOnTheOneBefore() {
    ModelCard card = plain(3, 3, 4);
    Preprocessor preprocessor = new Preprocessor(card);
    FloatBuffer both = FloatBuffer.allocate(54);
    preprocessor.append(ramp(9, 5), ModelFraming.PHOTOGRAPH, both);
    preprocessor.append(ramp(6, 11), ModelFraming.PHOTOGRAPH, both);
    float[] second = new float[27];
    both.position(27).get(second);
    assertThat(second).containsExactly(input(card, ramp(6, 11), ModelFraming.PHOTOGRAPH));
  }

  @Test
  void theCardsEnhancementActsOnTheCropAtTheInputsSize() {
    RgbImage image = ramp(20, 12);
    ModelCard plain = plain(8, 8, 12);
    ModelCard enhanced =
        new ModelCard(
            plain.name(),
            "",
            plain.file(),
            "",
            "",
            plain.input(),
            plain.resize(),
            plain.crop(),
            new ModelCard.Enhance("clahe", 2, 3.0),
            plain.classes(),
            "",
            plain.outputs(),
            "");
    RgbImage crop = Framing.centreCrop(image, 8, 8);
    RgbImage expected = new Clahe(new ClaheSettings(2, 3.0)).apply(crop);
    float[] input = input(enhanced, image, ModelFraming.PHOTOGRAPH);
    assertThat(red(input)).containsExactly(expected.plane(0)).isNotEqualTo(crop.plane(0));
    assertThat(red(input(enhanced, crop, ModelFraming.PREPARED)))
        .containsExactly(expected.plane(0));
  }

  private static RgbImage twoPixels() {
    return RgbImage.ofPacked(
        2, 1, new int[] {100 << 16 | 110 << 8 | 120, 200 << 16 | 210 << 8 | 220});
  }

  private static RgbImage ramp(int width, int height) {
    RgbImage image = new RgbImage(width, height);
    for (int i = 0; i < image.size(); i++) {
      image.plane(0)[i] = i;
    }
    return image;
  }

  private static float[] red(float[] input) {
    return Arrays.copyOf(input, input.length / 3);
  }

  private static float[] input(ModelCard card, RgbImage image) {
    return input(card, image, ModelFraming.PREPARED);
  }

  private static float[] input(ModelCard card, RgbImage image, ModelFraming framing) {
    FloatBuffer target = FloatBuffer.allocate(3 * card.input().width() * card.input().height());
    new Preprocessor(card).append(image, framing, target);
    assertThat(target.hasRemaining()).isFalse();
    return target.array();
  }

  private static ModelCard plain(int width, int height, int shorterSide) {
    return card(
        new ModelCard.Input(
            "input",
            width,
            height,
            ModelCard.Layout.NCHW,
            ModelCard.ChannelOrder.RGB,
            1,
            List.of(0.0, 0.0, 0.0),
            List.of(1.0, 1.0, 1.0)),
        shorterSide);
  }

  private static ModelCard card(
      int width, int height, ModelCard.Layout layout, ModelCard.ChannelOrder order, double scale) {
    return card(new ModelCard.Input("input", width, height, layout, order, scale, MEAN, STD), 16);
  }

  private static ModelCard card(ModelCard.Input input, int shorterSide) {
    return new ModelCard(
        "n",
        "",
        "n.onnx",
        "",
        "",
        input,
        new ModelCard.Resize(shorterSide, "bilinear"),
        new ModelCard.Crop("center", input.width(), input.height()),
        3,
        "",
        ModelCard.Outputs.LOGITS,
        "");
  }
}
