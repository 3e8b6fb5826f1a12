package org.robustscope.testing;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.robustscope.app.common.Screen;
import org.robustscope.app.common.Shortcuts;
import org.robustscope.app.common.StatusLine;

/**
 * One screen in a window as large and as full as the shell's, for tests and pictures. Made and
 * closed on the JavaFX thread; keys and mouse come from the test's thread.
 */
public final class ShellFrame implements AutoCloseable {
  private final Stage stage = new Stage();
  private final Scene scene;
  private final Label message = new Label();

  /**
   * A window that is shown.
   *
   * @param answers what it hears of failures is shown in the bar under the toolbar
   */
  public ShellFrame(Screen screen, Answers answers, int width, int height, boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    var frame = new BorderPane(middle(screen));
    var rail = new VBox(new Button(screen.title()));
    rail.getStyleClass().add("rail");
    frame.setLeft(rail);
    frame.setBottom(status(screen.status()));
    scene = new Scene(frame, width, height);
    for (String sheet : List.of("base", dark ? "dark" : "light")) {
      scene
          .getStylesheets()
          .add(ShellFrame.class.getResource("/styles/" + sheet + ".css").toExternalForm());
    }
    new Shortcuts(screen::actions).install(scene);
    stage.setScene(scene);
    stage.show();
    answers.failed = message::setText;
  }

  private Node middle(Screen screen) {
    var root = new BorderPane(screen.content());
    root.getStyleClass().add("shell");
    var tools = new HBox(screen.toolbarItems().toArray(Node[]::new));
    tools.getStyleClass().add("screen-tools");
    HBox.setHgrow(tools, Priority.ALWAYS);
    var toolbar = new HBox(new MenuButton("Open"), new MenuButton("Samples"), tools);
    toolbar.getStyleClass().add("shell-toolbar");
    var bar = new HBox(message);
    bar.getStyleClass().add("message-bar");
    bar.visibleProperty().bind(message.textProperty().isNotEmpty());
    bar.managedProperty().bind(bar.visibleProperty());
    root.setTop(new VBox(toolbar, bar));
    return root;
  }

  private static Node status(StatusLine line) {
    var status = new HBox(16);
    for (ObservableValue<String> text :
        List.of(line.engine(), line.device(), line.latency(), line.seed(), line.variant())) {
      var label = new Label();
      label.textProperty().bind(text);
      status.getChildren().add(label);
    }
    status.getStyleClass().add("status-bar");
    return status;
  }

  public Stage stage() {
    return stage;
  }

  public Scene scene() {
    return scene;
  }

  /** The first node that a CSS selector finds. */
  public Node node(String selector) {
    Node found = FxToolkit.onFx(() -> scene.lookup(selector));
    if (found == null) {
      throw new AssertionError("nothing in the window is " + selector);
    }
    return found;
  }

  /** Presses keys together, as in {@code press(CONTROL, L)}, on what has the focus. */
  public void press(KeyCode... keys) {
    FxToolkit.runOnFx(() -> {
      var robot = new Robot();
      for (KeyCode key : keys) {
        robot.keyPress(key);
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        robot.keyRelease(keys[i]);
      }
    });
    FxToolkit.waitForPulses(2);
  }

  /** Clicks the middle of a node that is visible. */
  public void click(Node node) {
    FxToolkit.waitForPulses(2);
    FxToolkit.runOnFx(() -> {
      Bounds place = node.localToScreen(node.getLayoutBounds());
      var robot = new Robot();
      robot.mouseMove(place.getCenterX(), place.getCenterY());
      robot.mouseClick(MouseButton.PRIMARY);
    });
    FxToolkit.waitForPulses(2);
  }

  public void click(String selector) {
    click(node(selector));
  }

  @Override
  public void close() {
    stage.close();
    Application.setUserAgentStylesheet(null);
  }
}
