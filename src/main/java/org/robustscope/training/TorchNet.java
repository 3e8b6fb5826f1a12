package org.robustscope.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.robustscope.training.Parameter.Kind;

/**
 * A network's numbers as PyTorch arrays, and its forward pass. Gradients work only on the thread
 * that loaded the engine.
 */
final class TorchNet implements AutoCloseable {
  /** What stays of the running statistics at each step; PyTorch's own default, there called 0.1. */
  private static final float KEPT_STATISTICS = 0.9f;

  private final Net net;
  private final NDManager manager;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();

  TorchNet(Net net, Weights weights, NDManager parent) {
    this.net = net;
    manager = parent.newSubManager();
    for (Parameter parameter : net.parameters()) {
      NDArray array = manager.create(weights.get(parameter.name()), shape(parameter));
      if (parameter.isLearnt()) {
        array.setRequiresGradient(true);
      }
      arrays.put(parameter.name(), array);
    }
  }

  static Shape shape(Parameter parameter) {
    return new Shape(parameter.shape().stream().mapToLong(Integer::longValue).toArray());
  }

  NDArray array(String parameter) {
    return arrays.get(parameter);
  }

  /** Whether backward passes give gradients of the numbers, too, as they do at first. */
  void setLearning(boolean learning) {
    for (Parameter parameter : net.parameters()) {
      if (parameter.isLearnt()) {
        arrays.get(parameter.name()).setRequiresGradient(learning);
      }
    }
  }

  /** A copy of all numbers. */
  Weights weights() {
    Map<String, float[]> copy = new LinkedHashMap<>();
    arrays.forEach((name, array) -> copy.put(name, array.toFloatArray()));
    return new Weights(copy);
  }

  /**
   * The logits of normalised pictures [N, 3, H, W]. In training batch normalisation takes the
   * batch's statistics and moves the running ones.
   */
  NDArray forward(NDArray pictures, boolean training) {
    NDArray[] values = new NDArray[net.nodes().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = compute(i, values, pictures, training);
    }
    return values[values.length - 1];
  }

  private NDArray compute(int i, NDArray[] values, NDArray pictures, boolean training) {
    return switch (net.nodes().get(i)) {
      case Node.Input _ -> pictures;
      case Node.Conv c ->
          Conv2d.conv2d(
                  values[c.input()],
                  of(i, Kind.WEIGHT),
                  c.bias() ? of(i, Kind.BIAS) : null,
                  square(c.stride()),
                  square(c.pad()),
                  square(1),
                  c.groups())
              .singletonOrThrow();
      case Node.BatchNorm b ->
          BatchNorm.batchNorm(
                  values[b.input()],
                  of(i, Kind.MEAN),
                  of(i, Kind.VARIANCE),
                  of(i, Kind.SCALE),
                  of(i, Kind.SHIFT),
                  1,
                  KEPT_STATISTICS,
                  Net.EPSILON,
                  training)
              .singletonOrThrow();
      case Node.Relu r -> Activation.relu(values[r.input()]);
      case Node.MaxPool p ->
          Pool.maxPool2d(
              values[p.input()], square(p.kernel()), square(p.stride()), square(p.pad()), false);
      case Node.AveragePool p ->
          Pool.avgPool2d(
              values[p.input()], square(p.size()), square(p.size()), square(0), false, false);
      case Node.GlobalAverage g -> Pool.globalAvgPool2d(values[g.input()]);
      case Node.Flatten f -> {
        NDArray from = values[f.input()];
        yield from.reshape(from.getShape().get(0), -1);
      }
      case Node.Dense d ->
          Linear.linear(values[d.input()], of(i, Kind.WEIGHT), of(i, Kind.BIAS)).singletonOrThrow();
      case Node.Add a -> values[a.left()].add(values[a.right()]);
      case Node.Concat c -> concat(c.inputs().stream().map(n -> values[n]).toList());
    };
  }

  private static NDArray concat(List<NDArray> arrays) {
    NDArray first = arrays.getFirst();
    return first.getNDArrayInternal().concat(new NDList(arrays.subList(1, arrays.size())), 1);
  }

  private NDArray of(int node, Kind kind) {
    return arrays.get(Parameter.name(node, kind));
  }

  private static Shape square(int n) {
    return new Shape(n, n);
  }

  @Override
  public void close() {
    manager.close();
  }
}
