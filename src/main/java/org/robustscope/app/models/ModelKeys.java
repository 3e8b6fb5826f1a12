package org.robustscope.app.models;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Enter in the list: a model that is here answers in Explore, another is downloaded. */
final class ModelKeys {
  private final TreeView<ModelLine> tree;
  private final ModelsActions actions;

  ModelKeys(TreeView<ModelLine> tree, ModelsActions actions) {
    this.tree = tree;
    this.actions = actions;
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    TreeItem<ModelLine> item = tree.getSelectionModel().getSelectedItem();
    boolean modified = event.isShortcutDown() || event.isAltDown() || event.isShiftDown();
    if (event.getCode() != KeyCode.ENTER || modified || item == null) {
      return;
    }
    switch (item.getValue()) {
      case ModelLine.Heading _ -> item.setExpanded(!item.isExpanded());
      case ModelLine.Entry _ -> {
        if (actions.use.isEnabled()) {
          actions.use.fire();
        } else {
          actions.download.fire();
        }
      }
    }
    event.consume();
  }
}
