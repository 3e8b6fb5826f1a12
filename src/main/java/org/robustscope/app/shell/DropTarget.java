package org.robustscope.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files be dropped anywhere on a window. */
final class DropTarget {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private final Node marked;
  private final Consumer<List<Path>> open;

  /**
   * A target that is not installed yet.
   *
   * @param marked gets the pseudo-class {@code drop} while files hang over the window
   */
  DropTarget(Node marked, Consumer<List<Path>> open) {
    this.marked = marked;
    this.open = open;
  }

  void install(Scene scene) {
    scene.setOnDragOver(this::over);
    scene.setOnDragExited(_ -> mark(false));
    scene.setOnDragDropped(this::drop);
  }

  private void over(DragEvent event) {
    // A drag that began in our own window is not a delivery.
    if (event.getGestureSource() == null && event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      mark(true);
    }
    event.consume();
  }

  private void drop(DragEvent event) {
    mark(false);
    boolean files = event.getDragboard().hasFiles();
    List<Path> paths =
        files ? event.getDragboard().getFiles().stream().map(File::toPath).toList() : List.of();
    // First the answer: the file manager waits for it.
    event.setDropCompleted(files);
    event.consume();
    if (files) {
      open.accept(paths);
    }
  }

  private void mark(boolean on) {
    marked.pseudoClassStateChanged(DROP, on);
  }
}
