package org.robustscope.app.explore;

import java.util.Optional;
import org.robustscope.app.common.Messages;
import org.robustscope.model.Classifier;
import org.robustscope.model.Label;
import org.robustscope.model.Prediction;

/** Says which class counts as right. */
final class ReferenceText {
  private final ExploreViewModel model;
  private final Messages messages;

  ReferenceText(ExploreViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  /** Such as "reference: true label tabby"; empty without a model. */
  String text() {
    Subject subject = model.subjectProperty().get();
    if (subject == null || model.cells().models().isEmpty()) {
      return "";
    }
    Classifier first = model.cells().models().getFirst();
    Optional<Label> known = Reference.trueLabel(subject.crop().photo(), first);
    if (known.isPresent()) {
      return messages.text("reference.label", known.get().shortName());
    }
    if (model.cells().models().size() > 1) {
      // Each model has its own.
      return messages.text("reference.clean");
    }
    Optional<Prediction> clean =
        model.cells().result(Cell.CLEAN).flatMap(result -> result.of(first));
    return clean
        .map(it -> messages.text("reference.cleanIs", it.top(1).getFirst().label().shortName()))
        .orElseGet(() -> messages.text("reference.clean"));
  }
}
