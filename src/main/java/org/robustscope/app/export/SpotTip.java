package org.robustscope.app.export;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.robustscope.figure.draw.Spot;

/** Names a number in full, at once, beside the place that stands for it. */
final class SpotTip {
  private static final double AWAY = 14;
  private static final double WIDTH = 420;

  private final Tooltip tip = new Tooltip();
  private Spot shown;

  SpotTip() {
    tip.setShowDelay(Duration.ZERO);
    tip.setWrapText(true);
    tip.setMaxWidth(WIDTH);
    tip.getStyleClass().add("spot-tip");
  }

  void show(Node owner, Spot spot, double screenX, double screenY) {
    if (spot != shown) {
      shown = spot;
      tip.setText(spot.inFull());
    }
    if (owner.getScene() != null && owner.getScene().getWindow() != null) {
      tip.show(owner, screenX + AWAY, screenY + AWAY);
    }
  }

  void hide() {
    if (shown != null) {
      shown = null;
      tip.hide();
    }
  }
}
