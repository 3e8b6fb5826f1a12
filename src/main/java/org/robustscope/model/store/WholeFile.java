package org.robustscope.model.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small file that is there whole or not at all. */
final class WholeFile {
  private WholeFile() {}

  /** Replaces the file. One writer at a time: its lock is held. */
  static void write(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.write(beside, content);
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
