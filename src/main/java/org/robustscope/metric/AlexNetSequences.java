package org.robustscope.metric;

import java.util.List;
import java.util.Map;

/** AlexNet's figures on ImageNet-P at difficulty 1, the benchmark's base. */
public final class AlexNetSequences {
  /** The ten perturbations that mFR and mT5D are means over. */
  public static final List<String> BENCHMARK =
      List.of(
          "gaussian_noise",
          "shot_noise",
          "motion_blur",
          "zoom_blur",
          "snow",
          "brightness",
          "translate",
          "rotate",
          "tilt",
          "scale");

  /**
   * Flip probabilities as one public evaluation program has them; top-5 distances of AlexNet were
   * never published, so that T5D needs a base of one's own.
   */
  public static final SequenceBase BASE =
      new SequenceBase(
          "AlexNet",
          "clovaai/assembled-cnn, mce/eval_robustness.py, ALEXNET_FP",
          Map.ofEntries(
              Map.entry("gaussian_noise", .23653),
              Map.entry("shot_noise", .30062),
              Map.entry("motion_blur", .09297),
              Map.entry("zoom_blur", .05942),
              Map.entry("snow", .11928),
              Map.entry("brightness", .04889),
              Map.entry("translate", .11007),
              Map.entry("rotate", .13104),
              Map.entry("tilt", .07050),
              Map.entry("scale", .23531),
              Map.entry("speckle_noise", .18649),
              Map.entry("gaussian_blur", .02775),
              Map.entry("spatter", .05053),
              Map.entry("shear", .10658)),
          Map.of());

  private AlexNetSequences() {}
}
