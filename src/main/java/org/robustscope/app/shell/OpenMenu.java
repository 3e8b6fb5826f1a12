package org.robustscope.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.SettingsStore;

/** The button that opens files, with the recent ones in its menu. */
final class OpenMenu {
  private final FileActions actions;
  private final FileOpener opener;
  private final SettingsStore settings;
  private final Messages messages;

  OpenMenu(FileActions actions, FileOpener opener, SettingsStore settings, Messages messages) {
    this.actions = actions;
    this.opener = opener;
    this.settings = settings;
    this.messages = messages;
  }

  void fill(SplitMenuButton button) {
    button.setText(actions.open().text());
    button.setGraphic(ActionControls.icon(actions.open().icon().orElseThrow()));
    button.setTooltip(new Tooltip(actions.open().tipWithKey()));
    button.setAccessibleText(actions.open().tip());
    button.setOnAction(_ -> actions.open().fire());
    button.getItems().setAll(items());
    button.setOnShowing(_ -> button.getItems().setAll(items()));
  }

  List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    actions.all().forEach(action -> items.add(ActionControls.menuItem(action)));
    List<Path> recent = settings.current().recent();
    if (!recent.isEmpty()) {
      items.add(new SeparatorMenuItem());
      recent.forEach(path -> items.add(item(path)));
      items.add(new SeparatorMenuItem());
      var clear = new MenuItem(messages.text("recent.clear"));
      clear.setOnAction(_ -> settings.update(s -> s.withoutRecent()));
      items.add(clear);
    }
    return items;
  }

  private MenuItem item(Path path) {
    var item = new MenuItem(RecentNames.of(path));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> opener.open(List.of(path)));
    return item;
  }
}
