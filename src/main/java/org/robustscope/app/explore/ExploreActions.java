package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Messages;
import org.robustscope.app.export.FigureOutput;
import org.robustscope.corruption.Variant;
import org.robustscope.random.SeedMode;

/** All that can be done on the screen, of which buttons, menus and keys are made. */
final class ExploreActions {
  private final ExploreViewModel model;
  private final ExploreView view;
  private final Messages messages;
  private final List<Action> all = new ArrayList<>();

  final Action sideBySide;
  final Action split;
  final Action difference;
  final Action blink;
  final Action wholePicture;
  final Action page;
  final Action fit;
  final Action actualSize;
  final Action extras;
  final Action jpeg85;
  final Action compare;
  final Action randomSeed;
  final Action seedMode;
  final Action savePane;
  final Action saveAll;
  final Action copyPane;
  final Action exportFigure;
  final Action copyFigure;

  ExploreActions(
      ExploreViewModel model,
      ExploreView view,
      PaneOutput output,
      FigureOutput figures,
      Messages messages) {
    this.model = model;
    this.view = view;
    this.messages = messages;
    ObservableValue<Boolean> hasPicture = model.subjectProperty().map(it -> true).orElse(false);
    LookSwitch looks = new LookSwitch(model.lookProperty());

    addSeverities();
    add("nextType", "Close Bracket", () -> step(1));
    add("previousType", "Open Bracket", () -> step(-1));
    add("chooseType", "T", view::focusType);
    add("enhance", "C", () -> view.activeProperty().get().switchEnhancement());
    add("otherPane", "X", this::otherPane);
    sideBySide = looking("sideBySide", "mdi2v-view-split-vertical", "A", looks, Look.SIDE_BY_SIDE);
    split = looking("split", "mdi2c-compare", "S", looks, Look.SPLIT);
    difference = looking("difference", "mdi2d-delta", "D", looks, Look.DIFFERENCE);
    blink =
        add(
            named("blink", "B")
                .optIcon("mdi2e-eye-outline")
                .does(() -> view.blinkingProperty().set(true)));
    fit = add(named("fit", "F").optIcon("mdi2f-fit-to-page-outline").does(view::fit));
    actualSize = add(named("actualSize", "Z").does(view::actualSize));
    wholePicture =
        add(
            named("wholePicture", "W")
                .optIcon("mdi2c-crop")
                .optEnabled(hasPicture)
                .switches(model.wholePictureProperty()));
    page =
        add(
            named("page", "I")
                .optIcon("mdi2i-information-outline")
                .switches(view.pageShownProperty()));
    extras = add(named("extras", "E").switches(model.extrasProperty()));
    add("nextModel", "M", () -> model.models().next());
    compare =
        add(
            named("compare", "Shift+M")
                .optIcon("mdi2p-plus")
                .optEnabled(mayCompare())
                .does(() -> model.models().compare()));
    add("nextVariant", "V", this::nextVariant);
    jpeg85 = add(named("jpeg85", "J").switches(model.jpeg85Property()));
    randomSeed = add(named("randomSeed", "R").does(this::chooseRandomSeed));
    seedMode = add(named("seedMode", "Shift+R").does(this::switchSeedMode));
    savePane =
        add(
            named("savePane", "Shortcut+S")
                .optIcon("mdi2c-content-save-outline")
                .optEnabled(hasPicture)
                .does(() -> output.savePane(view.activeProperty().get())));
    saveAll = add(named("saveAll", "Shortcut+E").optEnabled(hasPicture).does(output::saveAll));
    copyPane =
        add(
            named("copyPane", "Shortcut+C")
                .optIcon("mdi2c-content-copy")
                .optEnabled(hasPicture)
                .does(() -> output.copyPane(view.activeProperty().get())));
    exportFigure =
        add(
            named("exportFigure", "Shortcut+Shift+E")
                .optIcon("mdi2e-export-variant")
                .optEnabled(hasPanes())
                .does(figures::ask));
    copyFigure =
        add(named("copyFigure", "Shortcut+Shift+C").optEnabled(hasPanes()).does(figures::copy));
  }

  List<Action> all() {
    return List.copyOf(all);
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

  private Action looking(String id, String icon, String key, LookSwitch looks, Look look) {
    return add(named(id, key).optIcon(icon).switches(looks.of(look)));
  }

  private void addSeverities() {
    for (int i = 0; i <= 5; i++) {
      int severity = i;
      add("severity" + i, Integer.toString(i), () -> chooseSeverity(severity));
    }
  }

  /** Chooses a severity of the active pane. */
  void chooseSeverity(int severity) {
    PaneModel pane = view.activeProperty().get();
    pane.choose(pane.choice().withSeverity(severity));
  }

  /** Chooses another type for the active pane, so many further down the list. */
  void step(int by) {
    PaneModel pane = view.activeProperty().get();
    pane.choose(pane.choice().step(by));
  }

  private void otherPane() {
    view.activeProperty().set(view.activeProperty().get() == model.a() ? model.b() : model.a());
  }

  private ObservableValue<Boolean> mayCompare() {
    return model.models().chosenProperty().map(_ -> model.models().mayCompare());
  }

  private ObservableValue<Boolean> hasPanes() {
    return Bindings.isNotNull(model.a().renderingProperty())
        .and(Bindings.isNotNull(model.b().renderingProperty()));
  }

  private void nextVariant() {
    Variant[] variants = Variant.values();
    int next = model.source().variantProperty().get().ordinal() + 1;
    model.source().choose(variants[next % variants.length]);
  }

  private void chooseRandomSeed() {
    model.chooseSeed(ThreadLocalRandom.current().nextLong(1L << 32));
  }

  private void switchSeedMode() {
    SeedMode now = model.seedModeProperty().get();
    model.choose(now == SeedMode.IMAGE ? SeedMode.CALL : SeedMode.IMAGE);
  }
}
