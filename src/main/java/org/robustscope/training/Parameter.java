package org.robustscope.training;

import java.util.List;

/**
 * An array of numbers that belongs to a node.
 *
 * @param name {@code n<node>.<kind>}, unique in a network
 */
record Parameter(String name, Kind kind, List<Integer> shape) {

  /** What an array is for. */
  enum Kind {
    /** Of a convolution [out, in / groups, k, k] or a fully connected layer [out, in]. */
    WEIGHT,
    BIAS,
    /** Of batch normalisation, as are the next three. */
    SCALE,
    SHIFT,
    MEAN,
    VARIANCE
  }

  Parameter {
    shape = List.copyOf(shape);
  }

  static String name(int node, Kind kind) {
    return "n" + node + "." + kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  static List<Parameter> of(int i, Node node) {
    return switch (node) {
      case Node.Conv c -> {
        Parameter weight =
            one(i, Kind.WEIGHT, c.out(), c.in() / c.groups(), c.kernel(), c.kernel());
        yield c.bias() ? List.of(weight, one(i, Kind.BIAS, c.out())) : List.of(weight);
      }
      case Node.Dense d ->
          List.of(one(i, Kind.WEIGHT, d.out(), d.in()), one(i, Kind.BIAS, d.out()));
      case Node.BatchNorm b ->
          List.of(
              one(i, Kind.SCALE, b.channels()),
              one(i, Kind.SHIFT, b.channels()),
              one(i, Kind.MEAN, b.channels()),
              one(i, Kind.VARIANCE, b.channels()));
      default -> List.of();
    };
  }

  private static Parameter one(int node, Kind kind, Integer... shape) {
    return new Parameter(name(node, kind), kind, List.of(shape));
  }

  int length() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  /** Learnt by gradients; batch statistics are counted instead. */
  boolean isLearnt() {
    return kind != Kind.MEAN && kind != Kind.VARIANCE;
  }

  /** Weight decay pulls on weights only. */
  boolean isDecayed() {
    return kind == Kind.WEIGHT;
  }
}
