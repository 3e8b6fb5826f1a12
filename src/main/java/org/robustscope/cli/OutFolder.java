package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of {@code --out}. */
final class OutFolder {
  private OutFolder() {}

  /**
   * Makes the folder when it is missing.
   *
   * @throws CannotRunException when nothing can be written there
   */
  static void prepare(Path out) {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new CannotRunException(out + ": cannot be written to (" + Failures.reason(e) + ")", e);
    }
    if (!Files.isWritable(out)) {
      throw new CannotRunException(out + ": cannot be written to (permission denied)");
    }
  }
}
