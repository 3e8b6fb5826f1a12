package org.robustscope.app.explore;

import java.util.List;
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

  /**
   * The models in the user's store.
   *
   * @throws ModelException when the store cannot be read
   */
  default List<InstalledModel> installed() throws ModelException {
    return List.of();
  }

  /**
   * The models that come with the program, in their order.
   *
   * @throws java.io.UncheckedIOException when the program is damaged
   */
  default List<InstalledModel> bundled() {
    return List.of();
  }
}
