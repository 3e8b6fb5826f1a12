package org.robustscope.app.explore;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.robustscope.model.Classifier;
import org.robustscope.model.Prediction;

/**
 * Classifiers' answers, each computed once as long as the subject stays: panes, strip and
 * fingerprint ask for the same cells. Safe from any thread.
 */
final class Predictions {
  private final ConcurrentMap<Key, Prediction> known = new ConcurrentHashMap<>();

  /** The answer of a model to a cell's picture. */
  Prediction of(Classifier model, Rendering rendering) {
    Key key = new Key(rendering.subject(), rendering.cell(), model);
    Prediction prediction = known.get(key);
    if (prediction == null) {
      // Two threads may compute the same one; that is rarer and cheaper than waiting in line.
      prediction = model.classify(rendering.picture(), rendering.subject().crop().framing());
      known.put(key, prediction);
    }
    return prediction;
  }

  /** Forgets what belongs to other subjects. */
  void keepOnly(Subject subject) {
    known.keySet().removeIf(key -> key.subject != subject);
  }

  private record Key(Subject subject, Cell cell, Classifier model) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && subject == key.subject
          && model == key.model
          && cell.equals(key.cell);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * System.identityHashCode(subject) + System.identityHashCode(model))
          + cell.hashCode();
    }
  }
}
