package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.robustscope.app.common.Messages;
import org.robustscope.model.Classifier;
import org.robustscope.model.ModelCard;
import org.robustscope.model.Prediction;

/** Puts a pane's answers in the words of the top-5 lists. */
final class TopFives {
  private final ExploreViewModel model;
  private final Messages messages;

  TopFives(ExploreViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  /**
   * The lists of a pane.
   *
   * @param comparedWith the pane whose ranks the changes are against, if any
   */
  List<TopFive> of(PaneModel pane, Optional<PaneModel> comparedWith) {
    List<PaneAnswer> answers = pane.answersProperty().get();
    if (answers.isEmpty()) {
      return List.of(TopFive.message("", emptyMessage()));
    }
    List<TopFive> lists = new ArrayList<>();
    for (PaneAnswer answer : answers) {
      lists.add(list(answer, comparedWith.flatMap(other -> predictionOf(other, answer))));
    }
    return lists;
  }

  private String emptyMessage() {
    return messages.text(model.models().openingProperty().get() ? "model.opening" : "model.none");
  }

  private static Optional<Prediction> predictionOf(PaneModel pane, PaneAnswer answer) {
    return pane.answersProperty().get().stream()
        .filter(it -> it.model() == answer.model())
        .findFirst()
        .flatMap(PaneAnswer::prediction);
  }

  private TopFive list(PaneAnswer answer, Optional<Prediction> other) {
    TopFive list = unnoted(answer, other);
    if (answer.model().card().enhancement().isPresent()) {
      return withOwnClahe(list, answer);
    }
    return model.models().isBundled(answer.model())
        ? list.withNote(note(answer.model()), noteTip(answer.model()))
        : list;
  }

  /** What the pane does and what the card does add up, which nobody expects unless told. */
  private TopFive withOwnClahe(TopFive list, PaneAnswer answer) {
    boolean twice = answer.cell().isEnhanced();
    String input = inputSize(answer.model().card());
    String tip =
        twice
            ? messages.text("model.note.clahe.twice.tip", input)
            : messages.text("model.note.clahe.tip", input);
    return list.withNote(
        twice ? messages.text("model.note.clahe.twice") : messages.text("model.note.clahe"),
        model.models().isBundled(answer.model()) ? tip + " " + noteTip(answer.model()) : tip);
  }

  private String noteTip(Classifier asked) {
    return messages.text("model.note.tip", asked.card().classes(), inputSize(asked.card()));
  }

  private static String inputSize(ModelCard card) {
    return card.input().width() + "x" + card.input().height();
  }

  private String note(Classifier asked) {
    ModelCard card = asked.card();
    Subject subject = model.subjectProperty().get();
    String input = inputSize(card);
    return subject == null || subject.crop().picture().sizeText().equals(input)
        ? messages.text("model.note", card.classes())
        : messages.text(
            "model.note.resized", card.classes(), subject.crop().picture().sizeText(), input);
  }

  private TopFive unnoted(PaneAnswer answer, Optional<Prediction> other) {
    String name = answer.model().card().shortCaption();
    if (answer.prediction().isEmpty()) {
      return answer.busy() ? TopFive.waiting(name) : TopFive.message(name, "");
    }
    Prediction prediction = answer.prediction().get();
    TopFive list =
        TopFive.of(
            name,
            messages.text("milliseconds", millis(prediction)),
            Comparison.rows(prediction, other, trueLabel(answer)));
    return answer.busy() ? list.asBusy() : list;
  }

  private OptionalInt trueLabel(PaneAnswer answer) {
    Subject subject = model.subjectProperty().get();
    return subject == null
        ? OptionalInt.empty()
        : Reference.trueLabel(subject.crop().photo(), answer.model())
            .map(label -> OptionalInt.of(label.index()))
            .orElse(OptionalInt.empty());
  }

  static long millis(Prediction prediction) {
    return Math.max(1, Math.round(prediction.nanos() / 1e6));
  }
}
