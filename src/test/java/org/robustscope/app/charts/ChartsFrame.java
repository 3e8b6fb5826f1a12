package org.robustscope.app.charts;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.Notices;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.figure.data.FigureData;

/** The screen in a window like the shell's, with dialogs and notices that tests look into. */
final class ChartsFrame implements Dialogs, Notices, OwnResults {
  final List<String> errors = new ArrayList<>();
  final List<String> infos = new ArrayList<>();
  final ChartsScreen screen;
  final ReadOnlyObjectWrapper<FigureData> runs = new ReadOnlyObjectWrapper<>(FigureData.EMPTY);
  Optional<Path> target = Optional.empty();
  String suggested;
  private Stage stage;

  /** Everything at once, on the caller's thread. */
  ChartsFrame(Path home) {
    var settings = new SettingsStore(home.resolve("settings.json"), Runnable::run, errors::add);
    screen =
        new ChartsScreen(
            new ScreenContext(TaskRunner.direct(), this, this, settings),
            this,
            TaskRunner.direct());
  }

  /** On the JavaFX thread. */
  Scene show(int width, int height, boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    var root = new BorderPane(screen.content());
    root.getStyleClass().add("shell");
    var tools = new HBox(screen.toolbarItems().toArray(Node[]::new));
    tools.getStyleClass().add("screen-tools");
    var toolbar = new HBox(new Button("Open"), new Button("Samples"), tools);
    toolbar.getStyleClass().add("shell-toolbar");
    root.setTop(toolbar);
    var rail = new VBox(new Button("Charts"));
    rail.getStyleClass().add("rail");
    root.setLeft(rail);
    var status = new Region();
    status.getStyleClass().add("status-bar");
    root.setBottom(status);
    var scene = new Scene(root, width, height);
    for (String sheet : List.of("base", dark ? "dark" : "light")) {
      scene
          .getStylesheets()
          .add(ChartsFrame.class.getResource("/styles/" + sheet + ".css").toExternalForm());
    }
    root.pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), dark);
    stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return scene;
  }

  /** On the JavaFX thread. */
  void close() {
    stage.close();
    screen.close();
    Application.setUserAgentStylesheet(null);
  }

  @Override
  public ReadOnlyObjectProperty<FigureData> dataProperty() {
    return runs.getReadOnlyProperty();
  }

  @Override
  public List<Path> openFiles(String title, List<FileKind> kinds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Path> openFile(String title, List<FileKind> kinds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Path> openFolder(String title) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Path> saveFile(String title, String suggestedName, List<FileKind> kinds) {
    suggested = suggestedName;
    return target;
  }

  @Override
  public boolean confirm(String title, String question, String yes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void showDetails(String title, String summary, String details) {
    throw new UnsupportedOperationException();
  }

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
  public void watch(Job<?> job) {
    // Jobs run at once here.
  }
}
