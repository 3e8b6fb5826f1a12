package org.robustscope.app.explore;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Named;
import org.robustscope.corruption.Variant;

/** What the screen puts into the toolbar. */
final class ExploreToolbar {
  private static final double WIDE = 1150;

  private final ExploreViewModel model;
  private final ExploreView view;
  private final ExploreActions actions;
  private final Facts facts;
  private final Messages messages;

  ExploreToolbar(
      ExploreViewModel model,
      ExploreView view,
      ExploreActions actions,
      Facts facts,
      Messages messages) {
    this.model = model;
    this.view = view;
    this.actions = actions;
    this.facts = facts;
    this.messages = messages;
  }

  List<Node> items(Runnable openModel) {
    MenuButton models = new ModelMenu(model.models(), messages, openModel).button();
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label seed = new Label(messages.text("seed.label"));
    seed.getStyleClass().add("toolbar-label");
    seed.setMinWidth(Region.USE_PREF_SIZE);
    showWhen(seed, wide(seed));
    Node seedField = new SeedField(model.seedProperty(), model::chooseSeed, messages).field();
    return List.of(
        models,
        icon(actions.compare),
        badge(),
        space,
        looks(),
        seed,
        seedField,
        variants(),
        jpeg(),
        icon(actions.page),
        more());
  }

  /** What the status bar or a tooltip says too gives way in a narrow window. */
  private static BooleanExpression wide(Node node) {
    return BooleanExpression.booleanExpression(
        node.sceneProperty()
            .flatMap(scene -> scene.widthProperty())
            .map(width -> width.doubleValue() >= WIDE)
            .orElse(true));
  }

  private static void showWhen(Node node, BooleanExpression condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }

  private Label badge() {
    Label badge = new Label();
    badge.getStyleClass().add("device-badge");
    badge.textProperty().bind(facts.badge());
    showWhen(badge, facts.badge().isNotEmpty().and(wide(badge)));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(facts.deviceReason());
    badge.setTooltip(tip);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  private Node looks() {
    HBox looks =
        new HBox(icon(actions.sideBySide), icon(actions.split), icon(actions.difference), blink());
    looks.getStyleClass().add("looks");
    looks.getChildren().forEach(child -> child.getStyleClass().add("look"));
    return looks;
  }

  /** Not fired but held, unlike other buttons. */
  private Node blink() {
    Action blink = actions.blink;
    ToggleButton button = new ToggleButton();
    button.setId(blink.id());
    button.getStyleClass().add("icon-only");
    blink.icon().ifPresent(literal -> button.setGraphic(ActionControls.icon(literal)));
    button.setTooltip(new Tooltip(blink.tipWithKey()));
    button.setAccessibleText(blink.tip());
    button.setOnAction(_ -> button.setSelected(false));
    button.armedProperty().subscribe(held -> view.blinkingProperty().set(held));
    return button;
  }

  private static ButtonBase icon(Action action) {
    ButtonBase button = ActionControls.iconButton(action);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Node jpeg() {
    ButtonBase button = ActionControls.button(actions.jpeg85);
    button.getStyleClass().add("jpeg-switch");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Node variants() {
    ComboBox<Variant> box = new ComboBox<>();
    box.setId("variant");
    box.getStyleClass().add("variant-chooser");
    box.getItems().setAll(Variant.values());
    box.setConverter(new Named<>(variant -> messages.text("variant." + variant.id())));
    // That "full" is an extension is said in the list and the status bar: here is no room.
    box.setButtonCell(
        new ListCell<>() {
          @Override
          protected void updateItem(Variant variant, boolean empty) {
            super.updateItem(variant, empty);
            setText(empty ? "" : variant.id());
          }
        });
    box.setTooltip(new Tooltip(messages.text("variant.tip")));
    box.setAccessibleText(messages.text("variant.tip"));
    model.source().variantProperty().subscribe(box::setValue);
    box.valueProperty()
        .subscribe(chosen -> {
          if (chosen != null && chosen != model.source().variantProperty().get()) {
            model.source().choose(chosen);
          }
        });
    return box;
  }

  private Node more() {
    MenuButton more = new MenuButton();
    more.setId("more");
    more.setGraphic(ActionControls.icon("mdi2d-dots-horizontal"));
    more.getStyleClass().addAll("icon-only", "more-menu");
    more.setTooltip(new Tooltip(messages.text("more.tip")));
    more.setAccessibleText(messages.text("more.tip"));
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.getItems()
        .addAll(
            ActionControls.menuItem(actions.savePane),
            ActionControls.menuItem(actions.saveAll),
            ActionControls.menuItem(actions.copyPane),
            ActionControls.menuItem(actions.exportFigure),
            ActionControls.menuItem(actions.copyFigure),
            new SeparatorMenuItem(),
            ActionControls.menuItem(actions.fit),
            ActionControls.menuItem(actions.actualSize),
            ActionControls.menuItem(actions.wholePicture),
            ActionControls.menuItem(actions.extras),
            new SeparatorMenuItem(),
            ActionControls.menuItem(actions.seedMode),
            ActionControls.menuItem(actions.randomSeed));
    return more;
  }
}
