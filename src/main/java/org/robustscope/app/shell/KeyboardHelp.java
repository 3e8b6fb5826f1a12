package org.robustscope.app.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Messages;

/** The window that lists every key. It may stay open beside the work. */
final class KeyboardHelp {
  private final Supplier<Window> owner;
  private final Messages messages;
  private Dialog<ButtonType> shown;

  KeyboardHelp(Supplier<Window> owner, Messages messages) {
    this.owner = owner;
    this.messages = messages;
  }

  /** A part of the list, such as the keys of one screen. */
  record Group(String title, List<Action> actions) {}

  Action action(Supplier<List<Group>> groups) {
    return Action.named(messages, "keys")
        .optIcon("mdi2k-keyboard-outline")
        .optKey("F1")
        .does(() -> show(groups.get()));
  }

  private void show(List<Group> groups) {
    if (shown != null) {
      shown.close();
    }
    shown = dialog(groups);
    shown.show();
  }

  Dialog<ButtonType> dialog(List<Group> groups) {
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(owner.get());
    dialog.initModality(Modality.NONE);
    dialog.setTitle(messages.text("keys.title"));
    dialog.setResizable(true);
    var scroll = new ScrollPane(table(groups));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("keys-scroll");
    dialog.getDialogPane().setContent(scroll);
    dialog.getDialogPane().getStyleClass().add("keys");
    dialog
        .getDialogPane()
        .getButtonTypes()
        .add(new ButtonType(messages.text("dialog.close"), ButtonData.CANCEL_CLOSE));
    dialog.setOnHidden(_ -> shown = null);
    return dialog;
  }

  private static GridPane table(List<Group> groups) {
    var grid = new GridPane();
    grid.getStyleClass().add("keys-table");
    var keys = new ColumnConstraints();
    keys.setHalignment(HPos.LEFT);
    keys.setMinWidth(130);
    grid.getColumnConstraints().addAll(keys, new ColumnConstraints());
    int row = 0;
    for (Group group : groups) {
      List<Action> withKey =
          group.actions().stream().filter(action -> action.shortcut().isPresent()).toList();
      if (!withKey.isEmpty()) {
        var title = new Label(group.title());
        title.getStyleClass().add("keys-group");
        grid.add(title, 0, row++, 2, 1);
      }
      for (Action action : withKey) {
        var key = new Label(action.shortcut().orElseThrow().getDisplayText());
        key.getStyleClass().add("key-cap");
        grid.addRow(row++, key, new Label(action.tip()));
      }
    }
    return grid;
  }
}
