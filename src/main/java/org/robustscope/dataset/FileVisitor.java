package org.robustscope.dataset;

/** Takes the files that a set is read from. */
@FunctionalInterface
public interface FileVisitor {
  /**
   * @param name below the set's root, with forward slashes
   * @param bytes the file's size
   */
  void file(String name, long bytes);
}
