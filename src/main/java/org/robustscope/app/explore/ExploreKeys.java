package org.robustscope.app.explore;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys that the shell's shortcuts cannot do: those that are held, that a focused control would
 * take for itself, and the number pad's.
 */
final class ExploreKeys {
  private final ExploreActions actions;
  private final ExploreView view;

  ExploreKeys(ExploreActions actions, ExploreView view) {
    this.actions = actions;
    this.view = view;
  }

  void install(Parent content) {
    content.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    content
        .sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            install(scene);
          }
        });
  }

  private void install(Scene scene) {
    // On the scene: the release may come after the focus has moved.
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
    scene
        .windowProperty()
        .flatMap(window -> window.focusedProperty())
        .subscribe(focused -> {
          if (focused == null || !focused) {
            view.blinkingProperty().set(false);
          }
        });
  }

  private void press(KeyEvent e) {
    if (e.getTarget() instanceof TextInputControl
        || e.isShortcutDown()
        || e.isAltDown()
        || e.isControlDown()
        || e.isShiftDown()) {
      return;
    }
    int severity = severity(e.getCode());
    if (severity >= 0) {
      actions.chooseSeverity(severity);
    } else if (e.getCode() == KeyCode.PAGE_DOWN) {
      actions.step(1);
    } else if (e.getCode() == KeyCode.PAGE_UP) {
      actions.step(-1);
    } else if (e.getCode() == KeyCode.SPACE && e.getTarget() instanceof ImageViewport) {
      view.blinkingProperty().set(true);
    } else {
      return;
    }
    e.consume();
  }

  private static int severity(KeyCode code) {
    return switch (code) {
      case DIGIT0, NUMPAD0 -> 0;
      case DIGIT1, NUMPAD1 -> 1;
      case DIGIT2, NUMPAD2 -> 2;
      case DIGIT3, NUMPAD3 -> 3;
      case DIGIT4, NUMPAD4 -> 4;
      case DIGIT5, NUMPAD5 -> 5;
      default -> -1;
    };
  }

  private void release(KeyEvent e) {
    boolean held = e.getCode() == KeyCode.B || e.getCode() == KeyCode.SPACE;
    Node target = e.getTarget() instanceof Node node ? node : null;
    if (held && !(target instanceof TextInputControl)) {
      view.blinkingProperty().set(false);
    }
  }
}
