package org.robustscope.app.explore;

import org.robustscope.model.Classifier;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;

/** Opens models; tests open simpler ones. */
@FunctionalInterface
interface ClassifierSource {
  /**
   * Opens a model.
   *
   * @throws ModelException with one line that names file and reason
   */
  Classifier open(InstalledModel model) throws ModelException;
}
