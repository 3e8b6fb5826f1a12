package org.robustscope.app.explore;

import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** One tooltip for all cells of a fingerprint, following the pointer from cell to cell. */
final class FingerprintTip {
  private static final Duration DELAY = Duration.millis(250);
  private static final double AWAY = 14;

  private final Node owner;
  private final Tooltip tooltip = new Tooltip();
  private final PauseTransition delay = new PauseTransition(DELAY);
  private FingerprintCell cell;

  FingerprintTip(Node owner) {
    this.owner = owner;
    tooltip.getStyleClass().add("fingerprint-tip");
    tooltip.setContentDisplay(ContentDisplay.BOTTOM);
  }

  /**
   * The pointer is over a cell.
   *
   * @param content makes what stands below the words; may be null or give null
   */
  void over(
      FingerprintCell now,
      String words,
      Function<FingerprintCell, Node> content,
      double screenX,
      double screenY) {
    if (now.equals(cell)) {
      return;
    }
    cell = now;
    delay.setOnFinished(_ -> show(words, content, screenX, screenY));
    if (tooltip.isShowing()) {
      show(words, content, screenX, screenY);
    } else {
      delay.playFromStart();
    }
  }

  private void show(
      String words, Function<FingerprintCell, Node> content, double screenX, double screenY) {
    if (owner.getScene() == null || owner.getScene().getWindow() == null || cell == null) {
      return;
    }
    tooltip.setText(words);
    tooltip.setGraphic(content == null ? null : content.apply(cell));
    if (tooltip.isShowing()) {
      tooltip.setAnchorX(screenX + AWAY);
      tooltip.setAnchorY(screenY + AWAY);
    } else {
      tooltip.show(owner, screenX + AWAY, screenY + AWAY);
    }
  }

  void hide() {
    delay.stop();
    tooltip.hide();
    cell = null;
  }
}
