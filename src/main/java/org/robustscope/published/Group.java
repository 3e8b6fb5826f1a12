package org.robustscope.published;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of architectures, in the order in which figures list and colour them. */
public enum Group {
  ALEXNET("AlexNet"),
  SQUEEZENET("SqueezeNet"),
  VGG("VGG"),
  INCEPTION("Inception"),
  RESNET("ResNet"),
  DENSENET("DenseNet"),
  RESNEXT("ResNeXt"),
  /** Multigrid networks and MSDNet, which see an image at several scales. */
  MULTISCALE("Multi-scale"),
  MOBILE("Mobile"),
  EFFICIENTNET("EfficientNet"),
  CONVNEXT("ConvNeXt"),
  TRANSFORMER("Transformer"),
  OTHER("Other"),
  /** Any architecture with something that may make it more robust. */
  ENHANCED("Enhanced");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  /** Its name in figures and tables. */
  public String title() {
    return title;
  }

  static Optional<Group> titled(String title) {
    return Arrays.stream(values()).filter(group -> group.title.equals(title)).findFirst();
  }
}
