package org.robustscope.app.explore;

import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.Snapshots;

/**
 * What tests do to controls: lay out, picture, press, click, drag, turn the wheel. Points are the
 * scene's.
 */
final class Controls {
  private Controls() {}

  /** Puts a control into a scene of that size, without a window. */
  static Scene scene(Parent control, int width, int height) {
    return FxToolkit.onFx(() -> {
      Scene scene = new Scene(control, width, height);
      scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
      scene.getStylesheets().add("styles/explore.css");
      control.applyCss();
      control.layout();
      return scene;
    });
  }

  static BufferedImage shoot(Scene scene) {
    return Snapshots.toBuffered(FxToolkit.onFx(() -> scene.snapshot(null)));
  }

  static void press(Node node, KeyCode code) {
    String text = code.isDigitKey() ? code.getName() : "";
    fire(node, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false));
  }

  static void click(Node node, double x, double y, int count) {
    fire(node, mouse(MouseEvent.MOUSE_PRESSED, x, y, count, true));
    fire(node, mouse(MouseEvent.MOUSE_RELEASED, x, y, count, false));
    fire(node, mouse(MouseEvent.MOUSE_CLICKED, x, y, count, false));
  }

  static void drag(Node node, double x, double y, double dx, double dy) {
    fire(node, mouse(MouseEvent.MOUSE_PRESSED, x, y, 1, true));
    fire(node, mouse(MouseEvent.MOUSE_DRAGGED, x + dx, y + dy, 1, true));
    fire(node, mouse(MouseEvent.MOUSE_RELEASED, x + dx, y + dy, 1, false));
  }

  static void move(Node node, double x, double y) {
    fire(node, mouse(MouseEvent.MOUSE_MOVED, x, y, 0, false));
  }

  static void wheel(Node node, double x, double y, double notches) {
    fire(
        node,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            40 * notches,
            0,
            40 * notches,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            new PickResult(node, x, y)));
  }

  private static MouseEvent mouse(
      EventType<MouseEvent> type, double x, double y, int count, boolean down) {
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        count == 0 ? MouseButton.NONE : MouseButton.PRIMARY,
        count,
        false,
        false,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private static void fire(Node node, Event event) {
    FxToolkit.runOnFx(() -> {
      Event.fireEvent(node, event);
      node.getScene().getRoot().layout();
    });
  }
}
