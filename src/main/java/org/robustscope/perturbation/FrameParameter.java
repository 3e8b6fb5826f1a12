package org.robustscope.perturbation;

import java.util.function.IntToDoubleFunction;
import org.robustscope.corruption.Variant;

/** The one number that changes from frame to frame (specification, sections 2 and 3). */
final class FrameParameter {
  private FrameParameter() {}

  /**
   * The number as a function of the frame, counted from 0: degrees of motion_blur (direction), snow
   * (direction), rotate, tilt and shear; the added value of brightness; pixels of translate; the
   * factor of scale and of zoom_blur's largest zoom; sigma of gaussian_blur; how often spatter's
   * drops ran down; the noise's own parameter, 0 for the clean frame.
   */
  static IntToDoubleFunction of(Perturbation perturbation, Variant variant) {
    double[] p = SequenceTable.of(perturbation, variant);
    return switch (perturbation.type()) {
      case GAUSSIAN_NOISE, SHOT_NOISE, SPECKLE_NOISE -> i -> i == 0 ? 0 : p[1];
      case MOTION_BLUR -> i -> p[3] * (i - p[4]);
      case ZOOM_BLUR -> i -> 1 + p[1] * i;
      case SNOW -> i -> p[8] * i + p[9];
      case BRIGHTNESS -> i -> (i - p[2]) * p[1] / 100;
      case TRANSLATE, ROTATE, TILT, SHEAR -> i -> p[1] * (i - p[2]);
      case SCALE -> i -> (p[1] * i + p[2]) / 100;
      case GAUSSIAN_BLUR -> i -> p[1] + p[2] * i;
      case SPATTER -> i -> i;
    };
  }
}
