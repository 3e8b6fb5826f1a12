package org.robustscope.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Whether a card describes a model file: the file's own inputs and outputs decide. */
final class CardFit {
  private final InstalledModel model;

  CardFit(InstalledModel model) {
    this.model = model;
  }

  /**
   * The one input.
   *
   * @throws ModelException when there are more, or name, type or shape are not the card's
   */
  TensorSignature input(List<TensorSignature> inputs) throws ModelException {
    if (inputs.size() != 1) {
      throw new ModelException(
          model.file(), "a classifier has one input, this model has " + names(inputs));
    }
    TensorSignature input = inputs.getFirst();
    if (!input.name().equals(model.card().input().name())) {
      throw misfit("input.name is " + model.card().input().name(), "names it " + input.name());
    }
    long[] wanted = inputShape(model.card(), -1);
    if (!input.isFloat() || !input.allows(wanted)) {
      throw misfit(
          "the input is float " + TensorSignature.text(LongStream.of(wanted)),
          "takes " + input.text());
    }
    return input;
  }

  /**
   * The output that holds the classes: the first that can.
   *
   * @throws ModelException when there is none
   */
  TensorSignature output(List<TensorSignature> outputs) throws ModelException {
    ModelCard card = model.card();
    int classes = card.classes();
    for (TensorSignature output : outputs) {
      boolean fits =
          allows(output, classes) || isWidth(card, classes + 1L) && allows(output, classes + 1L);
      if (output.isFloat() && fits) {
        return output;
      }
    }
    throw misfit(
        "the output is float [N, " + classes + "]",
        "gives " + outputs.stream().map(TensorSignature::text).collect(Collectors.joining(", ")));
  }

  /** A fully convolutional network leaves two axes of length 1. */
  private static boolean allows(TensorSignature output, long width) {
    return output.allows(-1, width) || output.allows(-1, width, 1, 1);
  }

  /**
   * Whether a network may give so many numbers a picture: one a class, and where the card says 1000
   * also 1001, the first of which is the background class that ImageNet's labels have not.
   */
  static boolean isWidth(ModelCard card, long width) {
    return width == card.classes()
        || (card.classes() == Labels.IMAGENET_CLASSES && width == Labels.IMAGENET_CLASSES + 1);
  }

  /** The shape of n pictures; -1 leaves the number open. */
  static long[] inputShape(ModelCard card, long n) {
    long w = card.input().width();
    long h = card.input().height();
    return switch (card.input().layout()) {
      case NCHW -> new long[] {n, 3, h, w};
      case NHWC -> new long[] {n, h, w, 3};
    };
  }

  ModelException misfit(String byCard, String inFact) {
    return new ModelException(
        model.cardFile(),
        "does not fit its model: by the card %s, but %s %s"
            .formatted(byCard, model.file().getFileName(), inFact));
  }

  private static String names(List<TensorSignature> tensors) {
    return tensors.size()
        + tensors.stream().map(TensorSignature::name).collect(Collectors.joining(", ", " (", ")"));
  }
}
