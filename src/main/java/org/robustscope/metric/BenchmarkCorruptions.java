package org.robustscope.metric;

import java.util.List;
import java.util.stream.Stream;

/** Which corruptions the means of ImageNet-C and its kin are over. */
public final class BenchmarkCorruptions {
  /** The fifteen that mCE and relative mCE are means over (Hendrycks and Dietterich 2019). */
  public static final List<String> FIFTEEN =
      List.of(
          "gaussian_noise",
          "shot_noise",
          "impulse_noise",
          "defocus_blur",
          "glass_blur",
          "motion_blur",
          "zoom_blur",
          "snow",
          "frost",
          "fog",
          "brightness",
          "contrast",
          "elastic_transform",
          "pixelate",
          "jpeg_compression");

  /** The four extra ones, for validation: never inside mCE. */
  public static final List<String> EXTRAS =
      List.of("speckle_noise", "gaussian_blur", "spatter", "saturate");

  /** All nineteen: what the reference's evaluation program averages, unnormalised. */
  public static final List<String> NINETEEN =
      Stream.concat(FIFTEEN.stream(), EXTRAS.stream()).toList();

  private BenchmarkCorruptions() {}
}
