package org.robustscope.app.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robustscope.testing.FxToolkit.onFx;
import static org.robustscope.testing.FxToolkit.runOnFx;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.robustscope.testing.FxToolkit;

@ExtendWith(FxToolkit.class)
class ActionTest {
  private final List<String> fired = new ArrayList<>();
  private final SimpleBooleanProperty enabled = new SimpleBooleanProperty(true);

  private Action action(String key) {
    return Action.titled("blink", "Blink", "Show the clean image")
        .optIcon("mdi2e-eye-outline")
        .optKey(key)
        .optEnabled(enabled)
        .does(() -> fired.add("blink"));
  }

  private static void press(Node target, KeyCode code, boolean control) {
    runOnFx(() ->
        Event.fireEvent(
            target,
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
  }

  @Test
  void iconButtonSaysInWordsWhatItDoesAndByWhichKey() {
    ButtonBase button = onFx(() -> ActionControls.iconButton(action("B")));
    assertThat(button.getTooltip().getText()).isEqualTo("Show the clean image (B)");
    assertThat(button.getAccessibleText()).isEqualTo("Show the clean image");
    assertThat(button.getGraphic()).isNotNull();
  }

  @Test
  void disabledActionDisablesItsControlsAndDoesNothing() {
    Action action = action("B");
    ButtonBase button = onFx(() -> ActionControls.button(action));
    enabled.set(false);
    assertThat(button.isDisable()).isTrue();
    action.fire();
    assertThat(fired).isEmpty();
  }

  @Test
  void switchAndItsControlsAgree() {
    var on = new SimpleBooleanProperty();
    Action action = Action.titled("jpeg", "JPEG 85", "Final JPEG").switches(on);
    var button = (ToggleButton) onFx(() -> ActionControls.button(action));
    var item = (CheckMenuItem) onFx(() -> ActionControls.menuItem(action));
    action.fire();
    assertThat(button.isSelected()).isTrue();
    assertThat(item.isSelected()).isTrue();
    button.setSelected(false);
    assertThat(on.get()).isFalse();
  }

  @Test
  void keyFiresOnceThoughTheMenuKnowsItToo() {
    Action action = action("Shortcut+B");
    Scene scene =
        onFx(() -> {
          var menu = new MenuButton("menu");
          menu.getItems().add(ActionControls.menuItem(action));
          var made = new Scene(new HBox(menu), 200, 100);
          new Shortcuts(() -> List.of(action)).install(made);
          return made;
        });
    press(scene.getRoot(), KeyCode.B, true);
    assertThat(fired).containsExactly("blink");
  }

  @Test
  void plainKeysAreLeftToTextFieldsButOthersAreNot() {
    Action plain = action("B");
    Action modified = action("Shortcut+G");
    TextField field =
        onFx(() -> {
          var text = new TextField();
          var scene = new Scene(new HBox(text), 200, 100);
          new Shortcuts(() -> List.of(plain, modified)).install(scene);
          return text;
        });
    press(field, KeyCode.B, false);
    assertThat(fired).isEmpty();
    press(field, KeyCode.G, true);
    assertThat(fired).hasSize(1);
    press(field.getParent(), KeyCode.B, false);
    assertThat(fired).hasSize(2);
  }

  @Test
  void keyOfADisabledActionIsLeftToTheNextOne() {
    enabled.set(false);
    Action first = action("Esc");
    Action second =
        Action.titled("close", "Close", "Close").optKey("Esc").does(() -> fired.add("close"));
    Scene scene =
        onFx(() -> {
          var made = new Scene(new HBox(), 200, 100);
          new Shortcuts(() -> List.of(first, second)).install(made);
          return made;
        });
    press(scene.getRoot(), KeyCode.ESCAPE, false);
    assertThat(fired).containsExactly("close");
  }
}
