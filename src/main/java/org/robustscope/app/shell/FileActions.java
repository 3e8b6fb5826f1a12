package org.robustscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.SessionFile;

/** Opening and saving by way of the desktop's choosers. */
final class FileActions {
  private final FileOpener opener;
  private final Dialogs dialogs;
  private final Messages messages;
  private final Action open;
  private final Action openFolder;
  private final Action saveSession;

  FileActions(FileOpener opener, Dialogs dialogs, Messages messages) {
    this.opener = opener;
    this.dialogs = dialogs;
    this.messages = messages;
    open =
        Action.named(messages, "open")
            .optIcon("mdi2f-folder-open-outline")
            .optKey("Shortcut+O")
            .does(this::chooseFiles);
    openFolder =
        Action.named(messages, "openFolder")
            .optIcon("mdi2f-folder-outline")
            .optKey("Shortcut+Shift+O")
            .does(this::chooseFolder);
    saveSession =
        Action.named(messages, "saveSession")
            .optIcon("mdi2c-content-save-outline")
            .optKey("Shortcut+Shift+S")
            .does(this::chooseSessionFile);
  }

  Action open() {
    return open;
  }

  Action openFolder() {
    return openFolder;
  }

  Action saveSession() {
    return saveSession;
  }

  List<Action> all() {
    return List.of(open, openFolder, saveSession);
  }

  private void chooseFiles() {
    List<Path> files = dialogs.openFiles(messages.text("open.title"), OpenableKinds.all(messages));
    if (!files.isEmpty()) {
      opener.open(files);
    }
  }

  private void chooseFolder() {
    dialogs
        .openFolder(messages.text("openFolder.title"))
        .ifPresent(folder -> opener.open(List.of(folder)));
  }

  private void chooseSessionFile() {
    Optional<Path> file =
        dialogs.saveFile(
            messages.text("saveSession.title"),
            messages.text("saveSession.name") + SessionFile.EXTENSION,
            List.of(OpenableKinds.session(messages)));
    file.map(FileActions::withExtension).ifPresent(opener::saveSession);
  }

  private static Path withExtension(Path file) {
    String name = file.getFileName().toString();
    return SessionFile.isSessionName(name)
        ? file
        : file.resolveSibling(name + SessionFile.EXTENSION);
  }
}
