package org.robustscope.app.explore;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Announces work only when it takes a while: with short answers a drag would flicker. */
final class LateFlag {
  private static final Duration DELAY = Duration.millis(300);

  private final PauseTransition delay = new PauseTransition(DELAY);
  private final Consumer<Boolean> announce;
  private boolean wanted;

  LateFlag(Consumer<Boolean> announce) {
    this.announce = announce;
    delay.setOnFinished(_ -> announce.accept(true));
  }

  /** True is passed on after a while, unless false comes first; false at once. */
  void set(boolean working) {
    if (working == wanted) {
      return;
    }
    wanted = working;
    if (working) {
      delay.playFromStart();
    } else {
      delay.stop();
      announce.accept(false);
    }
  }
}
