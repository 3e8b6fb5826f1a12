package org.robustscope.app.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Messages;
import org.robustscope.app.export.FigureOutput;

/** All that can be done on the screen, of which buttons, menus and keys are made. */
final class SequenceActions {
  private final SequenceViewModel model;
  private final Messages messages;
  private final List<Action> all = new ArrayList<>();
  private final List<Action> levels = new ArrayList<>();

  final Action play;
  final Action back;
  final Action forth;
  final Action loop;
  final Action overlay;
  final Action dim;
  final Action corner;
  final Action picture;
  final Action backToClip;
  final Action clipNoise;
  final Action exportFigure;
  final Action copyFigure;
  final Action saveCsv;
  final Action savePng;
  final Action saveGif;
  final Action saveMp4;
  final Action nextClip;
  final Action previousClip;

  SequenceActions(
      SequenceViewModel model,
      SequenceView view,
      Clips clips,
      SequenceOutput output,
      FigureOutput figures,
      Messages messages) {
    this.model = model;
    this.messages = messages;
    ObservableValue<Boolean> hasFilm = model.filmProperty().map(it -> true).orElse(false);
    play =
        add(
            named("play", "Space")
                .optIcon("mdi2p-play")
                .optEnabled(hasFilm)
                .does(model::togglePlaying));
    back =
        add(
            named("stepBack", "Left")
                .optIcon("mdi2s-skip-previous")
                .optEnabled(hasFilm)
                .does(() -> model.stepFrames(-1)));
    forth =
        add(
            named("stepForth", "Right")
                .optIcon("mdi2s-skip-next")
                .optEnabled(hasFilm)
                .does(() -> model.stepFrames(1)));
    add("firstFrame", "Home", () -> model.seek(0));
    add("lastFrame", "End", () -> model.seek(model.count() - 1));
    loop = add(named("loop", "L").optIcon("mdi2r-repeat").switches(model.loopProperty()));
    add("faster", "Plus", () -> model.setRate(model.rateProperty().get() + 1));
    add("slower", "Minus", () -> model.setRate(model.rateProperty().get() - 1));
    for (int i = 1; i <= 3; i++) {
      int level = i;
      levels.add(add(named("level" + level, Integer.toString(level)).switches(isLevel(level))));
    }
    add("chooseType", "T", view::focusType);
    add("nextType", "Close Bracket", () -> model.step(1));
    add("previousType", "Open Bracket", () -> model.step(-1));
    overlay =
        add(
            named("overlay", "O")
                .optIcon("mdi2f-format-list-numbered")
                .does(() -> view.overlayProperty().set(view.overlayProperty().get().next())));
    dim =
        add(named("dim", "D").optIcon("mdi2c-circle-opacity").switches(view.film().dimProperty()));
    corner = add(named("corner", "C").does(() -> view.film().nextCorner()));
    add("nextLane", "R", () -> view.timeline().nextLane());
    picture =
        add(
            named("picture", "P")
                .optIcon("mdi2i-image-outline")
                .optEnabled(model.clips().clipProperty().map(it -> it.isPresent()))
                .does(model::usePicture));
    backToClip =
        add(
            named("backToClip", "Shift+P")
                .optIcon("mdi2m-movie-open-outline")
                .optEnabled(model.clips().leftProperty().map(it -> it.isPresent()))
                .does(model::useLeftClip));
    clipNoise =
        add(
            named("clipNoise", "F")
                .optEnabled(model.clips().clipProperty().map(it -> it.isPresent()))
                .switches(isClipNoise()));
    exportFigure =
        add(
            named("exportFigure", "Shortcut+Shift+E")
                .optIcon("mdi2e-export-variant")
                .optEnabled(isWhole())
                .does(figures::ask));
    copyFigure =
        add(named("copyFigure", "Shortcut+Shift+C").optEnabled(isWhole()).does(figures::copy));
    saveCsv =
        add(
            named("saveCsv", "Shortcut+S")
                .optIcon("mdi2c-content-save-outline")
                .optEnabled(hasFilm)
                .does(output::saveCsv));
    savePng = add(named("savePng", "Shortcut+E").optEnabled(hasFilm).does(output::savePng));
    saveGif = add(named("saveGif", "Shortcut+G").optEnabled(hasFilm).does(output::saveGif));
    saveMp4 = add(named("saveMp4", "Shortcut+M").optEnabled(hasFilm).does(output::saveMp4));
    ObservableValue<Boolean> hasClip = model.clips().clipProperty().map(it -> it.isPresent());
    previousClip =
        add(
            named("previousClip", "Shift+N")
                .optIcon("mdi2s-skip-backward")
                .optEnabled(hasClip)
                .does(() -> clips.step(false)));
    nextClip =
        add(
            named("nextClip", "N")
                .optIcon("mdi2s-skip-forward")
                .optEnabled(hasClip)
                .does(() -> clips.step(true)));
  }

  List<Action> all() {
    return List.copyOf(all);
  }

  List<Action> levels() {
    return List.copyOf(levels);
  }

  /** Whether all frames are there, of which figures are made. */
  private ObservableValue<Boolean> isWhole() {
    return model
        .loadedProperty()
        .map(loaded -> loaded.intValue() > 0 && loaded.intValue() == model.count());
  }

  /** A switch that is on for one level; switching it off is not possible. */
  private BooleanProperty isLevel(int level) {
    BooleanProperty on = new SimpleBooleanProperty();
    model.levelProperty().subscribe(now -> on.set(now.intValue() == level));
    on.subscribe(wanted -> {
      if (wanted) {
        model.chooseLevel(level);
      } else if (model.levelProperty().get() == level) {
        on.set(true);
      }
    });
    return on;
  }

  /** Follows the clip's name until the user says otherwise. */
  private BooleanProperty isClipNoise() {
    BooleanProperty on = new SimpleBooleanProperty();
    Runnable follow = () -> on.set(model.rule().withFirst());
    model.filmProperty().subscribe(_ -> follow.run());
    model.clips().clipProperty().subscribe(_ -> follow.run());
    model.clips().noiseProperty().subscribe(_ -> follow.run());
    on.subscribe(wanted -> {
      if (model.clips().clipProperty().get().isPresent() && wanted != model.rule().withFirst()) {
        model.chooseClipNoise(Optional.of(wanted));
      }
    });
    return on;
  }

  private Action.Builder named(String id, String key) {
    return Action.named(messages, id).optKey(key);
  }

  private Action add(Action action) {
    all.add(action);
    return action;
  }

  private void add(String id, String key, Runnable handler) {
    add(named(id, key).does(handler));
  }
}
