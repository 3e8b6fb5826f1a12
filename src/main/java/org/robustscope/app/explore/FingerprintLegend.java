package org.robustscope.app.explore;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What the marks of fingerprint and strip mean. */
public final class FingerprintLegend extends HBox {
  public FingerprintLegend() {
    getStyleClass().add("fingerprint-legend");
    for (Standing standing : new Standing[] {Standing.TOP1, Standing.TOP5, Standing.GONE}) {
      Label entry = new Label(StandingMark.words(standing), new StandingMark(standing));
      entry.setMinWidth(USE_PREF_SIZE);
      getChildren().add(entry);
    }
  }
}
