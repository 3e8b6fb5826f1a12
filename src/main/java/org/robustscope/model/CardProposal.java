package org.robustscope.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A card for a network that came without one, worked out from the shapes of its input and output
 * and from its answer to one picture. What the file cannot tell is a guess, and said in the notes.
 *
 * @param card good as a card, perhaps wrong as a description
 * @param notes what to look at before it is used, one line each, for people
 */
public record CardProposal(ModelCard card, List<String> notes) {
  private static final int USUAL_SIDE = 224;
  private static final int LEAST_CLASSES = 2;

  /** Weights from torchvision's collection take this; with v of 0..255. */
  private static final double SCALE = 1 / 255.0;

  private static final List<Double> MEAN = List.of(0.485, 0.456, 0.406);
  private static final List<Double> STD = List.of(0.229, 0.224, 0.225);

  public CardProposal {
    notes = List.copyOf(notes);
  }

  /** Where the file says what its input is; -1 for lengths that it leaves open. */
  record Shape(TensorSignature input, ModelCard.Layout layout, int width, int height, int batch) {
    boolean isOpen() {
      return width < 0 || height < 0;
    }

    int widthOrUsual() {
      return width > 0 ? width : height > 0 ? height : USUAL_SIDE;
    }

    int heightOrUsual() {
      return height > 0 ? height : width > 0 ? width : USUAL_SIDE;
    }
  }

  /**
   * What a network takes.
   *
   * @throws ModelException when that is no batch of colour pictures: found and expected
   */
  static Shape shape(Path file, List<TensorSignature> inputs) throws ModelException {
    TensorSignature input = inputs.size() == 1 ? inputs.getFirst() : null;
    if (input == null || !input.isFloat() || input.shape().size() != 4) {
      throw noClassifier(
          file, "takes", inputs, "float [N, 3, height, width] or [N, height, width, 3]");
    }
    List<Long> axes = input.shape();
    if (input.allows(-1, 3, -1, -1)) {
      return new Shape(
          input, ModelCard.Layout.NCHW, length(axes, 3), length(axes, 2), length(axes, 0));
    }
    if (input.allows(-1, -1, -1, 3)) {
      return new Shape(
          input, ModelCard.Layout.NHWC, length(axes, 2), length(axes, 1), length(axes, 0));
    }
    throw noClassifier(
        file, "takes", inputs, "float [N, 3, height, width] or [N, height, width, 3]");
  }

  private static int length(List<Long> axes, int axis) {
    return (int) Math.clamp(axes.get(axis), -1, Integer.MAX_VALUE);
  }

  /**
   * The output that may hold the classes: the first that can.
   *
   * @throws ModelException when there is none: found and expected
   */
  static TensorSignature output(Path file, List<TensorSignature> outputs) throws ModelException {
    for (TensorSignature output : outputs) {
      boolean fits = output.allows(-1, -1) || output.allows(-1, -1, 1, 1);
      if (output.isFloat() && fits && (output.shape().get(1) < 0 || output.shape().get(1) > 1)) {
        return output;
      }
    }
    throw noClassifier(file, "gives", outputs, "float [N, classes]");
  }

  private static ModelException noClassifier(
      Path file, String verb, List<TensorSignature> found, String expected) {
    return new ModelException(
        file,
        "no classifier of colour pictures: it %s %s, expected %s"
            .formatted(
                verb,
                found.stream().map(TensorSignature::text).collect(Collectors.joining(", ")),
                expected));
  }

  /**
   * The proposal.
   *
   * @param answer the network's numbers for one picture
   * @throws ModelException when these are no classes
   */
  static CardProposal of(Path file, Shape shape, float[] answer) throws ModelException {
    boolean background = answer.length == Labels.IMAGENET_CLASSES + 1;
    int classes = background ? Labels.IMAGENET_CLASSES : answer.length;
    if (classes < LEAST_CLASSES) {
      throw new ModelException(
          file, "no classifier: it gives " + classes + " number a picture, expected one a class");
    }
    List<String> notes = new ArrayList<>();
    notes.add(DeviceSelection.text("propose.normalisation"));
    if (shape.isOpen()) {
      notes.add(DeviceSelection.text("propose.size", shape.widthOrUsual(), shape.heightOrUsual()));
    }
    boolean probabilities = areProbabilities(answer);
    notes.add(DeviceSelection.text(probabilities ? "propose.probabilities" : "propose.logits"));
    if (background) {
      notes.add(DeviceSelection.text("propose.background"));
    }
    String base = baseName(file);
    boolean imagenet = classes == Labels.IMAGENET_CLASSES;
    notes.add(
        imagenet
            ? DeviceSelection.text("propose.imagenet")
            : DeviceSelection.text("propose.labels", base + ".txt", classes));
    try {
      return new CardProposal(card(file, base, shape, classes, imagenet, probabilities), notes);
    } catch (IllegalArgumentException e) {
      throw new ModelException(file, "no card can describe it: " + e.getMessage(), e);
    }
  }

  private static ModelCard card(
      Path file, String base, Shape shape, int classes, boolean imagenet, boolean probabilities) {
    int width = shape.widthOrUsual();
    int height = shape.heightOrUsual();
    return new ModelCard(
        base,
        "",
        file.getFileName().toString(),
        "",
        "",
        new ModelCard.Input(
            shape.input().name(),
            width,
            height,
            shape.layout(),
            ModelCard.ChannelOrder.RGB,
            SCALE,
            MEAN,
            STD),
        new ModelCard.Resize(shorterSide(Math.max(width, height)), "bilinear"),
        new ModelCard.Crop("center", width, height),
        classes,
        imagenet ? "" : base + ".txt",
        probabilities ? ModelCard.Outputs.PROBABILITIES : ModelCard.Outputs.LOGITS,
        "");
  }

  /** 256 for 224, and in this proportion; a network for thumbnails takes the whole picture. */
  private static int shorterSide(int longer) {
    return longer < 128 ? longer : Math.min(4096, Math.round(longer * 256 / 224f));
  }

  static boolean areProbabilities(float[] answer) {
    double sum = 0;
    for (float value : answer) {
      if (!(value >= 0 && value <= 1.0001f)) {
        return false;
      }
      sum += value;
    }
    return Math.abs(sum - 1) < 1e-3;
  }

  private static String baseName(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, Math.max(1, name.lastIndexOf('.')));
  }
}
