package org.robustscope.app.common;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Dialogs of the desktop and of JavaFX. Each chooser starts in the folder it was last used in. */
public final class WindowDialogs implements Dialogs {
  private final Supplier<Window> owner;
  private final Messages messages;
  private Path openFolder;
  private Path saveFolder;

  public WindowDialogs(Supplier<Window> owner, Messages messages) {
    this.owner = owner;
    this.messages = messages;
  }

  @Override
  public List<Path> openFiles(String title, List<FileKind> kinds) {
    List<File> files = chooser(title, kinds, openFolder).showOpenMultipleDialog(owner.get());
    List<Path> paths = files == null ? List.of() : files.stream().map(File::toPath).toList();
    paths.stream().findFirst().ifPresent(path -> openFolder = path.getParent());
    return paths;
  }

  @Override
  public Optional<Path> openFile(String title, List<FileKind> kinds) {
    File file = chooser(title, kinds, openFolder).showOpenDialog(owner.get());
    Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
    path.ifPresent(chosen -> openFolder = chosen.getParent());
    return path;
  }

  @Override
  public Optional<Path> openFolder(String title) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(title);
    existing(openFolder).ifPresent(chooser::setInitialDirectory);
    File file = chooser.showDialog(owner.get());
    Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
    path.ifPresent(chosen -> openFolder = chosen);
    return path;
  }

  @Override
  public Optional<Path> saveFile(String title, String suggestedName, List<FileKind> kinds) {
    FileChooser chooser = chooser(title, kinds, saveFolder == null ? openFolder : saveFolder);
    chooser.setInitialFileName(suggestedName);
    // The desktop's own chooser asks before an existing file is replaced.
    File file = chooser.showSaveDialog(owner.get());
    Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
    path.ifPresent(chosen -> saveFolder = chosen.getParent());
    return path;
  }

  @Override
  public boolean confirm(String title, String question, String yes) {
    var doIt = new ButtonType(yes, ButtonData.OK_DONE);
    var cancel = new ButtonType(messages.text("dialog.cancel"), ButtonData.CANCEL_CLOSE);
    Alert alert = alert(title, question);
    alert.getButtonTypes().setAll(doIt, cancel);
    return alert.showAndWait().filter(doIt::equals).isPresent();
  }

  @Override
  public void showDetails(String title, String summary, String details) {
    Alert alert = alert(title, summary);
    var said = new Label(summary);
    said.setWrapText(true);
    said.setMinHeight(Label.USE_PREF_SIZE);
    var text = new TextArea(details);
    text.setEditable(false);
    text.setAccessibleText(messages.text("dialog.details"));
    text.getStyleClass().add("details-text");
    VBox.setVgrow(text, Priority.ALWAYS);
    var content = new VBox(said, text);
    content.getStyleClass().add("details");
    alert.getDialogPane().setContent(content);
    var close = new ButtonType(messages.text("dialog.close"), ButtonData.CANCEL_CLOSE);
    alert.getButtonTypes().setAll(close);
    alert.setResizable(true);
    alert.showAndWait();
  }

  /** Without the toolkit's picture, which goes with neither look. */
  private Alert alert(String title, String text) {
    var alert = new Alert(Alert.AlertType.NONE);
    alert.initOwner(owner.get());
    alert.setTitle(title);
    alert.setHeaderText(null);
    alert.setContentText(text);
    return alert;
  }

  private static FileChooser chooser(String title, List<FileKind> kinds, Path folder) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    kinds.forEach(kind ->
        chooser
            .getExtensionFilters()
            .add(new FileChooser.ExtensionFilter(kind.name(), kind.patterns())));
    existing(folder).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  /** A chooser that is given a folder which has gone since throws. */
  private static Optional<File> existing(Path folder) {
    return Optional.ofNullable(folder).filter(Files::isDirectory).map(Path::toFile);
  }
}
