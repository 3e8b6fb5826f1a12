package org.robustscope.perturbation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The perturbation types of ImageNet-P (paper, section 4.1): the ten of the benchmark, then the
 * four extra ones.
 */
public enum PerturbationType {
  GAUSSIAN_NOISE,
  SHOT_NOISE,
  MOTION_BLUR,
  ZOOM_BLUR,
  SNOW,
  BRIGHTNESS,
  TRANSLATE,
  ROTATE,
  TILT,
  SCALE,
  SPECKLE_NOISE,
  GAUSSIAN_BLUR,
  SPATTER,
  SHEAR;

  private static final List<PerturbationType> BENCHMARK =
      Arrays.stream(values()).filter(PerturbationType::isBenchmark).toList();

  /** The ten types that mFR and mT5D are the means over. */
  public static List<PerturbationType> benchmark() {
    return BENCHMARK;
  }

  /** The name in the published data set's folders, such as "gaussian_noise". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the type counts in mFR and mT5D. */
  public boolean isBenchmark() {
    return ordinal() <= SCALE.ordinal();
  }

  /**
   * Whether the frames carry noise of their own, each on the same clean picture. Such sequences
   * start with the clean frame, are compared with it, and exist in three strengths.
   */
  public boolean isNoise() {
    return this == GAUSSIAN_NOISE || this == SHOT_NOISE || this == SPECKLE_NOISE;
  }

  /** Whether the frames depend on the seed. */
  public boolean isRandom() {
    return isNoise() || this == SNOW || this == SPATTER;
  }
}
