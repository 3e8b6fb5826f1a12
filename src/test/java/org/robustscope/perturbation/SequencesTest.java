package org.robustscope.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.robustscope.perturbation.SequencePictures.flat;
import static org.robustscope.perturbation.SequencePictures.frame;
import static org.robustscope.perturbation.SequencePictures.slopes;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.robustscope.corruption.Variant;
import org.robustscope.image.Framing;
import org.robustscope.image.RgbImage;
import org.robustscope.testing.Difference;

class SequencesTest {
  private static final List<Variant> DEFINED =
      List.of(Variant.V224, Variant.V299, Variant.V64, Variant.V32);

  static Stream<Perturbation> perturbations() {
    return Perturbation.all().stream();
  }

  private static RgbImage prepared(Variant variant) {
    return SequencePreparation.standard(slopes(300, 260), variant);
  }

  private static FrameSource open(Perturbation perturbation, Variant variant) {
    return Sequences.open(perturbation, variant, 5, prepared(variant));
  }

  private static FrameSource open(PerturbationType type, Variant variant) {
    return open(Perturbation.of(type), variant);
  }

  @ParameterizedTest
  @MethodSource("perturbations")
  void framesAreTheSameInWhateverOrderTheyAreRead(Perturbation perturbation) throws Exception {
    for (Variant variant : List.of(Variant.V224, Variant.V32)) {
      try (FrameSource forwards = open(perturbation, variant);
          FrameSource anyhow = open(perturbation, variant)) {
        RgbImage last = frame(anyhow, anyhow.count() - 1);
        RgbImage third = frame(anyhow, 3);
        RgbImage first = frame(anyhow, 0);
        for (int i = 0; i < forwards.count(); i++) {
          RgbImage frame = frame(forwards, i);
          assertThat(i != 0 || frame.sameSamplesAs(first)).isTrue();
          assertThat(i != 3 || frame.sameSamplesAs(third)).isTrue();
          assertThat(i != forwards.count() - 1 || frame.sameSamplesAs(last)).isTrue();
        }
        assertThat(frame(anyhow, 3).sameSamplesAs(third)).isTrue();
        assertThat(third.sameSamplesAs(last)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("perturbations")
  void framesAreWholeSamplesAndDoNotTouchThePicture(Perturbation perturbation) throws Exception {
    for (Variant variant : DEFINED) {
      RgbImage prepared = prepared(variant);
      RgbImage copy = prepared.copy();
      try (FrameSource frames = Sequences.open(perturbation, variant, 5, prepared)) {
        for (int i = 0; i < frames.count(); i += 5) {
          assertThat(isWhole(frame(frames, i))).isTrue();
        }
      }
      assertThat(prepared.sameSamplesAs(copy)).isTrue();
    }
  }

  private static boolean isWhole(RgbImage image) {
    for (int c = 0; c < 3; c++) {
      for (float sample : image.plane(c)) {
        if (sample != (int) sample || sample < 0 || sample > 255) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void countsAreThoseOfTheBenchmark() {
    for (Variant variant : DEFINED) {
      for (PerturbationType type : PerturbationType.values()) {
        try (FrameSource frames = open(type, variant)) {
          assertThat(frames.count()).isEqualTo(Sequences.frameCount(type, variant));
          assertThat(frames.count()).isEqualTo(expectedCount(type, variant));
        }
      }
    }
  }

  private static int expectedCount(PerturbationType type, Variant variant) {
    if (type == PerturbationType.TRANSLATE) {
      return switch (variant) {
        case V224, V299 -> 41;
        case V32 -> 16;
        default -> 31;
      };
    }
    return type == PerturbationType.MOTION_BLUR && variant == Variant.V32 ? 21 : 31;
  }

  @Test
  void framesHaveTheVariantsSizeButForTheUncroppedMotionBlurOf64() {
    for (Variant variant : DEFINED) {
      for (PerturbationType type : PerturbationType.values()) {
        try (FrameSource frames = open(type, variant)) {
          boolean uncropped = type == PerturbationType.MOTION_BLUR && variant == Variant.V64;
          assertThat(frames.width()).isEqualTo(uncropped ? 73 : variant.side());
          assertThat(frames.height()).isEqualTo(variant.side());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GAUSSIAN_NOISE", "SHOT_NOISE", "SPECKLE_NOISE", "ZOOM_BLUR"})
  void noiseAndZoomBlurStartWithTheCleanPicture(PerturbationType type) throws Exception {
    for (Variant variant : DEFINED) {
      RgbImage clean = SequencePreparation.still(prepared(variant), variant);
      try (FrameSource frames = open(type, variant)) {
        assertThat(frame(frames, 0).sameSamplesAs(clean)).isTrue();
        assertThat(frame(frames, 1).sameSamplesAs(clean)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ROTATE", "SHEAR", "TRANSLATE", "SCALE"})
  void thereIsOneUndistortedFrame(PerturbationType type) throws Exception {
    for (Variant variant : DEFINED) {
      RgbImage clean = SequencePreparation.still(prepared(variant), variant);
      try (FrameSource frames = open(type, variant)) {
        assertThat(frame(frames, undistorted(type, variant)).sameSamplesAs(clean)).isTrue();
      }
    }
  }

  @Test
  void theMiddleOfBrightnessLosesALevelAtMost() throws Exception {
    for (Variant variant : DEFINED) {
      RgbImage clean = SequencePreparation.still(prepared(variant), variant);
      try (FrameSource frames = open(PerturbationType.BRIGHTNESS, variant)) {
        assertThat(Difference.between(frame(frames, 15), clean).max()).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void theMiddleOfTiltIsTheStraightPictureSlightlyFartherAway() throws Exception {
    // Its plane lies at z = 1 (the reference's slip), so it is smaller by 1 in the focal length.
    RgbImage white = flat(256, 256, 255);
    try (FrameSource frames =
        Sequences.open(Perturbation.of(PerturbationType.TILT), Variant.V224, 0, white)) {
      assertThat(frame(frames, 15).sameSamplesAs(flat(224, 224, 255))).isTrue();
    }
    RgbImage small = flat(32, 32, 255);
    try (FrameSource frames =
        Sequences.open(Perturbation.of(PerturbationType.TILT), Variant.V32, 0, small)) {
      RgbImage straight = frame(frames, 15);
      assertThat(straight.plane(0)[0]).isBetween(1f, 254f);
      assertThat(straight.plane(0)[31 * 32 + 31]).isBetween(1f, 255f);
      assertThat(straight.plane(0)[16 * 32 + 16]).isEqualTo(255);
    }
  }

  private static int undistorted(PerturbationType type, Variant variant) {
    return switch (type) {
      case TRANSLATE ->
          switch (variant) {
            case V224, V299 -> 20;
            case V32 -> 7;
            default -> 15;
          };
      case SCALE -> variant == Variant.V32 ? 15 : 24;
      default -> 15;
    };
  }

  @Test
  void noiseFramesAreIndependentDrawsAndStrengthsGetStronger() throws Exception {
    double previous = 0;
    for (int strength = 1; strength <= 3; strength++) {
      var noise = new Perturbation(PerturbationType.GAUSSIAN_NOISE, strength);
      RgbImage grey = flat(256, 256, 128);
      try (FrameSource frames = Sequences.open(noise, Variant.V224, 3, grey)) {
        double deviation = deviation(frame(frames, 1), 128);
        // A cumulative noise would have sqrt(30) times as much at the end.
        assertThat(deviation(frame(frames, 30), 128)).isBetween(.98 * deviation, 1.02 * deviation);
        assertThat(deviation).isGreaterThan(1.5 * previous);
        previous = deviation;
      }
    }
    assertThat(previous / 255).isBetween(.079, .081);
  }

  private static double deviation(RgbImage image, double from) {
    double squares = 0;
    for (int c = 0; c < 3; c++) {
      for (float sample : image.plane(c)) {
        squares += (sample - from) * (sample - from);
      }
    }
    return Math.sqrt(squares / 3 / image.size());
  }

  @Test
  void translateShowsWhatLiesOutsideTheCropBeforeBlack() throws Exception {
    RgbImage wide = slopes(300, 256);
    try (FrameSource frames =
        Sequences.open(Perturbation.of(PerturbationType.TRANSLATE), Variant.V224, 0, wide)) {
      RgbImage right = frame(frames, 40);
      assertThat(right.sameSamplesAs(part(wide, 38 - 20, 16))).isTrue();
    }
    RgbImage high = slopes(256, 300);
    try (FrameSource frames =
        Sequences.open(Perturbation.of(PerturbationType.TRANSLATE), Variant.V224, 0, high)) {
      RgbImage right = frame(frames, 40);
      assertThat(right.plane(0)[3]).isZero();
      assertThat(right.plane(0)[4]).isEqualTo(high.plane(0)[38 * 256]);
      RgbImage left = frame(frames, 0);
      assertThat(left.plane(2)[219]).isEqualTo(high.plane(2)[38 * 256 + 255]);
      assertThat(left.plane(2)[220]).isZero();
    }
  }

  private static RgbImage part(RgbImage image, int left, int top) {
    RgbImage part = new RgbImage(224, 224);
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < 224; y++) {
        System.arraycopy(
            image.plane(c), (top + y) * image.width() + left, part.plane(c), y * 224, 224);
      }
    }
    return part;
  }

  @Test
  void wholePicturesAreMovedAt299BeforeTheyAreCropped() throws Exception {
    RgbImage photograph = slopes(420, 400);
    RgbImage shifted = new RgbImage(420, 400);
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < 400; y++) {
        System.arraycopy(photograph.plane(c), y * 420, shifted.plane(c), y * 420 + 20, 400);
      }
    }
    RgbImage expected = Framing.resize(Framing.centralFraction(shifted, 0.875), 299, 299);
    try (FrameSource frames =
        Sequences.open(Perturbation.of(PerturbationType.TRANSLATE), Variant.V299, 0, photograph)) {
      assertThat(frame(frames, 40).sameSamplesAs(expected)).isTrue();
    }
  }

  @Test
  void spatterRunsDown() throws Exception {
    RgbImage dark = flat(256, 256, 0);
    try (FrameSource frames =
        Sequences.open(Perturbation.of(PerturbationType.SPATTER), Variant.V224, 2, dark)) {
      assertThat(centreOfLight(frame(frames, 9))).isGreaterThan(centreOfLight(frame(frames, 0)));
    }
  }

  private static double centreOfLight(RgbImage image) {
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < image.size(); i++) {
      sum += image.plane(1)[i];
      weighted += image.plane(1)[i] * (i / image.width());
    }
    return weighted / sum;
  }

  @Test
  void onlyRandomTypesFollowTheSeed() throws Exception {
    RgbImage prepared = prepared(Variant.V64);
    for (PerturbationType type : PerturbationType.values()) {
      Perturbation perturbation = Perturbation.of(type);
      try (FrameSource one = Sequences.open(perturbation, Variant.V64, 1, prepared);
          FrameSource two = Sequences.open(perturbation, Variant.V64, 2, prepared)) {
        assertThat(frame(one, 4).sameSamplesAs(frame(two, 4))).isEqualTo(!type.isRandom());
      }
    }
  }

  @Test
  void whatTheBenchmarkDoesNotDefineIsRefused() {
    Perturbation tilt = Perturbation.of(PerturbationType.TILT);
    RgbImage picture = slopes(300, 256);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sequences.open(tilt, Variant.FULL, 0, picture))
        .withMessageStartingWith("variant (full) of a sequence should be one of 224, 299, 64, 32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sequences.frameCount(PerturbationType.TILT, Variant.FULL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sequences.open(tilt, Variant.V224, 0, slopes(300, 255)))
        .withMessage("size (300x255) should have a shorter side of 256");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sequences.open(tilt, Variant.V32, 0, picture))
        .withMessage("size (300x256) should be 32x32");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SequencePreparation.standard(new RgbImage(4000, 7), Variant.V224))
        .withMessageContaining("4000x7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SequencePreparation.standard(new RgbImage(6000, 5000), Variant.V299))
        .withMessage("size (6000x5000) should be at most 24 megapixels for a sequence");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sequences.open(tilt, Variant.V224, -1, picture))
        .withMessageContaining("seed (-1)");
  }

  @Test
  void wrongIndexSizeOrAClosedSourceAreRefused() {
    FrameSource frames = open(PerturbationType.SHOT_NOISE, Variant.V32);
    RgbImage frame = new RgbImage(32, 32);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frames.read(31, frame))
        .withMessage("frame (31) should be 0 to 30");
    assertThatIllegalArgumentException().isThrownBy(() -> frames.read(-1, frame));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> frames.read(0, new RgbImage(32, 31)))
        .withMessage("size (32x31) should be 32x32");
    frames.close();
    frames.close();
    assertThatIllegalStateException().isThrownBy(() -> frames.read(0, frame));
  }

  @Test
  void smallPicturesAreEnlargedAndTinyOnesWork() throws Exception {
    for (Variant variant : DEFINED) {
      RgbImage prepared = SequencePreparation.standard(flat(1, 1, 90), variant);
      for (Perturbation perturbation : Perturbation.all()) {
        try (FrameSource frames = Sequences.open(perturbation, variant, 0, prepared)) {
          assertThat(frame(frames, 7).width()).isEqualTo(variant.side());
        }
      }
    }
  }
}
