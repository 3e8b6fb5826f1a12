package org.robustscope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.robustscope.model.BundledModels;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;

/** What {@code --model} may name: a file, or a model that the program knows. */
final class ModelArgument {
  private ModelArgument() {}

  /**
   * The model that is meant; a file goes before an id.
   *
   * @throws ModelException when it is a file and no good model
   * @throws CannotRunException when there is neither a file nor a model of that name
   */
  static InstalledModel resolve(String idOrPath) throws ModelException {
    Optional<Path> file = file(idOrPath);
    if (file.isPresent()) {
      return ModelFiles.installed(file.get());
    }
    return BundledModels.find(idOrPath).orElseThrow(() -> unknown(idOrPath));
  }

  private static Optional<Path> file(String text) {
    try {
      // A folder that happens to be called like a model is none.
      return Optional.of(Path.of(text)).filter(Files::isRegularFile);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
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
            + known);
  }
}
