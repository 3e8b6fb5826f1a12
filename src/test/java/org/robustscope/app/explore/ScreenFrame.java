package org.robustscope.app.explore;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Notices;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.Shortcuts;
import org.robustscope.app.common.TaskRunner;

/** The Explore screen in a window as large and as full as the shell's, for tests and pictures. */
final class ScreenFrame implements AutoCloseable {
  final ExploreScreen screen;
  final Stage stage;
  final Scene scene;
  final List<String> errors = new ArrayList<>();
  final List<String> infos = new ArrayList<>();
  final Answers answers = new Answers();
  private final Label message = new Label();

  /** On the JavaFX thread; {@code settings} is a file that need not exist. */
  ScreenFrame(Path settings, int width, int height, boolean dark) {
    SettingsStore store = new SettingsStore(settings, Runnable::run, this::error);
    screen = new ExploreScreen(new ScreenContext(TaskRunner.direct(), answers, new Board(), store));
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    BorderPane root = new BorderPane(screen.content());
    root.getStyleClass().add("shell");
    HBox toolbar = new HBox(new SplitMenuButton(), new MenuButton("Samples"));
    ((SplitMenuButton) toolbar.getChildren().getFirst()).setText("Open");
    toolbar.getStyleClass().add("shell-toolbar");
    HBox tools = new HBox(screen.toolbarItems().toArray(Node[]::new));
    tools.getStyleClass().add("screen-tools");
    HBox.setHgrow(tools, Priority.ALWAYS);
    toolbar.getChildren().add(tools);
    HBox bar = new HBox(message);
    bar.getStyleClass().add("message-bar");
    bar.visibleProperty().bind(message.textProperty().isNotEmpty());
    bar.managedProperty().bind(bar.visibleProperty());
    VBox top = new VBox(toolbar, bar);
    root.setTop(top);
    VBox rail = new VBox(new Button("Explore"));
    rail.getStyleClass().add("rail");
    HBox status =
        new HBox(
            new Label(),
            bound(screen.status().device()),
            bound(screen.status().latency()),
            bound(screen.status().seed()),
            bound(screen.status().variant()));
    status.getStyleClass().add("status-bar");
    BorderPane frame = new BorderPane(root);
    frame.setLeft(rail);
    frame.setBottom(status);
    scene = new Scene(frame, width, height);
    for (String sheet : new String[] {"base", dark ? "dark" : "light"}) {
      scene
          .getStylesheets()
          .add(ScreenFrame.class.getResource("/styles/" + sheet + ".css").toExternalForm());
    }
    new Shortcuts(screen::actions).install(scene);
    stage = new Stage();
    stage.setScene(scene);
    stage.show();
  }

  private static Label bound(javafx.beans.value.ObservableValue<String> text) {
    Label label = new Label();
    label.textProperty().bind(text);
    return label;
  }

  ExploreViewModel model() {
    return screen.viewModel();
  }

  private void error(String what) {
    errors.add(what);
    message.setText(what);
  }

  /** On the JavaFX thread. */
  @Override
  public void close() {
    stage.close();
    screen.close();
    Application.setUserAgentStylesheet(null);
  }

  private final class Board implements Notices {
    @Override
    public void error(String what) {
      ScreenFrame.this.error(what);
    }

    @Override
    public void error(String what, Throwable cause) {
      ScreenFrame.this.error(what);
    }

    @Override
    public void info(String what) {
      infos.add(what);
    }

    @Override
    public void watch(Job<?> job) {}
  }

  /** Answers that a test prepares. */
  static final class Answers implements Dialogs {
    Optional<Path> file = Optional.empty();
    Optional<Path> folder = Optional.empty();
    boolean confirms;

    @Override
    public List<Path> openFiles(String title, List<FileKind> kinds) {
      return file.stream().toList();
    }

    @Override
    public Optional<Path> openFile(String title, List<FileKind> kinds) {
      return file;
    }

    @Override
    public Optional<Path> openFolder(String title) {
      return folder;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, List<FileKind> kinds) {
      return file;
    }

    @Override
    public boolean confirm(String title, String question, String yes) {
      return confirms;
    }

    @Override
    public void showDetails(String title, String summary, String details) {}
  }
}
