package org.robustscope.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes of a set's cells together, so that a class's index is the same in each, also where a
 * cell lacks some.
 */
final class ClassUnion {
  private final Set<String> classes = new TreeSet<>(Folders::compare);
  private final Set<String> others = new HashSet<>();

  /** Takes the classes of all cells; each name is looked at once. */
  static List<String> of(Collection<Path> cells) throws DataSetException {
    ClassUnion union = new ClassUnion();
    for (Path cell : cells) {
      union.add(cell);
    }
    return List.copyOf(union.classes);
  }

  private void add(Path cell) throws DataSetException {
    for (String name : Folders.names(cell)) {
      if (!classes.contains(name) && !others.contains(name)) {
        boolean folder = Files.isDirectory(cell.resolve(name));
        (folder ? classes : others).add(name);
      }
    }
  }

  /** Which of the classes lie in a cell. */
  static Set<String> present(Path cell, List<String> classes) throws DataSetException {
    Set<String> present = new LinkedHashSet<>(Folders.names(cell));
    present.retainAll(new HashSet<>(classes));
    return present;
  }

  /** Names in a cell that are no classes. */
  static List<String> strange(Path cell, List<String> classes) throws DataSetException {
    List<String> strange = new ArrayList<>(Folders.names(cell));
    strange.removeAll(new HashSet<>(classes));
    return strange;
  }
}
