package org.robustscope.model;

import java.nio.file.Path;

/**
 * A model with its card. Both are paths: of the disk, or of the program's own jar, where a model
 * that ships with it stays (see {@link BundledModels}); so use {@code Files}, not {@code toFile()}.
 *
 * @param cardFile the JSON the card was read from
 * @param file the model's network, which exists
 * @param bundled whether it ships with the program
 */
public record InstalledModel(ModelCard card, Path cardFile, Path file, boolean bundled) {

  /** A model of the user's. */
  public InstalledModel(ModelCard card, Path cardFile, Path file) {
    this(card, cardFile, file, false);
  }

  InstalledModel asBundled() {
    return new InstalledModel(card, cardFile, file, true);
  }
}
