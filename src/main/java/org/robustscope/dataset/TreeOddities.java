package org.robustscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;

/** Names what lies beside the folders of types. */
final class TreeOddities {
  private TreeOddities() {}

  static void aboveTypes(Path root, Collection<String> used, Consumer<String> told)
      throws DataSetException {
    for (String name : Folders.names(root)) {
      Path entry = root.resolve(name);
      if (TypeFolders.GROUPS.contains(name) && Files.isDirectory(entry)) {
        aboveTypes(entry, used, told);
      } else if (!used.contains(name) || !Files.isDirectory(entry)) {
        told.accept(entry + ": no folder of a type with data; not used");
      }
    }
  }
}
