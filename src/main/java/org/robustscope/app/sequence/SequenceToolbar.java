package org.robustscope.app.sequence;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Named;
import org.robustscope.app.explore.SeedField;
import org.robustscope.corruption.Variant;

/** What the screen puts into the toolbar. */
final class SequenceToolbar {
  private final SequenceViewModel model;
  private final SequenceActions actions;
  private final Messages messages;

  SequenceToolbar(SequenceViewModel model, SequenceActions actions, Messages messages) {
    this.model = model;
    this.actions = actions;
    this.messages = messages;
  }

  List<Node> items(MenuButton models) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label seed = new Label(messages.text("seed.name"));
    seed.getStyleClass().add("toolbar-label");
    seed.setMinWidth(Region.USE_PREF_SIZE);
    Node field = new SeedField(model.seedProperty(), model::chooseSeed, messages).field();
    return List.of(
        models,
        ofClip(actions.backToClip),
        ofClip(actions.picture),
        ofClip(actions.previousClip),
        ofClip(actions.nextClip),
        space,
        icon(actions.overlay),
        icon(actions.dim),
        seed,
        field,
        variants(),
        save());
  }

  private static ButtonBase icon(Action action) {
    ButtonBase button = ActionControls.iconButton(action);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** Takes room only while a clip is played. */
  private static Node ofClip(Action action) {
    ButtonBase button = icon(action);
    button.visibleProperty().bind(action.enabledProperty().map(on -> on));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private Node variants() {
    ComboBox<Variant> box = new ComboBox<>();
    box.setId("sequenceVariant");
    box.getStyleClass().add("variant-chooser");
    box.getItems()
        .setAll(Arrays.stream(Variant.values()).filter(variant -> !variant.isFull()).toList());
    box.setConverter(new Named<>(Variant::id));
    box.setTooltip(new Tooltip(messages.text("size.tip")));
    box.setAccessibleText(messages.text("size.tip"));
    model.variantProperty().subscribe(box::setValue);
    box.valueProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            model.choose(chosen);
          }
        });
    return box;
  }

  private Node save() {
    MenuButton save = new MenuButton();
    save.setId("saveSequence");
    save.setGraphic(ActionControls.icon("mdi2c-content-save-outline"));
    save.getStyleClass().addAll("icon-only", "more-menu");
    save.setTooltip(new Tooltip(messages.text("save.tip")));
    save.setAccessibleText(messages.text("save.tip"));
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.getItems()
        .addAll(
            ActionControls.menuItem(actions.saveCsv),
            ActionControls.menuItem(actions.savePng),
            ActionControls.menuItem(actions.saveGif),
            ActionControls.menuItem(actions.saveMp4),
            new SeparatorMenuItem(),
            ActionControls.menuItem(actions.exportFigure),
            ActionControls.menuItem(actions.copyFigure));
    return save;
  }
}
