package org.robustscope.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Fxml;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Screen;

/** The frame of {@code shell.fxml}: fills it and puts the shown screen into it. */
final class ShellView {
  private final Places places;
  private final Messages messages;

  @FXML private BorderPane root;
  @FXML private VBox railPlaces;
  @FXML private VBox railTools;
  @FXML private SplitMenuButton openButton;
  @FXML private MenuButton samplesButton;
  @FXML private HBox screenTools;
  @FXML private StackPane messageSlot;
  @FXML private StackPane content;
  @FXML private StackPane statusSlot;

  ShellView(Places places, Messages messages) {
    this.places = places;
    this.messages = messages;
  }

  Parent load() {
    Fxml.load("shell", this, messages);
    return root;
  }

  /** Puts the parts in that cost little. */
  void fill(OpenMenu openMenu, List<Action> tools, Node messageBar, Node statusBar) {
    openMenu.fill(openButton);
    tools.forEach(action -> railTools.getChildren().add(tool(action)));
    messageSlot.getChildren().setAll(messageBar);
    statusSlot.getChildren().setAll(statusBar);
    addPlaces();
  }

  /** Begins to show screens: from now on their content is made when it is needed. */
  void showScreens(SamplesMenu samplesMenu) {
    samplesMenu.fill(samplesButton);
    places.currentProperty().subscribe(this::show);
  }

  Node content() {
    return content;
  }

  private void addPlaces() {
    var group = new ToggleGroup();
    List<Action> actions = places.actions(messages);
    for (int i = 0; i < actions.size(); i++) {
      Screen screen = places.all().get(i);
      ToggleButton button = place(actions.get(i), screen);
      button.setToggleGroup(group);
      railPlaces.getChildren().add(button);
      places.currentProperty().subscribe(shown -> button.setSelected(shown == screen));
    }
  }

  private ToggleButton place(Action action, Screen screen) {
    var button = new ToggleButton(screen.title(), ActionControls.icon(screen.icon()));
    button.setId(action.id());
    button.setContentDisplay(ContentDisplay.TOP);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("rail-place");
    button.setTooltip(new Tooltip(action.tipWithKey()));
    button.setAccessibleText(action.tip());
    button.setOnAction(_ -> {
      action.fire();
      // A second click would switch the button off though its screen stays.
      button.setSelected(true);
    });
    return button;
  }

  private static Node tool(Action action) {
    ButtonBase button = ActionControls.iconButton(action);
    button.getStyleClass().addAll("flat", "rail-tool");
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private void show(Screen screen) {
    List<Node> tools = screen == null ? List.of() : screen.toolbarItems();
    screenTools.getChildren().setAll(tools);
    content.getChildren().setAll(Stream.ofNullable(screen).<Node>map(Screen::content).toList());
    samplesButton.setDisable(places.all().stream().noneMatch(Screen::acceptsSamples));
  }
}
