package org.robustscope.app.benchmark;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Messages;
import org.robustscope.benchmark.StoredRun;

/** All that can be done on the screen, of which buttons and keys are made. */
final class BenchmarkActions {
  final Action start;
  final Action pause;
  final Action goOn;
  final Action cancel;
  final Action resume;
  final Action remove;
  final Action refresh;
  final Action chooseData;
  final Action chooseClean;
  final Action chooseStore;
  final Action setup;
  final Action focusMatrix;

  /** What the actions ask of the screen around them. */
  interface Asks {
    void data();

    void clean();

    void store();

    void focusMatrix();
  }

  /**
   * The actions.
   *
   * @param setupShown whether the side with form and list is shown
   */
  BenchmarkActions(
      BenchmarkViewModel model, Messages messages, BooleanProperty setupShown, Asks asks) {
    start =
        Action.named(messages, "startRun")
            .optIcon("mdi2p-play")
            .optKey("Shortcut+Enter")
            .optEnabled(
                when(
                    model::mayStart,
                    model.problemsProperty(),
                    model.lookingProperty(),
                    model.stageProperty()))
            .does(model::start);
    pause =
        Action.named(messages, "pauseRun")
            .optIcon("mdi2p-pause")
            .optKey("Shortcut+P")
            .optEnabled(model.stageProperty().map(it -> it == RunStage.RUNNING))
            .does(model::pause);
    goOn =
        Action.named(messages, "goOnRun")
            .optIcon("mdi2p-play")
            .optKey("Shortcut+P")
            .optEnabled(model.stageProperty().map(it -> it == RunStage.PAUSED))
            .does(model::goOn);
    cancel =
        Action.named(messages, "cancelRun")
            .optIcon("mdi2s-stop")
            .optKey("Shortcut+Shift+X")
            .optEnabled(model.stageProperty().map(it -> it.isBusy() && it != RunStage.STOPPING))
            .does(model::cancel);
    Observable[] shown = {
      model.shownProperty(),
      model.liveProperty(),
      model.stageProperty(),
      model.setup().listingProperty()
    };
    resume =
        Action.named(messages, "resumeRun")
            .optIcon("mdi2p-play")
            .optKey("Shortcut+R")
            .optEnabled(when(() -> model.mayResume(model.shownProperty().get()), shown))
            .does(() -> model.resume(model.shownProperty().get()));
    remove =
        Action.named(messages, "removeRun")
            .optIcon("mdi2t-trash-can-outline")
            .optKey("Shortcut+Delete")
            .optEnabled(when(() -> mayRemove(model), shown))
            .does(() -> model.remove(model.shownProperty().get()));
    refresh =
        Action.named(messages, "refreshRuns")
            .optIcon("mdi2r-refresh")
            .optKey("F5")
            .does(model::refresh);
    chooseData =
        Action.named(messages, "chooseData")
            .optIcon("mdi2f-folder-open-outline")
            .optKey("Shortcut+Shift+F")
            .does(asks::data);
    chooseClean =
        Action.named(messages, "chooseClean")
            .optIcon("mdi2f-folder-open-outline")
            .does(asks::clean);
    chooseStore =
        Action.named(messages, "chooseStore")
            .optIcon("mdi2d-database-edit-outline")
            .does(asks::store);
    setup =
        Action.named(messages, "showSetup")
            .optIcon("mdi2d-dock-left")
            .optKey("Shortcut+B")
            .switches(setupShown);
    focusMatrix =
        Action.named(messages, "focusMatrix").optKey("Shortcut+M").does(asks::focusMatrix);
  }

  private static boolean mayRemove(BenchmarkViewModel model) {
    StoredRun run = model.shownProperty().get();
    StoredRun live = model.liveProperty().get();
    return run != null
        && (live == null || !live.id().equals(run.id()))
        && model.stageProperty().get() != RunStage.PREPARING;
  }

  private static ObservableValue<Boolean> when(
      java.util.function.BooleanSupplier condition, Observable... inputs) {
    return Bindings.createObjectBinding(condition::getAsBoolean, inputs);
  }

  List<Action> all() {
    return List.of(
        start, pause, goOn, cancel, resume, remove, refresh, chooseData, setup, focusMatrix);
  }
}
