package org.robustscope.app.explore;

import java.util.List;
import org.robustscope.app.common.Messages;
import org.robustscope.model.Classifier;
import org.robustscope.model.Label;

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
    Photo photo = subject.crop().photo();
    List<Classifier> models = model.cells().models();
    List<Label> known =
        models.stream().flatMap(it -> Reference.trueLabel(photo, it).stream()).toList();
    if (known.size() == models.size()) {
      return messages.text("reference.label", known.getFirst().shortName());
    }
    if (!known.isEmpty()) {
      return messages.text("reference.mixed", known.getFirst().shortName());
    }
    String clean = clean(models);
    return photo.wnid().isEmpty() ? clean : messages.text("reference.noClass", clean);
  }

  private String clean(List<Classifier> models) {
    if (models.size() > 1) {
      // Each model has its own.
      return messages.text("reference.clean");
    }
    return model
        .cells()
        .result(Cell.CLEAN)
        .flatMap(result -> result.of(models.getFirst()))
        .map(it -> messages.text("reference.cleanIs", it.top(1).getFirst().label().shortName()))
        .orElseGet(() -> messages.text("reference.clean"));
  }
}
