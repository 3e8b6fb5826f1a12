package org.robustscope.app.explore;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A standing as a disc with a sign of its own, so that it is told without its colour. */
final class StandingMark extends StackPane {
  private static final Map<Standing, PseudoClass> STATES = new EnumMap<>(Standing.class);

  static {
    for (Standing standing : Standing.values()) {
      STATES.put(standing, PseudoClass.getPseudoClass(key(standing)));
    }
  }

  StandingMark(Standing standing) {
    getStyleClass().add("standing-mark");
    Region sign = new Region();
    sign.getStyleClass().add("sign");
    getChildren().add(sign);
    setMouseTransparent(true);
    show(standing);
  }

  void show(Standing standing) {
    STATES.forEach((each, state) -> pseudoClassStateChanged(state, each == standing));
  }

  /** The standing in words. */
  static String words(Standing standing) {
    return ControlText.of("standing." + key(standing));
  }

  private static String key(Standing standing) {
    return standing.name().toLowerCase(java.util.Locale.ROOT);
  }
}
