package org.robustscope.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.robustscope.model.ModelCard;

/**
 * A real ONNX network of a few hundred bytes for tests without shared data: its three logits are
 * the means of its three input channels, so its answer can be worked out by hand. Immutable.
 */
public record TinyModel(
    int side,
    ModelCard.Layout layout,
    long batch,
    boolean openShapes,
    List<String> closing,
    int opset,
    int classes,
    boolean flat,
    boolean weightsApart) {
  private static final String CLASSES = "reddish, red\ngreenish, green\nbluish, blue\n";

  /** Takes any number of RGB planes of side x side, normalised by mean 128 and deviation 64. */
  public static TinyModel ofSide(int side) {
    return new TinyModel(side, ModelCard.Layout.NCHW, -1, false, List.of(), 13, 3, true, false);
  }

  public TinyModel withLayout(ModelCard.Layout value) {
    return new TinyModel(
        side, value, batch, openShapes, closing, opset, classes, flat, weightsApart);
  }

  public TinyModel withFixedBatch(long value) {
    return new TinyModel(
        side, layout, value, openShapes, closing, opset, classes, flat, weightsApart);
  }

  /** The file leaves width, height and the number of classes open. */
  public TinyModel withOpenShapes() {
    return new TinyModel(side, layout, batch, true, closing, opset, classes, flat, weightsApart);
  }

  /** A further operator at the end, such as Softmax. */
  public TinyModel then(String operator) {
    List<String> more = new ArrayList<>(closing);
    more.add(operator);
    return new TinyModel(
        side, layout, batch, openShapes, List.copyOf(more), opset, classes, flat, weightsApart);
  }

  public TinyModel withOpset(int value) {
    return new TinyModel(
        side, layout, batch, openShapes, closing, value, classes, flat, weightsApart);
  }

  /** Gives more logits: number j is the mean of channel j modulo 3, less j ten-thousandths. */
  public TinyModel withClasses(int value) {
    return new TinyModel(
        side, layout, batch, openShapes, closing, opset, value, flat, weightsApart);
  }

  /** Gives [N, 3, 1, 1]. */
  public TinyModel unflattened() {
    return new TinyModel(side, layout, batch, openShapes, closing, opset, 3, false, false);
  }

  /** Says that its weights lie in the file {@code weights.bin} beside it, which nobody writes. */
  public TinyModel withWeightsApart() {
    return new TinyModel(side, layout, batch, openShapes, closing, opset, 4, true, true);
  }

  /** The card that fits; its labels are the file {@code NAME.txt}. */
  public ModelCard card(String name) {
    return new ModelCard(
        name,
        "mean colour",
        name + ".onnx",
        "",
        "",
        new ModelCard.Input(
            "input",
            side,
            side,
            layout,
            ModelCard.ChannelOrder.RGB,
            1,
            List.of(128.0, 128.0, 128.0),
            List.of(64.0, 64.0, 64.0)),
        new ModelCard.Resize(side, "bilinear"),
        new ModelCard.Crop("center", side, side),
        classes,
        name + ".txt",
        closing.contains("Softmax") ? ModelCard.Outputs.PROBABILITIES : ModelCard.Outputs.LOGITS,
        "");
  }

  /** Writes {@code NAME.onnx}, {@code NAME.txt} and {@code NAME.json}, and returns the first. */
  public Path write(Path folder, String name) throws IOException {
    card(name).write(folder.resolve(name + ".json"));
    Files.writeString(folder.resolve(name + ".txt"), CLASSES);
    return Files.write(folder.resolve(name + ".onnx"), onnx());
  }

  /** The file's bytes; numbers are field numbers of onnx.proto3. */
  public byte[] onnx() {
    ProtoBytes graph = new ProtoBytes().text(2, "mean colour");
    List<ProtoBytes> nodes = new ArrayList<>();
    String value = "input";
    if (layout == ModelCard.Layout.NHWC) {
      nodes.add(node("Transpose", value, "planes").message(5, axes("perm", 0, 3, 1, 2)));
      value = "planes";
    }
    nodes.add(node("GlobalAveragePool", value, "means"));
    String flattened = closing.isEmpty() ? "logits" : "closing0";
    if (!flat) {
      nodes.add(node("Identity", "means", flattened));
    } else if (classes == 3) {
      nodes.add(node("Flatten", "means", flattened));
    } else {
      nodes.add(node("Flatten", "means", "rows"));
      nodes.add(node("MatMul", "rows", flattened).text(1, "weights"));
      graph.message(5, weights());
    }
    for (int i = 0; i < closing.size(); i++) {
      String result = i == closing.size() - 1 ? "logits" : "closing" + (i + 1);
      nodes.add(node(closing.get(i), "closing" + i, result));
    }
    nodes.forEach(node -> graph.message(1, node));
    long free = openShapes ? -1 : side;
    graph.message(
        11,
        layout == ModelCard.Layout.NCHW
            ? tensor("input", batch, 3, free, free)
            : tensor("input", batch, free, free, 3));
    graph.message(12, output());
    return new ProtoBytes()
        .number(1, 7)
        .message(7, graph)
        .message(8, new ProtoBytes().number(2, opset))
        .toByteArray();
  }

  private ProtoBytes output() {
    long length = openShapes ? -1 : classes;
    return flat ? tensor("logits", batch, length) : tensor("logits", batch, length, 1, 1);
  }

  private ProtoBytes weights() {
    ProtoBytes tensor =
        new ProtoBytes().number(1, 3).number(1, classes).number(2, 1).text(8, "weights");
    if (weightsApart) {
      return tensor
          .message(13, new ProtoBytes().text(1, "location").text(2, "weights.bin"))
          .number(14, 1);
    }
    ByteBuffer raw = ByteBuffer.allocate(3 * classes * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int channel = 0; channel < 3; channel++) {
      for (int j = 0; j < classes; j++) {
        raw.putFloat((j % 3 == channel ? 1 : 0) - j * 1e-4f);
      }
    }
    return tensor.bytes(9, raw.array());
  }

  private static ProtoBytes node(String operator, String input, String output) {
    return new ProtoBytes().text(1, input).text(2, output).text(4, operator);
  }

  private static ProtoBytes axes(String name, int... values) {
    ProtoBytes attribute = new ProtoBytes().text(1, name);
    for (int value : values) {
      attribute.number(8, value);
    }
    return attribute.number(20, 7);
  }

  /** A float32 tensor; -1 is an open length. */
  private static ProtoBytes tensor(String name, long... shape) {
    ProtoBytes dimensions = new ProtoBytes();
    for (int i = 0; i < shape.length; i++) {
      ProtoBytes length = new ProtoBytes();
      dimensions.message(1, shape[i] < 0 ? length.text(2, "d" + i) : length.number(1, shape[i]));
    }
    ProtoBytes type = new ProtoBytes().number(1, 1).message(2, dimensions);
    return new ProtoBytes().text(1, name).message(2, new ProtoBytes().message(1, type));
  }
}
