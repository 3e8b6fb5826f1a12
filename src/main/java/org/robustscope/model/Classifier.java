package org.robustscope.model;

import java.util.List;
import org.robustscope.image.RgbImage;

/**
 * A network that names what a picture shows. Safe from several threads at once. Closed by whoever
 * opened it, which waits for pictures under way.
 */
public interface Classifier extends AutoCloseable {

  ModelCard card();

  DeviceReport device();

  /** The classes, in the order of the network's output. */
  List<Label> labels();

  /**
   * Classifies one picture.
   *
   * @param image any size. Not modified.
   * @throws ClassificationException when the network fails or answers what is no number
   * @throws IllegalStateException after {@link #close()}
   */
  default Prediction classify(RgbImage image, ModelFraming framing) {
    return classify(List.of(image), framing).getFirst();
  }

  /**
   * Classifies pictures together, which may take less time than one after the other; the answers
   * are the same.
   *
   * @param images any sizes and any number. Not modified.
   * @return one prediction for each picture, in their order
   * @throws ClassificationException when the network fails or answers what is no number
   * @throws IllegalStateException after {@link #close()}
   */
  List<Prediction> classify(List<RgbImage> images, ModelFraming framing);

  /** Frees the network. A second call does nothing. */
  @Override
  void close();
}
