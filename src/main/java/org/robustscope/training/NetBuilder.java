package org.robustscope.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.robustscope.training.Net.Feature;

/** Builds a node list; each method appends nodes and returns the number of the last. */
final class NetBuilder {
  private final List<Node> nodes = new ArrayList<>();
  private final List<Feature> features = new ArrayList<>();

  /** The picture's number. */
  static final int PICTURE = 0;

  NetBuilder(int side) {
    append(new Node.Input(3, side), new Feature(3, side));
  }

  /** A convolution with bias. */
  int conv(int input, int out, int kernel, int stride) {
    return conv(input, out, kernel, stride, 1, true);
  }

  private int conv(int input, int out, int kernel, int stride, int groups, boolean bias) {
    Feature from = features.get(input);
    int side = (from.side() + 2 * (kernel / 2) - kernel) / stride + 1;
    return append(
        new Node.Conv(input, from.channels(), out, kernel, stride, groups, bias),
        new Feature(out, side));
  }

  int norm(int input) {
    Feature from = features.get(input);
    return append(new Node.BatchNorm(input, from.channels()), from);
  }

  int relu(int input) {
    return append(new Node.Relu(input), features.get(input));
  }

  int convRelu(int input, int out, int kernel) {
    return relu(conv(input, out, kernel, 1));
  }

  /** A convolution without bias, then batch normalisation. */
  int convNorm(int input, int out, int kernel, int stride, int groups) {
    return norm(conv(input, out, kernel, stride, groups, false));
  }

  int convNormRelu(int input, int out, int kernel, int stride) {
    return relu(convNorm(input, out, kernel, stride, 1));
  }

  /** A convolution without bias, for nets that normalise before it. */
  int plainConv(int input, int out, int kernel, int stride) {
    return conv(input, out, kernel, stride, 1, false);
  }

  int maxPool(int input, int kernel, int stride) {
    var pool = new Node.MaxPool(input, kernel, stride);
    Feature from = features.get(input);
    int side = (from.side() + 2 * pool.pad() - kernel) / stride + 1;
    return append(pool, new Feature(from.channels(), side));
  }

  int averagePool(int input, int size) {
    Feature from = features.get(input);
    return append(
        new Node.AveragePool(input, size), new Feature(from.channels(), from.side() / size));
  }

  int globalAverage(int input) {
    return append(new Node.GlobalAverage(input), new Feature(features.get(input).channels(), 0));
  }

  int flatten(int input) {
    return append(new Node.Flatten(input), new Feature(features.get(input).size(), 0));
  }

  int dense(int input, int out) {
    Feature from = features.get(input);
    if (from.side() != 0) {
      throw new IllegalArgumentException("a fully connected layer takes a vector, not " + from);
    }
    return append(new Node.Dense(input, from.channels(), out), new Feature(out, 0));
  }

  int add(int left, int right) {
    if (!features.get(left).equals(features.get(right))) {
      throw new IllegalArgumentException(
          "cannot add " + features.get(left) + " and " + features.get(right));
    }
    return append(new Node.Add(left, right), features.get(left));
  }

  int concat(Integer... inputs) {
    int side = features.get(inputs[0]).side();
    if (!Arrays.stream(inputs).allMatch(i -> features.get(i).side() == side)) {
      throw new IllegalArgumentException("channels of different sizes cannot be put together");
    }
    int channels = Arrays.stream(inputs).mapToInt(i -> features.get(i).channels()).sum();
    return append(new Node.Concat(List.of(inputs)), new Feature(channels, side));
  }

  int channels(int node) {
    return features.get(node).channels();
  }

  Net build() {
    return new Net(nodes, features);
  }

  private int append(Node node, Feature feature) {
    nodes.add(node);
    features.add(feature);
    return nodes.size() - 1;
  }
}
