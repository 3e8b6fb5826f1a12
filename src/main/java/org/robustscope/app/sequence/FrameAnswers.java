package org.robustscope.app.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.robustscope.app.common.Messages;
import org.robustscope.app.explore.Comparison;
import org.robustscope.app.explore.TopFive;
import org.robustscope.model.Prediction;
import org.robustscope.perturbation.Perturbation;

/** Puts the models' answers to a frame, and what they are compared with, in words. */
final class FrameAnswers {
  private final SequenceViewModel model;
  private final Messages messages;

  FrameAnswers(SequenceViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  /** A list a model; ranks that changed against the compared frame are marked. */
  List<TopFive> of(int frame) {
    List<Lane> lanes = model.lanes();
    if (lanes.isEmpty()) {
      boolean opening = model.bench().openingProperty().get();
      return List.of(TopFive.message("", messages.text(opening ? "top.opening" : "top.noModel")));
    }
    List<TopFive> lists = new ArrayList<>();
    for (Lane lane : lanes) {
      lists.add(list(lane, frame));
    }
    return lists;
  }

  private TopFive list(Lane lane, int frame) {
    String name = lane.model().card().shortCaption();
    Optional<Prediction> prediction = lane.prediction(frame);
    if (prediction.isEmpty()) {
      return TopFive.message(name, messages.text("top.notYet"));
    }
    return TopFive.of(
        name,
        lane.isFlip(frame) ? messages.text("top.flip") : "",
        Comparison.rows(prediction.get(), lane.compared(frame), trueLabel(lane)));
  }

  private OptionalInt trueLabel(Lane lane) {
    Optional<String> wnid = Optional.ofNullable(model.filmProperty().get()).flatMap(Film::wnid);
    return wnid.isEmpty()
        ? OptionalInt.empty()
        : lane.model().labels().stream()
            .filter(label -> label.wnid().equals(wnid.get()))
            .mapToInt(label -> label.index())
            .findFirst();
  }

  /** What is compared with what, in a sentence. */
  String rule() {
    if (model.rule().withFirst()) {
      Optional<Integer> strength =
          Optional.ofNullable(model.filmProperty().get())
              .flatMap(Film::perturbation)
              .filter(it -> it.type().isNoise())
              .map(Perturbation::strength);
      return strength
          .map(it -> messages.text("rule.noise", it))
          .orElseGet(() -> messages.text("rule.first"));
    }
    int difficulty = model.rule().stride();
    return messages.text("rule.apart." + difficulty);
  }

  /** Where the play head stands, such as "frame 3 of 31 · +2°". */
  String place() {
    Film film = model.filmProperty().get();
    if (film == null) {
      return "";
    }
    int frame = model.frameProperty().get();
    String caption = film.caption().apply(frame);
    String text = messages.text("frame.of", frame, model.count() - 1);
    return caption.isEmpty() ? text : text + " \u00b7 " + caption;
  }
}
