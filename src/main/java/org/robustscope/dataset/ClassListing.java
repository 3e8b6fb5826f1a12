package org.robustscope.dataset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What lies in class folders, in the order of the classes and in each by the lister's order.
 * Folders are listed one by one when an index beyond the listed ones is asked for. Safe from many
 * threads; who asks for the size lets others in between folders.
 */
final class ClassListing {
  private final Path root;
  private final List<String> classes;
  private final Set<String> present;
  private final Lister lister;
  private final NameTable[] names;

  /** The index of each listed folder's first item, and of the first item that is not listed. */
  private final int[] starts;

  private int listed;

  /** Lists one class folder. */
  @FunctionalInterface
  interface Lister {
    /** Names below the folder with forward slashes, in the set's order. */
    List<String> list(Path folder) throws DataSetException;
  }

  /**
   * @param present the classes that have a folder here; the others have no items
   */
  ClassListing(Path root, List<String> classes, Set<String> present, Lister lister) {
    this.root = root;
    this.classes = classes;
    this.present = present;
    this.lister = lister;
    this.names = new NameTable[classes.size()];
    this.starts = new int[classes.size() + 1];
  }

  boolean has(int index) throws DataSetException {
    while (!isListed(index)) {
      if (!listNext()) {
        return false;
      }
    }
    return true;
  }

  private synchronized boolean isListed(int index) {
    return index < starts[listed];
  }

  /** Lists one more folder; false when there is none. */
  private synchronized boolean listNext() throws DataSetException {
    if (listed == names.length) {
      return false;
    }
    String id = classes.get(listed);
    NameTable found =
        present.contains(id) ? NameTable.of(lister.list(root.resolve(id))) : NameTable.EMPTY;
    names[listed] = found;
    starts[listed + 1] = Math.addExact(starts[listed], found.size());
    listed++;
    return true;
  }

  int size() throws DataSetException {
    while (listNext()) {
      // Folder by folder, so that who reads listed ones goes on.
    }
    return knownSize().orElseThrow();
  }

  synchronized OptionalInt knownSize() {
    return listed == names.length ? OptionalInt.of(starts[listed]) : OptionalInt.empty();
  }

  /** The class of an item. */
  int label(int index) throws DataSetException {
    require(index);
    return labelOfListed(index);
  }

  private synchronized int labelOfListed(int index) {
    int found = Arrays.binarySearch(starts, 0, listed + 1, index);
    if (found < 0) {
      return -found - 2;
    }
    int label = found;
    while (names[label].size() == 0) {
      label++; // empty folders start where the next one does
    }
    return label;
  }

  /** An item's name below its class folder. */
  String name(int index) throws DataSetException {
    require(index);
    synchronized (this) {
      int label = labelOfListed(index);
      return names[label].get(index - starts[label]);
    }
  }

  private void require(int index) throws DataSetException {
    if (index < 0 || !has(index)) {
      throw Words.noItem(index, root);
    }
  }
}
