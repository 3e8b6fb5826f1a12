package org.robustscope.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The matrix of a run, block under block; arrows move through it, Enter opens a cell. */
final class MatrixView extends ScrollPane {
  static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  private final VBox blocks = new VBox();
  private final List<MatrixBlock> nodes = new ArrayList<>();
  private final Tooltip tip = new Tooltip();
  private final Consumer<Matrix.Cell> open;
  private final Runnable close;
  private Matrix matrix;
  private MatrixPlace cursor = MatrixPlace.FIRST;
  private MatrixPlace opened;

  /**
   * An empty matrix.
   *
   * @param open told of a cell that is opened
   * @param close told of Escape
   */
  MatrixView(String name, String help, Consumer<Matrix.Cell> open, Runnable close) {
    this.open = open;
    this.close = close;
    getStyleClass().add("matrix-scroll");
    setFitToWidth(true);
    setFocusTraversable(false);
    blocks.setId("matrix");
    blocks.getStyleClass().add("matrix");
    blocks.setFocusTraversable(true);
    blocks.setAccessibleRole(AccessibleRole.NODE);
    blocks.setAccessibleRoleDescription(name);
    blocks.setAccessibleHelp(help);
    setContent(blocks);
    tip.setShowDelay(Duration.millis(300));
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    blocks.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    blocks.focusedProperty().subscribe(this::frame);
    viewportBoundsProperty().subscribe(bounds -> blocks.setMinWidth(bounds.getWidth()));
  }

  /** Where the keyboard goes. */
  VBox focusTarget() {
    return blocks;
  }

  void show(Matrix shown) {
    boolean other = matrix == null || shown == null || !matrix.columns().equals(shown.columns());
    matrix = shown;
    int wanted = shown == null ? 0 : shown.blocks().size();
    while (nodes.size() > wanted) {
      blocks.getChildren().remove(nodes.removeLast());
    }
    while (nodes.size() < wanted) {
      add(nodes.size());
    }
    for (int i = 0; i < wanted; i++) {
      nodes.get(i).show(shown.columns(), shown.blocks().get(i));
    }
    if (other || !shown.has(cursor)) {
      cursor = MatrixPlace.FIRST;
      opened = null;
      setVvalue(0);
    }
    frame();
  }

  private void add(int place) {
    MatrixBlock block = new MatrixBlock();
    block.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(block, place, event));
    block.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(block, place, event));
    nodes.add(block);
    blocks.getChildren().add(block);
  }

  private void point(MatrixBlock block, int place, MouseEvent event) {
    Optional<Matrix.Cell> cell =
        block
            .at(event.getX(), event.getY())
            .map(it -> matrix.cell(new MatrixPlace(place, it.row(), it.column())));
    String words = cell.map(Matrix.Cell::words).orElse("");
    if (!words.equals(tip.getText())) {
      Tooltip.uninstall(block, tip);
      tip.hide();
      tip.setText(words);
      if (!words.isEmpty()) {
        Tooltip.install(block, tip);
      }
    }
  }

  private void click(MatrixBlock block, int place, MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    blocks.requestFocus();
    block
        .at(event.getX(), event.getY())
        .ifPresent(it -> {
          move(new MatrixPlace(place, it.row(), it.column()));
          open();
        });
  }

  private void press(KeyEvent event) {
    if (matrix == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> move(cursor.right(-1, matrix));
      case RIGHT -> move(cursor.right(1, matrix));
      case UP -> move(cursor.down(-1, matrix));
      case DOWN -> move(cursor.down(1, matrix));
      case HOME -> move(new MatrixPlace(cursor.block(), cursor.row(), 0).up(matrix));
      case END ->
          move(
              new MatrixPlace(cursor.block(), cursor.row(), matrix.columns().size() - 1)
                  .up(matrix));
      case PAGE_UP -> move(block(cursor.block() - 1));
      case PAGE_DOWN -> move(block(cursor.block() + 1));
      case ENTER, SPACE -> open();
      case ESCAPE -> {
        if (opened == null) {
          return;
        }
        close.run();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private MatrixPlace block(int wanted) {
    int block = Math.clamp(wanted, 0, matrix.blocks().size() - 1);
    MatrixPlace place = new MatrixPlace(block, cursor.row(), cursor.column());
    return matrix.has(place) ? place : new MatrixPlace(block, 0, cursor.column());
  }

  private void move(MatrixPlace place) {
    if (matrix.cell(place).isBlank()) {
      return;
    }
    cursor = place;
    blocks.setAccessibleText(matrix.cell(place).words());
    frame();
    reveal();
  }

  MatrixPlace cursor() {
    return cursor;
  }

  private void open() {
    Matrix.Cell cell = matrix.cell(cursor);
    if (cell.key().isPresent()) {
      opened = cursor;
      frame();
      open.accept(cell);
    }
  }

  /** The cell that was open is closed. */
  void closed() {
    opened = null;
    frame();
  }

  private void frame() {
    boolean focused = blocks.isFocused();
    for (int i = 0; i < nodes.size(); i++) {
      nodes
          .get(i)
          .frame(
              focused && cursor.block() == i ? cursor : null,
              opened != null && opened.block() == i ? opened : null);
    }
  }

  /** Scrolls so far that the cell under the keyboard is in sight. */
  void reveal() {
    if (matrix == null || !matrix.has(cursor) || getViewportBounds().getHeight() <= 0) {
      return;
    }
    layout();
    MatrixBlock block = nodes.get(cursor.block());
    Rectangle2D box = block.bounds(cursor);
    Bounds cell =
        block.localToParent(
            new javafx.geometry.BoundingBox(
                box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()));
    setVvalue(
        scrolled(
            getVvalue(),
            cell.getMinY() - 4,
            cell.getMaxY() + 4,
            getViewportBounds().getHeight(),
            blocks.getHeight()));
    setHvalue(
        scrolled(
            getHvalue(),
            cell.getMinX() - BlockGeometry.NAMES,
            cell.getMaxX() + 4,
            getViewportBounds().getWidth(),
            blocks.getWidth()));
  }

  private static double scrolled(double now, double from, double to, double seen, double all) {
    double hidden = all - seen;
    if (hidden <= 0) {
      return now;
    }
    double first = now * hidden;
    if (from < first) {
      return Math.clamp(from / hidden, 0, 1);
    }
    return to > first + seen ? Math.clamp((to - seen) / hidden, 0, 1) : now;
  }
}
