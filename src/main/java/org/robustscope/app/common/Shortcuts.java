package org.robustscope.app.common;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Lets the keys of actions act in a window. A handler rather than the scene's accelerators: those
 * also take plain letters away from a text field, and act while a control wants the key itself.
 */
public final class Shortcuts {
  private final Supplier<List<Action>> actions;

  /**
   * With the actions that count at the moment; the first one with a matching key wins.
   *
   * @param actions asked again at every key
   */
  public Shortcuts(Supplier<List<Action>> actions) {
    this.actions = actions;
  }

  public void install(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    boolean typing = event.getTarget() instanceof Node node && isTextInput(node);
    for (Action action : actions.get()) {
      KeyCombination key = action.shortcut().orElse(null);
      if (key != null && action.isEnabled() && key.match(event) && !(typing && isPlain(key))) {
        action.fire();
        event.consume();
        return;
      }
    }
  }

  private static boolean isTextInput(Node node) {
    return switch (node) {
      case TextInputControl text -> text.isEditable();
      case Spinner<?> spinner -> spinner.isEditable();
      case ComboBoxBase<?> box -> box.isEditable();
      default -> false;
    };
  }

  /** Whether the key alone would be typed as text. */
  static boolean isPlain(KeyCombination key) {
    boolean modified =
        key.getShortcut() == KeyCombination.ModifierValue.DOWN
            || key.getControl() == KeyCombination.ModifierValue.DOWN
            || key.getAlt() == KeyCombination.ModifierValue.DOWN
            || key.getMeta() == KeyCombination.ModifierValue.DOWN;
    boolean function = key instanceof KeyCodeCombination code && code.getCode().isFunctionKey();
    return !modified && !function;
  }
}
