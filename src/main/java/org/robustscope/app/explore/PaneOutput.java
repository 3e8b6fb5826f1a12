package org.robustscope.app.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.robustscope.app.common.FileKind;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;

/** Saves and copies what the panes show. */
final class PaneOutput {
  private final ExploreViewModel model;
  private final Lanes lanes;
  private final PictureFiles files;
  private final ScreenContext context;
  private final Messages messages;

  PaneOutput(
      ExploreViewModel model,
      Lanes lanes,
      PictureFiles files,
      ScreenContext context,
      Messages messages) {
    this.model = model;
    this.lanes = lanes;
    this.files = files;
    this.context = context;
    this.messages = messages;
  }

  void savePane(PaneModel pane) {
    Rendering shown = pane.renderingProperty().get();
    Optional<Path> file =
        context
            .dialogs()
            .saveFile(
                messages.text("save.title"),
                PictureFiles.suggestedName(shown.subject(), shown.cell()),
                List.of(FileKind.of("PNG", "png"), FileKind.of("JPEG 85", "jpg", "jpeg", "JPEG")));
    file.ifPresent(chosen ->
        lanes
            .quiet()
            .start(
                messages.text("save.job", chosen.getFileName()),
                _ -> files.save(shown, withExtension(chosen)),
                saved -> context.notices().info(messages.text("save.done", saved)),
                this::failed));
  }

  private static Path withExtension(Path file) {
    String name = file.getFileName().toString();
    return name.indexOf('.') > 0 ? file : file.resolveSibling(name + ".png");
  }

  void saveAll() {
    Subject subject = model.subjectProperty().get();
    context
        .dialogs()
        .openFolder(messages.text("saveAll.title"))
        .ifPresent(folder ->
            lanes
                .quiet()
                .start(
                    messages.text("saveAll.look"),
                    _ -> PictureFiles.existing(folder, subject, ExploreViewModel.allCells()),
                    existing -> saveAll(subject, folder, existing),
                    this::failed));
  }

  private void saveAll(Subject subject, Path folder, int existing) {
    List<Cell> cells = ExploreViewModel.allCells();
    boolean replace =
        existing > 0
            && context
                .dialogs()
                .confirm(
                    messages.text("saveAll.title"),
                    messages.text("saveAll.exist", existing, cells.size(), folder),
                    messages.text("saveAll.replace"));
    if (existing > 0 && !replace) {
      context.notices().info(messages.text("saveAll.kept", folder));
      return;
    }
    context
        .notices()
        .watch(
            lanes
                .quiet()
                .start(
                    messages.text("saveAll.job", folder),
                    progress -> files.saveAll(folder, subject, cells, replace, progress),
                    saved -> said(saved, cells.size()),
                    this::failed));
  }

  private void said(PictureFiles.Saved saved, int all) {
    if (saved.problems().isEmpty()) {
      context.notices().info(messages.text("saveAll.done", saved.written(), saved.folder()));
    } else {
      context
          .notices()
          .error(
              messages.text(
                  "saveAll.partly", saved.problems().size(), all, saved.problems().getFirst()));
    }
  }

  void copyPane(PaneModel pane) {
    Rendering shown = pane.renderingProperty().get();
    ClipboardContent content = new ClipboardContent();
    content.putImage(
        ThumbnailImage.of(shown.picture().width(), shown.picture().height(), shown.argb()));
    Clipboard.getSystemClipboard().setContent(content);
    context.notices().info(messages.text("copy.pane"));
  }

  private void failed(Throwable failure) {
    context.notices().error(FailureText.of(failure, messages), failure);
  }
}
