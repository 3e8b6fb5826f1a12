package org.robustscope.training;

import java.util.List;
import java.util.Optional;
import org.robustscope.training.Recipe.Method;

/**
 * The bundled models, the first being the base that normalises, and at the end one that is not
 * bundled: the control of the enhanced ResNets, trained further as they are, but plainly.
 */
final class Family {
  private static final int RESNET_EPOCHS = 20;
  private static final String RESNET_NAME = "resnet";
  private static final String RESNET_KIND = "ResNet-10";
  private static final int FURTHER_EPOCHS = 8;

  /** Each costs as much as two of the others. */
  private static final int ALP_EPOCHS = 5;

  private static final String RESNET =
      "ResNet-10: four stages of one basic block, 16-48-80-160 channels";

  static final List<Member> MEMBERS =
      List.of(
          new Member(
              "alexnet",
              "AlexNet-like plain net",
              "AlexNet-like: 5 convolutions (5x5, then 3x3), 3 fully connected layers, no batch"
                  + " normalisation, no dropout",
              new Recipe(Method.PLAIN, 10, 0.05, 5e-4),
              Nets::alexNet),
          new Member(
              "vgg",
              "VGG-like net",
              "VGG-like with batch normalisation: 6 convolutions 3x3, 2 fully connected layers",
              new Recipe(Method.PLAIN, 10, 0.1, 5e-4),
              Nets::vgg),
          new Member(
              "squeezenet",
              "SqueezeNet-like net",
              "SqueezeNet-like: 6 fire modules; batch normalisation, which the original has not",
              new Recipe(Method.PLAIN, 10, 0.2, 3e-4),
              Nets::squeezeNet),
          new Member(
              RESNET_NAME,
              RESNET_KIND,
              RESNET,
              new Recipe(Method.PLAIN, RESNET_EPOCHS, 0.2, 3e-4),
              Nets::resNet),
          new Member(
              "densenet",
              "DenseNet-like net",
              "DenseNet-like: three dense blocks of 4, 6 and 6 layers, growth 16",
              new Recipe(Method.PLAIN, 10, 0.2, 3e-4),
              Nets::denseNet),
          new Member(
              "resnext",
              "ResNeXt-like net",
              "ResNeXt-like: six bottleneck blocks, 3x3 convolutions in four groups",
              new Recipe(Method.PLAIN, 10, 0.2, 3e-4),
              Nets::resNext),
          new Member(
              "multiscale",
              "Multi-scale net",
              "MSDNet-like: features at 32x32, 16x16 and 8x8 side by side, four layers, one"
                  + " classifier",
              new Recipe(Method.PLAIN, 10, 0.2, 3e-4),
              Nets::multiScale),
          further("resnet-clahe", "CLAHE", Method.CLAHE, FURTHER_EPOCHS),
          further("resnet-stylized", "stylized", Method.STYLIZED, FURTHER_EPOCHS),
          further("resnet-alp", "ALP", Method.ALP, ALP_EPOCHS),
          further("resnet-augmix", "AugMix", Method.AUGMIX, FURTHER_EPOCHS),
          further("resnet-further", "trained further", Method.PLAIN, FURTHER_EPOCHS));

  private Family() {}

  /** The trained ResNet, trained further at a quarter of its rate. */
  private static Member further(String name, String how, Method method, int epochs) {
    return new Member(
        name,
        RESNET_KIND + ", " + how,
        RESNET + "; " + method.title(),
        new Recipe(method, epochs, 0.05, 3e-4),
        Nets::resNet,
        Optional.of(RESNET_NAME));
  }

  static Optional<Member> named(String name) {
    return MEMBERS.stream().filter(member -> member.name().equals(name)).findFirst();
  }
}
