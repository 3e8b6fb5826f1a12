package org.robustscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.robustscope.enhance.Clahe;
import org.robustscope.enhance.ClaheSettings;
import org.robustscope.image.RgbImage;
import org.robustscope.training.Recipe.Method;

final class PictureChangeTest {
  private static final int PLANE = CifarImages.PLANE;
  private static final int SIDE = CifarImages.SIDE;

  private static Stream<PictureChange> changes() {
    CifarImages styles = TrainingData.images(20, 5);
    return Stream.of(new ClaheChange(), new StyleChange(styles), new AugMixChange());
  }

  private static float[] picture(int number) {
    float[] picture = new float[CifarImages.PICTURE];
    TrainingData.images(number + 1, 3).read(number, picture);
    return picture;
  }

  private static float[] changed(PictureChange change, float[] picture, long seed) {
    float[] copy = picture.clone();
    change.apply(copy, new SplittableRandom(seed));
    return copy;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void samplesStayWithinRange(PictureChange change) {
    for (int seed = 0; seed < 200; seed++) {
      for (float sample : changed(change, picture(seed % 10), seed)) {
        assertThat(sample).isBetween(0f, 255f);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void seedAloneDecidesWhateverWasDoneBefore(PictureChange change) {
    float[] first = changed(change, picture(1), 7);
    for (int seed = 0; seed < 20; seed++) {
      changed(change, picture(2), seed);
    }
    assertThat(changed(change, picture(1), 7)).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void picturesAreChanged(PictureChange change) {
    long untouched =
        Stream.iterate(0, i -> i + 1)
            .limit(100)
            .filter(seed -> Arrays.equals(changed(change, picture(1), seed), picture(1)))
            .count();
    if (change instanceof StyleChange) {
      assertThat(untouched).as("every other one").isBetween(35L, 65L);
    } else {
      assertThat(untouched).isZero();
    }
  }

  @Test
  void claheIsThatOfTheClassifiers() {
    float[] picture = picture(4);
    RgbImage image = image(picture);

    RgbImage expected = new Clahe(new ClaheSettings(2, 2.0)).apply(image);

    assertThat(changed(new ClaheChange(), picture, 1)).isEqualTo(samples(expected));
  }

  /** Contrast and place of what repeats are the other's; its own phases are kept. */
  @Test
  void styledPictureHasTheOthersAmplitudesAndItsOwnPhases() {
    float[] own = new float[CifarImages.PICTURE];
    byte[] other = new byte[CifarImages.PICTURE];
    for (int i = 0; i < own.length; i++) {
      own[i] = (float) (100 + 20 * Math.cos(2 * Math.PI * 3 * (i % SIDE - 5) / SIDE));
      other[i] = (byte) Math.round(140 + 60 * Math.cos(2 * Math.PI * 3 * (i % SIDE) / SIDE));
    }
    PictureChange change = new StyleChange(new CifarImages(other, new byte[] {0}));
    float[] styled = own;
    for (int seed = 0; Arrays.equals(styled, own); seed++) {
      styled = changed(change, own, seed);
    }
    for (int i = 0; i < own.length; i++) {
      double expected = 140 + 60 * Math.cos(2 * Math.PI * 3 * (i % SIDE - 5) / SIDE);
      // Rounding to bytes leaves the other small amplitudes everywhere.
      assertThat(styled[i]).isCloseTo((float) expected, within(4f));
    }
  }

  @ParameterizedTest
  @EnumSource(MixOperation.class)
  void operationsOfNoLevelLeavePicturesThatUseTheWholeRange(MixOperation operation) {
    float[] ramp = new float[CifarImages.PICTURE];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = i % PLANE / 4;
    }
    float[] changed = ramp.clone();
    operation.apply(changed, 0, new float[ramp.length]);
    for (int i = 0; i < ramp.length; i++) {
      float expected = operation == MixOperation.POSTERIZE ? (int) ramp[i] & 0xF0 : ramp[i];
      assertThat(changed[i]).isCloseTo(expected, within(1f));
    }
  }

  @Test
  void translationMovesWholePixelsAndLetsBlackIn() {
    float[] picture = picture(3);
    float[] moved = picture.clone();
    MixOperation.TRANSLATE_X.apply(moved, 2, new float[picture.length]); // 2.13 pixels: 2
    for (int row = 0; row < 3 * SIDE; row++) {
      int from = row * SIDE;
      for (int x = 0; x < SIDE - 2; x++) {
        assertThat(moved[from + x]).isEqualTo(picture[from + x + 2]);
      }
      assertThat(moved[from + SIDE - 1]).isZero();
    }
  }

  @Test
  void solarizeTurnsTheBrightestRound() {
    float[] picture = picture(3);
    picture[0] = 200;
    picture[1] = 204;
    picture[2] = 255;
    MixOperation.SOLARIZE.apply(picture, -2, new float[picture.length]); // From 205 on.
    assertThat(Arrays.copyOf(picture, 3)).containsExactly(200, 204, 0);
  }

  @Test
  void contrastOperationsReachBothEnds() {
    for (MixOperation operation :
        new MixOperation[] {MixOperation.AUTOCONTRAST, MixOperation.EQUALIZE}) {
      float[] picture = picture(3);
      for (int i = 0; i < picture.length; i++) {
        picture[i] = 60 + picture[i] / 4;
      }
      operation.apply(picture, 1, new float[picture.length]);
      for (int c = 0; c < 3; c++) {
        float[] plane = Arrays.copyOfRange(picture, c * PLANE, (c + 1) * PLANE);
        Arrays.sort(plane);
        assertThat(plane[0]).isZero();
        assertThat(plane[PLANE - 1]).isEqualTo(255);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void whatWasDoneFitsIntoALineOfTheModelsScreen(Method method) {
    assertThat(method.how()).hasSizeBetween(1, 400);
  }

  @Test
  void plainTrainingChangesNothing() {
    Treatment plain = Treatment.of(Method.PLAIN, TrainingData.images(1, 1));
    assertThat(changed(plain.varied(), picture(1), 1)).isEqualTo(picture(1));
    assertThat(changed(plain.seen(), picture(1), 1)).isEqualTo(picture(1));
  }

  private static RgbImage image(float[] samples) {
    RgbImage image = new RgbImage(SIDE, SIDE);
    for (int c = 0; c < 3; c++) {
      System.arraycopy(samples, c * PLANE, image.plane(c), 0, PLANE);
    }
    return image;
  }

  private static float[] samples(RgbImage image) {
    float[] samples = new float[CifarImages.PICTURE];
    for (int c = 0; c < 3; c++) {
      System.arraycopy(image.plane(c), 0, samples, c * PLANE, PLANE);
    }
    return samples;
  }
}
