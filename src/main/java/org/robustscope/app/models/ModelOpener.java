package org.robustscope.app.models;

import java.nio.file.Path;
import org.robustscope.model.Classifier;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;

/** Opens networks and looks into them; in the background. Tests give simpler ones. */
interface ModelOpener extends AutoCloseable {
  /**
   * Opens a model on the device of the settings; closed by the caller.
   *
   * @throws ModelException one line that names file and reason; of a card that does not fit, both
   *     shapes
   */
  Classifier open(InstalledModel model) throws ModelException;

  /**
   * Reads a network's shapes and proposes a card.
   *
   * @throws ModelException one line that names file and reason
   */
  Proposal propose(Path file) throws ModelException;

  @Override
  void close();
}
