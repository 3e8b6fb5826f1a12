package org.robustscope.app.sequence;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.robustscope.app.common.Action;

/**
 * Takes the player's keys before the focus traversal and the controls do, unless a control that
 * needs the key itself has the focus.
 */
final class SequenceKeys {
  private static final Set<KeyCode> OWN =
      Set.of(KeyCode.SPACE, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);

  private final List<Action> actions;
  private final Node scrubber;

  SequenceKeys(List<Action> actions, Node scrubber) {
    this.actions = actions;
    this.scrubber = scrubber;
  }

  void install(Parent content) {
    content.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent e) {
    if (!OWN.contains(e.getCode()) || needsItself(e)) {
      return;
    }
    for (Action action : actions) {
      if (action.shortcut().filter(key -> key.match(e)).isPresent() && action.isEnabled()) {
        action.fire();
        e.consume();
        return;
      }
    }
  }

  private boolean needsItself(KeyEvent e) {
    return switch (e.getTarget()) {
      case TextInputControl _ -> true;
      case ComboBoxBase<?> _ -> true;
      case ButtonBase _ -> e.getCode() == KeyCode.SPACE;
      case Slider slider -> slider != scrubber && e.getCode() != KeyCode.SPACE;
      default -> false;
    };
  }
}
