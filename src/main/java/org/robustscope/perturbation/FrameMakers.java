package org.robustscope.perturbation;

import java.util.function.IntToDoubleFunction;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.noise.ShotNoise;
import org.robustscope.corruption.noise.SpeckleNoise;
import org.robustscope.corruption.weather.SnowFlakes;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.blur.GaussianBlurFrames;
import org.robustscope.perturbation.blur.MotionBlurFrames;
import org.robustscope.perturbation.blur.ZoomBlurFrames;
import org.robustscope.perturbation.geometry.MovedFrames;
import org.robustscope.perturbation.geometry.PillowAffine;
import org.robustscope.perturbation.geometry.Shift;
import org.robustscope.perturbation.geometry.Tilt;
import org.robustscope.perturbation.geometry.WindowedPicture;
import org.robustscope.perturbation.noise.GaussianNoiseFrames;
import org.robustscope.perturbation.noise.NoiseFrames;
import org.robustscope.perturbation.weather.BrightnessFrames;
import org.robustscope.perturbation.weather.SnowFrames;
import org.robustscope.perturbation.weather.SpatterFrames;
import org.robustscope.random.LegacyRandom;

/** Which code makes which perturbation, from a prepared picture and the table's parameters. */
final class FrameMakers {
  private final Perturbation perturbation;
  private final Variant variant;
  private final RgbImage prepared;
  private final double[] p;
  private final IntToDoubleFunction changing;

  FrameMakers(Perturbation perturbation, Variant variant, RgbImage prepared) {
    this.perturbation = perturbation;
    this.variant = variant;
    this.prepared = prepared;
    p = SequenceTable.of(perturbation, variant);
    changing = FrameParameter.of(perturbation, variant);
  }

  /** Whether frames follow from the ones before them, so that the maker is sequential. */
  static boolean isSequential(PerturbationType type) {
    return type.isNoise() || type == PerturbationType.ZOOM_BLUR || type == PerturbationType.SPATTER;
  }

  FrameMaker create(LegacyRandom random) {
    return switch (perturbation.type()) {
      case GAUSSIAN_NOISE -> new GaussianNoiseFrames(still(), p[1], random);
      case SHOT_NOISE -> new NoiseFrames(new ShotNoise(), still(), noise(), random);
      case SPECKLE_NOISE -> new NoiseFrames(new SpeckleNoise(), still(), noise(), random);
      case MOTION_BLUR -> new MotionBlurFrames(blurred(), p[1], p[2], changing);
      case ZOOM_BLUR -> new ZoomBlurFrames(zoomed(), changing, variant.side() * variant.side());
      case GAUSSIAN_BLUR -> new GaussianBlurFrames(still(), changing, p[3]);
      case SNOW -> snow(random);
      case BRIGHTNESS -> new BrightnessFrames(still(), variant, changing);
      case SPATTER -> spatter(random);
      case TRANSLATE -> new MovedFrames(moved(), i -> new Shift((int) at(i)));
      case TILT -> tilt(moved());
      case ROTATE -> affine(moved(), (affine, whole, i) -> affine.set(whole, at(i), 0, 1));
      case SHEAR -> affine(moved(), (affine, whole, i) -> affine.set(whole, 0, at(i), 1));
      case SCALE -> affine(zoomed(), (affine, whole, i) -> affine.set(whole, 0, 0, at(i)));
    };
  }

  private double at(int index) {
    return changing.applyAsDouble(index);
  }

  private interface Setter {
    void set(PillowAffine affine, RgbImage whole, int index);
  }

  private static FrameMaker affine(WindowedPicture picture, Setter setter) {
    PillowAffine affine = new PillowAffine();
    return new MovedFrames(
        picture,
        index -> {
          setter.set(affine, picture.whole(), index);
          return affine;
        });
  }

  private FrameMaker tilt(WindowedPicture picture) {
    int width = picture.whole().width();
    int height = picture.whole().height();
    return new MovedFrames(picture, index -> new Tilt(width, height, at(index)));
  }

  private FrameMaker snow(LegacyRandom random) {
    return new SnowFrames(
        still(),
        new SnowFlakes.Kind(p[1], p[2], p[3], p[4]),
        new SnowFrames.Fall(p[5], p[6], changing),
        p[7],
        random);
  }

  private FrameMaker spatter(LegacyRandom random) {
    return new SpatterFrames(
        still(),
        new SpatterFrames.Liquid(p[1], p[2], p[3], p[4], p[5]),
        new SpatterFrames.Flow(p[6], p[7], p[8], p[9]),
        random);
  }

  private Setting noise() {
    return new Setting(variant, perturbation.strength(), new double[] {p[1]});
  }

  /** What photometric perturbations act on: what a frame shows. */
  private RgbImage still() {
    return SequencePreparation.still(prepared, variant);
  }

  /** What motion_blur acts on: at 64 the whole picture, before it is made small. */
  private RgbImage blurred() {
    return variant == Variant.V64 ? prepared : still();
  }

  /** What is moved: at 224 and 299 more than a frame shows. */
  private WindowedPicture moved() {
    return switch (variant) {
      case V224, V299 ->
          new WindowedPicture(
              prepared, SequencePreparation.window(prepared.width(), prepared.height(), variant));
      default -> WindowedPicture.open(still());
    };
  }

  /** What is scaled: at 299 no more than a frame shows. */
  private WindowedPicture zoomed() {
    return variant == Variant.V224 ? moved() : WindowedPicture.open(still());
  }
}
