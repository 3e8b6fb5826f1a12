package org.robustscope.published;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.robustscope.metric.AlexNetCorruptions;
import org.robustscope.metric.BenchmarkCorruptions;
import org.robustscope.metric.CorruptionBase;
import org.robustscope.metric.CorruptionErrors;
import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.metric.SeverityErrors;

/** The families of the shipped tables. */
public final class PublishedFamilies {
  public static final String IMAGENET_C = "ImageNet-C";
  public static final String IMAGENET_P = "ImageNet-P";

  public static final Family PAPER =
      new Family(
          "paper",
          "ImageNet-C, paper's protocol",
          IMAGENET_C,
          "AlexNet of the paper on the same 50,000 images",
          "50,000 validation images, the published 224-pixel JPEG files as they are",
          "whole 224-pixel JPEG files over the paper's AlexNet.");

  public static final Family AUGMIX =
      new Family(
          "augmix",
          "ImageNet-C, AugMix paper's models",
          IMAGENET_C,
          "AlexNet of the paper on the same 50,000 images",
          "50,000 validation images, the published 224-pixel JPEG files as they are",
          "its networks were trained in another code base, whose plain ResNet-50 has an mCE of"
              + " 80.6 % instead of 76.7 %.");

  public static final Family ROBUSTBENCH =
      new Family(
          "robustbench",
          "ImageNet-C, RobustBench's subset",
          IMAGENET_C,
          "AlexNet on the same 5,000 images",
          "RobustBench's 5,000 of the 50,000 images",
          "5,000 images over AlexNet's errors on these, near those of the full set and not equal"
              + " to them.");

  public static final Family TESTBED =
      new Family(
          "testbed",
          "ImageNet-C, ImageNet testbed",
          IMAGENET_C,
          "AlexNet of the same evaluation",
          "50,000 validation images, the 224-pixel files resized to 256 and cropped again",
          "the 224-pixel files were resized to 256 and cropped again, which moves mCE by up to 3"
              + " points, over AlexNet's errors under the same.");

  public static final Family PERTURBATIONS =
      new Family(
          "imagenet-p",
          "ImageNet-P",
          IMAGENET_P,
          "AlexNet of the paper at difficulty 1",
          "ImageNet-P's sequences at difficulty 1",
          "flips between the frames of the published videos at difficulty 1.");

  /** All, in the order in which people are shown them. */
  public static final List<Family> ALL =
      List.of(PAPER, AUGMIX, ROBUSTBENCH, TESTBED, PERTURBATIONS);

  private PublishedFamilies() {}

  static CorruptionBase corruptionBase(Family family, List<ModelResult> results) {
    if (family.equals(PAPER) || family.equals(AUGMIX)) {
      return AlexNetCorruptions.BASE;
    }
    return results.stream()
        .filter(result -> result.family().equals(family) && result.group() == Group.ALEXNET)
        .filter(result -> !result.enhanced())
        .filter(result -> result.family().benchmark().equals(IMAGENET_C))
        .findFirst()
        .map(PublishedFamilies::base)
        .orElseGet(() -> CorruptionBase.none(family.title() + " has no AlexNet to normalise with"));
  }

  private static CorruptionBase base(ModelResult alexNet) {
    Map<String, SeverityErrors> byType = new TreeMap<>();
    BenchmarkCorruptions.NINETEEN.forEach(type -> {
      Map<Integer, Double> cells = new TreeMap<>();
      for (int severity = 1; severity <= SeverityErrors.SEVERITIES; severity++) {
        int at = severity;
        alexNet
            .measure(Quantity.error(type, severity))
            .number()
            .ifPresent(error -> cells.put(at, error));
      }
      Measure mean = alexNet.measure(Quantity.of(Kind.MEAN_ERROR, type));
      if (!cells.isEmpty()) {
        byType.put(type, SeverityErrors.of(cells));
      } else if (mean.isPresent()) {
        byType.put(type, SeverityErrors.ofMean(mean.orElseThrow()));
      }
    });
    OptionalDouble clean = alexNet.measure(Quantity.of(Kind.CLEAN_ERROR)).number();
    Provenance from = alexNet.provenance(Quantity.of(Kind.CLEAN_ERROR)).orElseThrow();
    return CorruptionBase.of(
        from.source(),
        new CorruptionErrors("AlexNet (" + alexNet.family().title() + ")", clean, byType));
  }
}
