package org.robustscope.model;

import java.util.List;
import org.robustscope.image.RgbImage;

/** Classifies on one thread. */
interface Worker extends AutoCloseable {

  /**
   * Classifies one batch, not longer than its network takes.
   *
   * @throws ClassificationException when the network fails or answers what is no number
   */
  List<Prediction> classify(List<RgbImage> images, ModelFraming framing);

  @Override
  void close();
}
