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

  /** Such as "Fingerprint · reference: true label tabby". */
  String title() {
    Subject subject = model.subjectProperty().get();
    if (subject == null || model.cells().models().isEmpty()) {
      return messages.text("fingerprint.title");
    }
    Classifier first = model.cells().models().getFirst();
    Optional<Label> known = Reference.trueLabel(subject.crop().photo(), first);
    if (known.isPresent()) {
      return messages.text("fingerprint.label", known.get().shortName());
    }
    if (model.cells().models().size() > 1) {
      // Each model has its own.
      return messages.text("fingerprint.clean");
    }
    Optional<Prediction> clean =
        model.cells().result(Cell.CLEAN).flatMap(result -> result.of(first));
    return clean
        .map(it -> messages.text("fingerprint.cleanIs", it.top(1).getFirst().label().shortName()))
        .orElseGet(() -> messages.text("fingerprint.clean"));
  }
}
