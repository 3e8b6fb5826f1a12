package org.robustscope.app.benchmark;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.robustscope.app.common.Desk;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Job;
import org.robustscope.app.common.LoadedPicture;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Notices;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.RunPicture;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.ScreenContext;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.app.common.Shortcuts;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.common.Workbench;
import org.robustscope.model.Classifier;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.catalogue.Catalogue;
import org.robustscope.model.store.DownloadSettings;
import org.robustscope.model.store.ModelLibrary;
import org.robustscope.model.store.ModelStore;

/** The screen's surroundings: settings, answers, notices and Explore, which tests look into. */
final class BenchmarkFrame implements Dialogs, Notices, Desk, Workbench {
  final List<String> errors = new ArrayList<>();
  final List<String> infos = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  final List<String> details = new ArrayList<>();
  final List<RunPicture> opened = new ArrayList<>();
  final List<InstalledModel> used = new ArrayList<>();
  final List<String> shownScreens = new ArrayList<>();
  final SettingsStore settings;
  final Path store;
  final ModelSource models;
  boolean agrees = true;
  Optional<Path> chosen = Optional.empty();
  Stage stage;
  Scene scene;

  /**
   * A frame.
   *
   * @param home an empty folder
   * @param modelFiles files or folders that the user has opened
   */
  BenchmarkFrame(Path home, List<Path> modelFiles) {
    settings = new SettingsStore(home.resolve("settings.json"), Runnable::run, errors::add);
    modelFiles.forEach(file -> settings.update(s -> s.withModel(file)));
    store = home.resolve("results.sqlite");
    ModelLibrary library =
        new ModelLibrary(
            new ModelStore(home.resolve("store")),
            Catalogue.shipped(),
            List.of(),
            DownloadSettings.usual());
    models = new LibraryModels(() -> library, Messages.of("benchmark"));
  }

  /** A view model that does everything at once. */
  BenchmarkViewModel direct() {
    TaskRunner tasks = TaskRunner.direct();
    BenchmarkViewModel model =
        new BenchmarkViewModel(
            context(tasks), this, models, tasks, store, Messages.of("benchmark"));
    model.refresh();
    return model;
  }

  private ScreenContext context(TaskRunner tasks) {
    return new ScreenContext(tasks, this, this, settings, this);
  }

  /** A screen that is not shown. */
  BenchmarkScreen newScreen() {
    TaskRunner tasks = TaskRunner.pool(3, Platform::runLater);
    return new BenchmarkScreen(context(tasks), this, models, tasks, store);
  }

  /** The screen in a window; on the JavaFX thread. */
  BenchmarkScreen show(int width, int height, boolean dark) {
    BenchmarkScreen screen = newScreen();
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    BorderPane root = new BorderPane(screen.content());
    HBox tools = new HBox(screen.toolbarItems().toArray(Node[]::new));
    tools.getStyleClass().add("screen-tools");
    HBox.setHgrow(tools, Priority.ALWAYS);
    HBox toolbar = new HBox(new Button("Open"), new Button("Samples"), tools);
    toolbar.getStyleClass().add("shell-toolbar");
    root.setTop(toolbar);
    VBox rail = new VBox(new Button("Bench"));
    rail.getStyleClass().add("rail");
    HBox status = new HBox(new Label("RobustScope"));
    status.getStyleClass().add("status-bar");
    BorderPane frame = new BorderPane(root);
    frame.getStyleClass().add("shell");
    frame.setLeft(rail);
    frame.setBottom(status);
    scene = new Scene(frame, width, height);
    for (String sheet : List.of("base", dark ? "dark" : "light")) {
      scene
          .getStylesheets()
          .add(BenchmarkFrame.class.getResource("/styles/" + sheet + ".css").toExternalForm());
    }
    new Shortcuts(screen::actions).install(scene);
    stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return screen;
  }

  @Override
  public void add(java.nio.file.Path model) {}

  @Override
  public void use(InstalledModel model) {
    used.add(model);
  }

  @Override
  public void show(String screen) {
    shownScreens.add(screen);
  }

  @Override
  public void settingsChanged() {}

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
    asked.add(question);
    return agrees;
  }

  @Override
  public void showDetails(String title, String summary, String text) {
    details.add(text);
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
  public void watch(Job<?> job) {}

  @Override
  public ReadOnlyObjectProperty<LoadedPicture> pictureProperty() {
    return new ReadOnlyObjectWrapper<LoadedPicture>().getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<List<Classifier>> classifiersProperty() {
    return new ReadOnlyObjectWrapper<List<Classifier>>(List.of()).getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty openingProperty() {
    return new ReadOnlyBooleanWrapper().getReadOnlyProperty();
  }

  @Override
  public void open(OpenedFiles files) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void open(Sample sample) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void open(RunPicture picture) {
    opened.add(picture);
  }

  @Override
  public MenuButton modelMenu() {
    return new MenuButton();
  }
}
