package org.robustscope.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.robustscope.training.Parameter.Kind;

/**
 * Writes a network as ONNX (opset 17, IR 8): input {@code input} float32 [N, 3, side, side], output
 * {@code logits} [N, classes]. Batch normalisation goes into the convolution before it where
 * nothing else reads that convolution.
 */
final class OnnxWriter {
  static final String INPUT = "input";
  static final String OUTPUT = "logits";
  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;
  private static final int FLOAT = 1;

  private final Net net;
  private final Weights weights;
  private final ProtoMessage graph = new ProtoMessage();

  private OnnxWriter(Net net, Weights weights) {
    this.net = net;
    this.weights = weights;
  }

  /** The file's bytes; the same for the same numbers. */
  static byte[] write(Net net, Weights weights) {
    return new OnnxWriter(net, weights).model();
  }

  private byte[] model() {
    for (int i = 1; i < net.nodes().size(); i++) {
      if (!isFolded(i)) {
        write(i);
      }
    }
    int side = net.features().getFirst().side();
    graph.text(2, "robustscope");
    graph.message(11, value(INPUT, 3, side, side));
    graph.message(12, value(OUTPUT, net.classes()));
    return new ProtoMessage()
        .number(1, IR_VERSION)
        .text(2, "RobustScope")
        .message(7, graph)
        .message(8, new ProtoMessage().text(1, "").number(2, OPSET))
        .toByteArray();
  }

  /** A convolution that the next node's normalisation has taken in. */
  private boolean isFolded(int i) {
    List<Integer> readers =
        IntStream.range(0, net.nodes().size())
            .filter(n -> net.nodes().get(n).inputs().contains(i))
            .boxed()
            .toList();
    return net.nodes().get(i) instanceof Node.Conv
        && readers.size() == 1
        && net.nodes().get(readers.getFirst()) instanceof Node.BatchNorm;
  }

  private void write(int i) {
    switch (net.nodes().get(i)) {
      case Node.Input _ -> throw new IllegalStateException("a second input");
      case Node.Conv c ->
          conv(i, c, of(i, Kind.WEIGHT), c.bias() ? of(i, Kind.BIAS) : new float[c.out()]);
      case Node.BatchNorm b -> norm(i, b);
      case Node.Relu _ -> node(i, "Relu", List.of());
      case Node.MaxPool p -> node(i, "MaxPool", List.of(), window(p.kernel(), p.stride(), p.pad()));
      case Node.AveragePool p -> node(i, "AveragePool", List.of(), window(p.size(), p.size(), 0));
      case Node.GlobalAverage g -> {
        String mean = "mean" + i;
        graph.message(1, operation("GlobalAveragePool", List.of(name(g.input())), mean));
        graph.message(1, operation("Flatten", List.of(mean), name(i), number("axis", 1)));
      }
      case Node.Flatten _ -> node(i, "Flatten", List.of(), number("axis", 1));
      case Node.Dense d -> {
        String weight = tensor("w" + i, of(i, Kind.WEIGHT), d.out(), d.in());
        String bias = tensor("b" + i, of(i, Kind.BIAS), d.out());
        node(i, "Gemm", List.of(weight, bias), number("transB", 1));
      }
      case Node.Add _ -> node(i, "Add", List.of());
      case Node.Concat _ -> node(i, "Concat", List.of(), number("axis", 1));
    }
  }

  private void norm(int i, Node.BatchNorm b) {
    if (isFolded(b.input()) && net.nodes().get(b.input()) instanceof Node.Conv c) {
      folded(i, b.input(), c);
      return;
    }
    node(
        i,
        "BatchNormalization",
        List.of(
            tensor("s" + i, of(i, Kind.SCALE), b.channels()),
            tensor("b" + i, of(i, Kind.SHIFT), b.channels()),
            tensor("m" + i, of(i, Kind.MEAN), b.channels()),
            tensor("v" + i, of(i, Kind.VARIANCE), b.channels())),
        real("epsilon", Net.EPSILON));
  }

  /** w' = w s / sqrt(v + eps), b' = (b - m) s / sqrt(v + eps) + t, for each output channel. */
  private void folded(int norm, int conv, Node.Conv c) {
    float[] weight = of(conv, Kind.WEIGHT).clone();
    float[] bias = new float[c.out()];
    int each = weight.length / c.out();
    for (int o = 0; o < c.out(); o++) {
      double factor =
          of(norm, Kind.SCALE)[o] / Math.sqrt(of(norm, Kind.VARIANCE)[o] + (double) Net.EPSILON);
      for (int k = o * each; k < (o + 1) * each; k++) {
        weight[k] = (float) (weight[k] * factor);
      }
      double before = c.bias() ? of(conv, Kind.BIAS)[o] : 0;
      bias[o] = (float) ((before - of(norm, Kind.MEAN)[o]) * factor + of(norm, Kind.SHIFT)[o]);
    }
    conv(norm, c, weight, bias);
  }

  private void conv(int i, Node.Conv c, float[] weight, float[] bias) {
    List<String> inputs =
        List.of(
            name(c.input()),
            tensor("w" + i, weight, c.out(), c.in() / c.groups(), c.kernel(), c.kernel()),
            tensor("b" + i, bias, c.out()));
    ProtoMessage node = operation("Conv", inputs, name(i), window(c.kernel(), c.stride(), c.pad()));
    node.message(5, number("group", c.groups())[0]);
    graph.message(1, node);
  }

  private void node(int i, String type, List<String> tensors, ProtoMessage... attributes) {
    List<String> inputs = new java.util.ArrayList<>();
    net.nodes().get(i).inputs().forEach(n -> inputs.add(name(n)));
    inputs.addAll(tensors);
    graph.message(1, operation(type, inputs, name(i), attributes));
  }

  private static ProtoMessage operation(
      String type, List<String> inputs, String output, ProtoMessage... attributes) {
    ProtoMessage node = new ProtoMessage();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(4, type);
    Arrays.stream(attributes).forEach(attribute -> node.message(5, attribute));
    return node;
  }

  private static ProtoMessage[] window(int kernel, int stride, int pad) {
    return new ProtoMessage[] {
      numbers("kernel_shape", kernel, kernel),
      numbers("strides", stride, stride),
      numbers("pads", pad, pad, pad, pad)
    };
  }

  private static ProtoMessage[] number(String name, long value) {
    return new ProtoMessage[] {new ProtoMessage().text(1, name).number(3, value).number(20, 2)};
  }

  private static ProtoMessage real(String name, float value) {
    return new ProtoMessage().text(1, name).real(2, value).number(20, 1);
  }

  private static ProtoMessage numbers(String name, long... values) {
    ProtoMessage attribute = new ProtoMessage().text(1, name);
    for (long value : values) {
      attribute.number(8, value);
    }
    return attribute.number(20, 7);
  }

  private String tensor(String name, float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    ProtoMessage tensor = new ProtoMessage();
    for (long length : shape) {
      tensor.number(1, length);
    }
    graph.message(5, tensor.number(2, FLOAT).text(8, name).bytes(9, raw.array()));
    return name;
  }

  private static ProtoMessage value(String name, long... shape) {
    ProtoMessage dimensions = new ProtoMessage().message(1, new ProtoMessage().text(2, "N"));
    for (long length : shape) {
      dimensions.message(1, new ProtoMessage().number(1, length));
    }
    ProtoMessage tensor = new ProtoMessage().number(1, FLOAT).message(2, dimensions);
    return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
  }

  private String name(int i) {
    if (i == 0) {
      return INPUT;
    }
    return i == net.nodes().size() - 1 ? OUTPUT : "n" + i;
  }

  private float[] of(int node, Kind kind) {
    return weights.get(Parameter.name(node, kind));
  }
}
