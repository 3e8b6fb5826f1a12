package org.robustscope.app.explore;

import java.util.Optional;
import org.robustscope.model.Classifier;
import org.robustscope.model.Prediction;

/**
 * What a pane knows of one model's opinion.
 *
 * @param prediction of {@code cell}, which is an older cell than the pane's while busy; none before
 *     the first answer
 * @param busy whether a newer answer is on its way
 */
record PaneAnswer(Classifier model, Optional<Prediction> prediction, Cell cell, boolean busy) {
  static PaneAnswer none(Classifier model) {
    return new PaneAnswer(model, Optional.empty(), Cell.CLEAN, false);
  }

  PaneAnswer asBusy() {
    return new PaneAnswer(model, prediction, cell, true);
  }

  PaneAnswer asIdle() {
    return new PaneAnswer(model, prediction, cell, false);
  }
}
