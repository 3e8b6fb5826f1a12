package org.robustscope.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room a folder's disk has. */
@FunctionalInterface
interface SpaceProbe {
  /** Bytes that this user can still write. */
  long usable(Path folder) throws IOException;

  /** Asks the file system. */
  static SpaceProbe real() {
    return folder -> Files.getFileStore(folder).getUsableSpace();
  }
}
