package org.robustscope.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.robustscope.model.BundledModels;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import org.robustscope.model.store.ModelLibrary;

/** What {@code --model} may name: a file, or a model that the program knows. */
final class ModelArgument {
  private ModelArgument() {}

  /**
   * The model that is meant; a file goes before an id.
   *
   * @throws ModelException when it is a file and no good model, or an id of the catalogue that is
   *     not installed
   * @throws CannotRunException when there is neither a file nor a model of that name
   */
  static InstalledModel resolve(String idOrPath, ModelLibrary library) throws ModelException {
    return library.find(idOrPath).orElseThrow(() -> unknown(idOrPath));
  }

  private static CannotRunException unknown(String idOrPath) {
    List<InstalledModel> bundled = BundledModels.list();
    String known =
        bundled.isEmpty()
            ? ""
            : ", or one of "
                + bundled.stream().map(it -> it.card().name()).collect(Collectors.joining(", "));
    return new CannotRunException(
        "--model: no model "
            + idOrPath
            + "; give the path of an .onnx file with its card (.json) beside it"
            + known
            + ", or an installed one's id (robustscope models list)");
  }
}
