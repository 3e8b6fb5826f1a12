package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.app.common.LatestTask;
import org.robustscope.model.Classifier;
import org.robustscope.model.Prediction;

/** The chosen models' answers to a pane's picture; each model answers at its own pace. */
final class PaneAnswers {
  private final Lanes lanes;
  private final Predictions predictions;
  private final Reporter reporter;
  private final ReadOnlyObjectWrapper<List<PaneAnswer>> answers =
      new ReadOnlyObjectWrapper<>(List.of());
  private List<LatestTask<Rendering, Prediction>> tasks = List.of();
  private Rendering asked;

  PaneAnswers(Lanes lanes, Predictions predictions, Reporter reporter) {
    this.lanes = lanes;
    this.predictions = predictions;
    this.reporter = reporter;
  }

  /** In the order of the models. */
  ReadOnlyObjectProperty<List<PaneAnswer>> answersProperty() {
    return answers.getReadOnlyProperty();
  }

  /** Asks the models about a picture; older questions are dropped. */
  void ask(Rendering rendering) {
    asked = rendering;
    for (int i = 0; i < tasks.size(); i++) {
      change(i, answers.get().get(i).asBusy());
      tasks.get(i).submit(rendering);
    }
  }

  /** Changes the models; answers of those that stay are kept. */
  void askFrom(List<Classifier> models) {
    tasks.forEach(LatestTask::cancel);
    List<PaneAnswer> before = answers.get();
    answers.set(models.stream().map(model -> kept(before, model)).toList());
    tasks = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      tasks.add(task(i, models.get(i)));
    }
    if (asked != null) {
      ask(asked);
    }
  }

  private static PaneAnswer kept(List<PaneAnswer> before, Classifier model) {
    return before.stream()
        .filter(answer -> answer.model() == model)
        .findFirst()
        .orElseGet(() -> PaneAnswer.none(model));
  }

  private LatestTask<Rendering, Prediction> task(int place, Classifier model) {
    return lanes
        .answers()
        .latest(
            rendering -> predictions.of(model, rendering),
            (rendering, prediction) ->
                change(
                    place, new PaneAnswer(model, Optional.of(prediction), rendering.cell(), false)),
            (rendering, failure) -> {
              change(place, answers.get().get(place).asIdle());
              reporter.report(failure);
            });
  }

  private void change(int place, PaneAnswer answer) {
    List<PaneAnswer> changed = new ArrayList<>(answers.get());
    changed.set(place, answer);
    answers.set(List.copyOf(changed));
  }
}
