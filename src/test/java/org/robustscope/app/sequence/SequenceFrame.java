package org.robustscope.app.sequence;

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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Notices;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.Session;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.Shortcuts;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.explore.ExploreScreen;

/** The Sequences screen in a window as large and as full as the shell's. */
final class SequenceFrame implements AutoCloseable {
  final ExploreScreen explore;
  final SequenceScreen screen;
  final Stage stage = new Stage();
  final Scene scene;
  final List<String> errors = new ArrayList<>();
  final List<String> infos = new ArrayList<>();
  Optional<Path> chosen = Optional.empty();

  /** On the JavaFX thread; {@code settings} is a file that need not exist. */
  SequenceFrame(Path settings, int width, int height, boolean dark) {
    SettingsStore store = new SettingsStore(settings, Runnable::run, errors::add);
    var context = new ScreenContext(TaskRunner.direct(), new Answers(), new Board(), store);
    explore = new ExploreScreen(context);
    screen = new SequenceScreen(context, explore.workbench());
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    var root = new BorderPane(screen.content());
    root.getStyleClass().add("shell");
    var tools = new HBox(screen.toolbarItems().toArray(Node[]::new));
    tools.getStyleClass().add("screen-tools");
    HBox.setHgrow(tools, Priority.ALWAYS);
    var toolbar = new HBox(new Button("Open"), new Button("Samples"), tools);
    toolbar.getStyleClass().add("shell-toolbar");
    root.setTop(toolbar);
    var rail = new VBox(new Button("Seq"));
    rail.getStyleClass().add("rail");
    var status = new HBox(16);
    List.of(
            screen.status().engine(),
            screen.status().device(),
            screen.status().latency(),
            screen.status().seed(),
            screen.status().variant())
        .forEach(text -> {
          var label = new Label();
          label.textProperty().bind(text);
          status.getChildren().add(label);
        });
    status.getStyleClass().add("status-bar");
    var frame = new BorderPane(root);
    frame.setLeft(rail);
    frame.setBottom(status);
    scene = new Scene(frame, width, height);
    for (String sheet : new String[] {"base", dark ? "dark" : "light"}) {
      scene
          .getStylesheets()
          .add(SequenceFrame.class.getResource("/styles/" + sheet + ".css").toExternalForm());
    }
    new Shortcuts(screen::actions).install(scene);
    stage.setScene(scene);
    stage.show();
  }

  SequenceViewModel model() {
    return screen.viewModel();
  }

  /** Shows what a first start shows, with these models; without any, the bundled ones. */
  void begin(List<Path> models) {
    explore.restore(Session.first());
    screen.restore(Session.first());
    if (!models.isEmpty()) {
      explore.open(new OpenedFiles(List.of(), List.of(), models, List.of()));
    }
  }

  /** Adds the first model that is known and not chosen. */
  void compare() {
    explore.actions().stream()
        .filter(action -> action.id().equals("compare"))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  /** On the JavaFX thread. */
  @Override
  public void close() {
    stage.close();
    screen.close();
    explore.close();
    Application.setUserAgentStylesheet(null);
  }

  private final class Board implements Notices {
    @Override
    public void error(String what) {
      errors.add(what);
    }

    @Override
    public void error(String what, Throwable cause) {
      errors.add(what);
    }

    @Override
    public void info(String what) {
      infos.add(what);
    }

    @Override
    public void watch(Job<?> job) {}
  }

  private final class Answers implements Dialogs {
    @Override
    public List<Path> openFiles(String title, List<FileKind> kinds) {
      return chosen.stream().toList();
    }

    @Override
    public Optional<Path> openFile(String title, List<FileKind> kinds) {
      return chosen;
    }

    @Override
    public Optional<Path> openFolder(String title) {
      return chosen;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, List<FileKind> kinds) {
      return chosen;
    }

    @Override
    public boolean confirm(String title, String question, String yes) {
      return false;
    }

    @Override
    public void showDetails(String title, String summary, String details) {}
  }
}
