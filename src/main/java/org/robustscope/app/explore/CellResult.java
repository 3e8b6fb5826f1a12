package org.robustscope.app.explore;

import java.util.Map;
import java.util.Optional;
import org.robustscope.image.RgbImage;
import org.robustscope.model.Classifier;
import org.robustscope.model.Prediction;

/**
 * What strip and fingerprint keep of a cell.
 *
 * @param thumbnail a small version of its picture; none when it could not be made
 * @param predictions by model; a model that failed is missing
 */
record CellResult(
    Cell cell, Optional<RgbImage> thumbnail, Map<Classifier, Prediction> predictions) {
  CellResult {
    predictions = Map.copyOf(predictions);
  }

  Optional<Prediction> of(Classifier model) {
    return Optional.ofNullable(predictions.get(model));
  }
}
