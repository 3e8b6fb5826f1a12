package org.robustscope.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * An input or output of a model file.
 *
 * @param type such as FLOAT; "not a tensor" for the other things an ONNX model may give
 * @param shape the axes' lengths, -1 where any length goes
 */
record TensorSignature(String name, String type, List<Long> shape) {
  static final String FLOAT = OnnxJavaType.FLOAT.name();

  static TensorSignature of(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo tensor
        ? new TensorSignature(
            node.getName(), tensor.type.name(), Arrays.stream(tensor.getShape()).boxed().toList())
        : new TensorSignature(node.getName(), "not a tensor", List.of());
  }

  static List<TensorSignature> all(Iterable<NodeInfo> nodes) {
    List<TensorSignature> all = new ArrayList<>();
    nodes.forEach(node -> all.add(of(node)));
    return List.copyOf(all);
  }

  boolean isFloat() {
    return type.equals(FLOAT);
  }

  /** Whether a tensor of this shape can be of that one; both may leave lengths open. */
  boolean allows(long... wanted) {
    if (shape.size() != wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (shape.get(i) >= 0 && wanted[i] >= 0 && shape.get(i) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Such as "float [N, 3, 224, 224]". */
  String text() {
    return type.toLowerCase(Locale.ROOT) + " " + text(shape.stream().mapToLong(Long::longValue));
  }

  static String text(LongStream shape) {
    return shape
        .mapToObj(length -> length < 0 ? "N" : Long.toString(length))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
