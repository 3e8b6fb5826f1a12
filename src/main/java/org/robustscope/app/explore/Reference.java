package org.robustscope.app.explore;

import java.util.Optional;
import java.util.OptionalInt;
import org.robustscope.model.Classifier;
import org.robustscope.model.Label;
import org.robustscope.model.Prediction;

/**
 * The class that counts as right: the picture's true label where it is known, else what the model
 * says of the clean picture.
 */
final class Reference {
  private Reference() {}

  /** Whether the model has the picture's true label among its own. */
  static Optional<Label> trueLabel(Photo photo, Classifier model) {
    return photo
        .wnid()
        .flatMap(
            wnid -> model.labels().stream().filter(label -> label.wnid().equals(wnid)).findFirst());
  }

  /**
   * The reference's class index.
   *
   * @param clean the model's answer to the clean picture, if it is there
   */
  static OptionalInt index(Photo photo, Classifier model, Optional<Prediction> clean) {
    Optional<Label> known = trueLabel(photo, model);
    if (known.isPresent()) {
      return OptionalInt.of(known.get().index());
    }
    return clean
        .map(prediction -> OptionalInt.of(prediction.top(1).getFirst().label().index()))
        .orElse(OptionalInt.empty());
  }

  static Standing standing(Prediction prediction, OptionalInt reference) {
    if (reference.isEmpty()) {
      return Standing.UNKNOWN;
    }
    int rank = prediction.rankOf(reference.getAsInt());
    return rank == 1 ? Standing.TOP1 : rank <= 5 ? Standing.TOP5 : Standing.GONE;
  }
}
