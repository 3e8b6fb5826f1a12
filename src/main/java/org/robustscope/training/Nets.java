package org.robustscope.training;

/**
 * The architectures of the bundled family: small relatives of those the paper compares.
 *
 * <p>Channel counts are multiples of 16: with others (24, 52, 74) PyTorch's convolutions on the CPU
 * give NaN from finite weights and pictures, in the padding of channels to whole vector blocks
 * (decision 6).
 */
final class Nets {
  private static final int CLASSES = 10;

  private Nets() {}

  /** After Krizhevsky et al. 2012: large kernels first, three fully connected layers, no norm. */
  static Net alexNet() {
    NetBuilder b = builder();
    int x = b.maxPool(b.convRelu(NetBuilder.PICTURE, 32, 5), 3, 2);
    x = b.maxPool(b.convRelu(x, 48, 5), 3, 2);
    x = b.convRelu(x, 96, 3);
    x = b.convRelu(x, 96, 3);
    x = b.maxPool(b.convRelu(x, 64, 3), 3, 2);
    x = b.relu(b.dense(b.flatten(x), 256));
    x = b.relu(b.dense(x, 128));
    b.dense(x, CLASSES);
    return b.build();
  }

  /** After Simonyan and Zisserman 2015 with batch normalisation: 3x3 kernels, halved by pooling. */
  static Net vgg() {
    NetBuilder b = builder();
    int x = b.maxPool(b.convNormRelu(NetBuilder.PICTURE, 32, 3, 1), 2, 2);
    x = b.maxPool(b.convNormRelu(x, 64, 3, 1), 2, 2);
    x = b.convNormRelu(x, 96, 3, 1);
    x = b.maxPool(b.convNormRelu(x, 96, 3, 1), 2, 2);
    x = b.convNormRelu(x, 128, 3, 1);
    x = b.maxPool(b.convNormRelu(x, 128, 3, 1), 2, 2);
    x = b.relu(b.dense(b.flatten(x), 128));
    b.dense(x, CLASSES);
    return b.build();
  }

  /** After Iandola et al. 2016: fire modules, no fully connected layer; norm added. */
  static Net squeezeNet() {
    NetBuilder b = builder();
    int x = b.maxPool(b.convNormRelu(NetBuilder.PICTURE, 32, 3, 1), 3, 2);
    x = fire(b, fire(b, x, 16, 48), 16, 48);
    x = b.maxPool(x, 3, 2);
    x = fire(b, fire(b, x, 32, 96), 32, 96);
    x = fire(b, fire(b, x, 48, 128), 48, 128);
    x = b.conv(x, CLASSES, 1, 1);
    b.globalAverage(x);
    return b.build();
  }

  private static int fire(NetBuilder b, int x, int squeezed, int expanded) {
    int s = b.convNormRelu(x, squeezed, 1, 1);
    return b.concat(b.convNormRelu(s, expanded, 1, 1), b.convNormRelu(s, expanded, 3, 1));
  }

  /** After He et al. 2016: four stages of one basic block, 10 layers. */
  static Net resNet() {
    NetBuilder b = builder();
    int x = b.convNormRelu(NetBuilder.PICTURE, 16, 3, 1);
    x = basicBlock(b, x, 16, 1);
    x = basicBlock(b, x, 48, 2);
    x = basicBlock(b, x, 80, 2);
    x = basicBlock(b, x, 160, 2);
    b.dense(b.globalAverage(x), CLASSES);
    return b.build();
  }

  private static int basicBlock(NetBuilder b, int x, int out, int stride) {
    int inner = b.convNormRelu(x, out, 3, stride);
    inner = b.convNorm(inner, out, 3, 1, 1);
    return b.relu(b.add(inner, shortcut(b, x, out, stride)));
  }

  private static int shortcut(NetBuilder b, int x, int out, int stride) {
    return b.channels(x) == out && stride == 1 ? x : b.convNorm(x, out, 1, stride, 1);
  }

  /** After Huang et al. 2017: three dense blocks, growth 16, norm before each convolution. */
  static Net denseNet() {
    NetBuilder b = builder();
    int x = b.averagePool(b.plainConv(NetBuilder.PICTURE, 32, 3, 1), 2);
    x = transition(b, denseBlock(b, x, 4), 48);
    x = transition(b, denseBlock(b, x, 6), 80);
    x = denseBlock(b, x, 6);
    b.dense(b.globalAverage(b.relu(b.norm(x))), CLASSES);
    return b.build();
  }

  private static int denseBlock(NetBuilder b, int x, int layers) {
    int all = x;
    for (int i = 0; i < layers; i++) {
      all = b.concat(all, b.plainConv(b.relu(b.norm(all)), 16, 3, 1));
    }
    return all;
  }

  private static int transition(NetBuilder b, int x, int out) {
    return b.averagePool(b.plainConv(b.relu(b.norm(x)), out, 1, 1), 2);
  }

  /** After Xie et al. 2017: bottleneck blocks whose 3x3 convolution has four groups. */
  static Net resNext() {
    NetBuilder b = builder();
    int x = b.maxPool(b.convNormRelu(NetBuilder.PICTURE, 32, 3, 1), 3, 2);
    x = groupedBlock(b, groupedBlock(b, x, 64, 96, 1), 64, 96, 1);
    x = groupedBlock(b, groupedBlock(b, x, 96, 160, 2), 96, 160, 1);
    x = groupedBlock(b, groupedBlock(b, x, 128, 224, 2), 128, 224, 1);
    b.dense(b.globalAverage(x), CLASSES);
    return b.build();
  }

  private static int groupedBlock(NetBuilder b, int x, int width, int out, int stride) {
    int inner = b.convNormRelu(x, width, 1, 1);
    inner = b.relu(b.convNorm(inner, width, 3, stride, 4));
    inner = b.convNorm(inner, out, 1, 1, 1);
    return b.relu(b.add(inner, shortcut(b, x, out, stride)));
  }

  /**
   * After Huang et al. 2018 (MSDNet): features at 32x32, 16x16 and 8x8 side by side; each layer
   * adds to a scale what it makes of this scale and of the next finer one. The finest scales end
   * early. One classifier at the end, not several.
   */
  static Net multiScale() {
    NetBuilder b = builder();
    int fine = b.convNormRelu(NetBuilder.PICTURE, 16, 3, 1);
    int middle = b.convNormRelu(fine, 32, 3, 2);
    int coarse = b.convNormRelu(middle, 64, 3, 2);
    for (int layer = 0; layer < 4; layer++) {
      int nextCoarse =
          b.concat(coarse, b.convNormRelu(coarse, 16, 3, 1), b.convNormRelu(middle, 16, 3, 2));
      if (layer < 3) {
        int nextMiddle =
            b.concat(middle, b.convNormRelu(middle, 16, 3, 1), b.convNormRelu(fine, 16, 3, 2));
        if (layer < 1) {
          fine = b.concat(fine, b.convNormRelu(fine, 16, 3, 1));
        }
        middle = nextMiddle;
      }
      coarse = nextCoarse;
    }
    int x = b.convNormRelu(coarse, 128, 3, 2);
    b.dense(b.globalAverage(x), CLASSES);
    return b.build();
  }

  private static NetBuilder builder() {
    return new NetBuilder(CifarImages.SIDE);
  }
}
