package org.robustscope.app.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.robustscope.app.common.Messages;
import org.robustscope.model.InstalledModel;

/** The chooser of models: one that answers first, and up to two compared with it. */
final class ModelMenu {
  private final ModelShelf shelf;
  private final Messages messages;
  private final Runnable open;
  private final MenuButton button = new MenuButton();

  /**
   * A menu.
   *
   * @param open lets the user look for a model file
   */
  ModelMenu(ModelShelf shelf, Messages messages, Runnable open) {
    this.shelf = shelf;
    this.messages = messages;
    this.open = open;
    button.setId("modelMenu");
    button.setMnemonicParsing(false);
    button.getStyleClass().add("model-menu");
    button.setTooltip(new Tooltip(messages.text("model.tip")));
    button.setAccessibleText(messages.text("model.tip"));
    shelf.known().addListener((ListChangeListener<InstalledModel>) _ -> refresh());
    shelf.chosenProperty().subscribe(_ -> refresh());
    shelf.openingProperty().subscribe(_ -> refresh());
  }

  MenuButton button() {
    return button;
  }

  private void refresh() {
    List<InstalledModel> chosen = shelf.chosenProperty().get();
    button.setText(text(chosen));
    List<MenuItem> items = new ArrayList<>();
    if (!shelf.known().isEmpty()) {
      addFirst(items, chosen);
      addCompared(items, chosen);
      items.add(new SeparatorMenuItem());
    }
    MenuItem other = new MenuItem(messages.text("model.open"));
    other.setOnAction(_ -> open.run());
    items.add(other);
    button.getItems().setAll(items);
  }

  private void addFirst(List<MenuItem> items, List<InstalledModel> chosen) {
    boolean onlyBundled = shelf.known().stream().allMatch(InstalledModel::bundled);
    items.add(heading(onlyBundled ? "model.bundled" : "model.first"));
    List<MenuItem> bundled = new ArrayList<>();
    for (InstalledModel model : shelf.known()) {
      RadioMenuItem item = new RadioMenuItem(model.card().caption());
      item.setMnemonicParsing(false);
      item.setSelected(!chosen.isEmpty() && chosen.getFirst().equals(model));
      item.setOnAction(_ -> shelf.choose(0, model));
      (model.bundled() && !onlyBundled ? bundled : items).add(item);
    }
    addGroup(items, bundled);
  }

  private void addCompared(List<MenuItem> items, List<InstalledModel> chosen) {
    if (chosen.isEmpty() || shelf.known().size() < 2) {
      return;
    }
    items.add(new SeparatorMenuItem());
    items.add(heading("model.compared"));
    List<MenuItem> bundled = new ArrayList<>();
    for (InstalledModel model : shelf.known()) {
      int place = chosen.indexOf(model);
      if (place == 0) {
        continue;
      }
      CheckMenuItem item = new CheckMenuItem(model.card().caption());
      item.setMnemonicParsing(false);
      item.setSelected(place > 0);
      item.setDisable(place < 0 && chosen.size() == ModelShelf.MOST);
      item.setOnAction(_ -> {
        if (place > 0) {
          shelf.remove(place);
        } else {
          shelf.choose(chosen.size(), model);
        }
      });
      // What is compared stands in view.
      (model.bundled() && place < 0 ? bundled : items).add(item);
    }
    addGroup(items, bundled);
  }

  /** A family of its own size would push the user's own models out of the menu. */
  private void addGroup(List<MenuItem> items, List<MenuItem> bundled) {
    if (!bundled.isEmpty()) {
      Menu group = new Menu(messages.text("model.bundled"));
      group.setMnemonicParsing(false);
      group.getItems().setAll(bundled);
      items.add(group);
    }
  }

  private MenuItem heading(String key) {
    MenuItem heading = new MenuItem(messages.text(key));
    heading.setDisable(true);
    return heading;
  }

  private String text(List<InstalledModel> chosen) {
    if (chosen.isEmpty()) {
      return messages.text("model.button.none");
    }
    String first = chosen.getFirst().card().shortCaption();
    return chosen.size() == 1
        ? first
        : messages.text("model.button.more", first, chosen.size() - 1);
  }
}
