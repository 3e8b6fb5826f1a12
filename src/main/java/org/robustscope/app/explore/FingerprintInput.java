package org.robustscope.app.explore;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Mouse and keys of a fingerprint: hover tells, click or Enter chooses, arrows walk. */
final class FingerprintInput {
  private final FingerprintGrid grid;
  private final FingerprintTip tip;

  FingerprintInput(FingerprintGrid grid) {
    this.grid = grid;
    tip = new FingerprintTip(grid);
  }

  void install() {
    grid.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    grid.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> tip.hide());
    grid.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> grid.requestFocus());
    grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  void hideTip() {
    tip.hide();
  }

  private void hover(MouseEvent e) {
    Optional<FingerprintCell> cell = grid.cellAt(e.getX(), e.getY());
    if (cell.isEmpty()) {
      tip.hide();
      return;
    }
    tip.over(
        cell.get(),
        grid.words(cell.get()),
        grid.tooltipContentProperty().get(),
        e.getScreenX(),
        e.getScreenY());
  }

  private void click(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY) {
      grid.cellAt(e.getX(), e.getY()).ifPresent(this::choose);
    }
  }

  private void key(KeyEvent e) {
    if (grid.rows().isEmpty() || e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    switch (e.getCode()) {
      case LEFT -> grid.moveCursor(-1, 0);
      case RIGHT -> grid.moveCursor(1, 0);
      case UP -> grid.moveCursor(0, -1);
      case DOWN -> grid.moveCursor(0, 1);
      case ENTER, SPACE -> choose(grid.cursor());
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void choose(FingerprintCell cell) {
    tip.hide();
    grid.choose(cell);
  }
}
