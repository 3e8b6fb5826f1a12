package org.robustscope.app.explore;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.app.common.LatestTask;
import org.robustscope.enhance.Enhancement;
import org.robustscope.model.Classifier;

/**
 * A pane: its choice, and what follows from it. The picture comes first and alone, measures and
 * answers follow it; a failure leaves the last good picture.
 */
final class PaneModel {
  private final ReadOnlyObjectWrapper<Choice> choice;
  private final ReadOnlyObjectWrapper<Rendering> rendering = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<PictureMeasures> measures = new ReadOnlyObjectWrapper<>();
  private final PaneAnswers answers;
  private final LatestTask<Request, Rendering> renders;
  private final LatestTask<Rendering, PictureMeasures> measuring;
  private Subject subject;

  PaneModel(
      Lanes lanes, Renderer renderer, PaneAnswers answers, Reporter reporter, Choice initial) {
    this.choice = new ReadOnlyObjectWrapper<>(initial);
    this.answers = answers;
    this.renders =
        lanes
            .pixels()
            .latest(
                request -> renderer.render(request.subject, request.cell),
                (request, made) -> show(made),
                (request, failure) -> reporter.report(failure));
    this.measuring =
        lanes
            .answers()
            .latest(
                PictureMeasures::measure,
                (made, measured) -> measures.set(measured),
                (made, failure) -> reporter.report(failure));
  }

  ReadOnlyObjectProperty<Choice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  Choice choice() {
    return choice.get();
  }

  /** The shown picture, null before the first one. */
  ReadOnlyObjectProperty<Rendering> renderingProperty() {
    return rendering.getReadOnlyProperty();
  }

  /** Null before the first ones; of an older picture for a moment after the picture changed. */
  ReadOnlyObjectProperty<PictureMeasures> measuresProperty() {
    return measures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<PaneAnswer>> answersProperty() {
    return answers.answersProperty();
  }

  void choose(Choice chosen) {
    if (!chosen.equals(choice.get())) {
      choice.set(chosen);
      request();
    }
  }

  /** CLAHE on or off. */
  void switchEnhancement() {
    Choice now = choice.get();
    choose(
        now.withEnhancement(
            now.enhancement() == Enhancement.NONE ? Enhancement.CLAHE : Enhancement.NONE));
  }

  void study(Subject studied) {
    subject = studied;
    request();
  }

  void askFrom(List<Classifier> models) {
    answers.askFrom(models);
  }

  private void request() {
    if (subject == null) {
      return;
    }
    Cell cell = choice.get().cell();
    Rendering shown = rendering.get();
    if (shown != null && shown.subject() == subject && shown.cell().equals(cell)) {
      // The slider came back before the other picture was made.
      renders.cancel();
      return;
    }
    renders.submit(new Request(subject, cell));
  }

  private void show(Rendering made) {
    rendering.set(made);
    answers.ask(made);
    measuring.submit(made);
  }

  private record Request(Subject subject, Cell cell) {}
}
