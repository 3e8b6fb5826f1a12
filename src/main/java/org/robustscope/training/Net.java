package org.robustscope.training;

import java.util.ArrayList;
import java.util.List;

/**
 * A network: nodes in an order in which they can be computed; the last one gives the logits.
 *
 * @param nodes the first is the only {@link Node.Input}
 * @param features what comes out of each node
 */
record Net(List<Node> nodes, List<Feature> features) {
  /** Added to a variance before its root, as in PyTorch. */
  static final float EPSILON = 1e-5f;

  /**
   * The shape of one picture's features.
   *
   * @param side height and width; 0 after the features became a plain vector
   */
  record Feature(int channels, int side) {
    int size() {
      return side == 0 ? channels : channels * side * side;
    }
  }

  Net {
    nodes = List.copyOf(nodes);
    features = List.copyOf(features);
  }

  int classes() {
    return features.getLast().channels();
  }

  /** Everything that is learnt or counted, in the order of the nodes. */
  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      all.addAll(Parameter.of(i, nodes.get(i)));
    }
    return all;
  }

  /** How many numbers are learnt: weights, biases, scales and shifts. */
  long learnt() {
    return parameters().stream().filter(Parameter::isLearnt).mapToLong(Parameter::length).sum();
  }

  /** Multiplications with addition for one picture, in convolutions and fully connected layers. */
  long multiplyAdds() {
    long sum = 0;
    for (int i = 0; i < nodes.size(); i++) {
      long side = features.get(i).side();
      sum +=
          switch (nodes.get(i)) {
            case Node.Conv c ->
                (long) c.in() / c.groups() * c.out() * c.kernel() * c.kernel() * side * side;
            case Node.Dense d -> (long) d.in() * d.out();
            default -> 0;
          };
    }
    return sum;
  }
}
