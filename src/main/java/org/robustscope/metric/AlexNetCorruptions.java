package org.robustscope.metric;

import java.util.Map;
import java.util.OptionalDouble;

/** AlexNet's errors on ImageNet-C's 50,000 images, the benchmark's base. */
public final class AlexNetCorruptions {
  /**
   * By severity where the authors posted them (hendrycks/robustness, issue 10), whose means are the
   * six decimals of google-research/augmix, imagenet.py, ALEXNET_ERR; means alone, four decimals,
   * for the extras (clovaai/assembled-cnn, mce). The clean error is that of torchvision's weights
   * (docs/decisions/0015); the paper prints 43.5 %.
   */
  public static final CorruptionBase BASE =
      CorruptionBase.of(
          "hendrycks/robustness, issue 10; clovaai/assembled-cnn, mce; torchvision",
          new CorruptionErrors(
              "AlexNet",
              OptionalDouble.of(.43478),
              Map.ofEntries(
                  five("gaussian_noise", .69528, .82542, .93554, .98138, .99452),
                  five("shot_noise", .71224, .85108, .93574, .98182, .99146),
                  five("impulse_noise", .78374, .89808, .94870, .98720, .99548),
                  five("defocus_blur", .65624, .73202, .85036, .91364, .94714),
                  five("glass_blur", .64308, .75054, .88806, .91622, .93344),
                  five("motion_blur", .58430, .70048, .82108, .89750, .92638),
                  five("zoom_blur", .70008, .76992, .80784, .84198, .87198),
                  five("snow", .71726, .88392, .86468, .91870, .94952),
                  five("frost", .61390, .79734, .88790, .89942, .93430),
                  five("fog", .67474, .76050, .84378, .87260, .94500),
                  five("brightness", .45140, .48502, .54048, .62166, .72440),
                  five("contrast", .64548, .76150, .88874, .97760, .99270),
                  five("elastic_transform", .52596, .70116, .55686, .64076, .80554),
                  five("pixelate", .52218, .54620, .73728, .87092, .91262),
                  five("jpeg_compression", .51002, .54718, .57294, .65458, .74778),
                  Map.entry("speckle_noise", SeverityErrors.ofMean(.8454)),
                  Map.entry("gaussian_blur", SeverityErrors.ofMean(.7871)),
                  Map.entry("spatter", SeverityErrors.ofMean(.7175)),
                  Map.entry("saturate", SeverityErrors.ofMean(.6583)))));

  private AlexNetCorruptions() {}

  private static Map.Entry<String, SeverityErrors> five(String type, double... errors) {
    return Map.entry(type, SeverityErrors.of(errors));
  }
}
