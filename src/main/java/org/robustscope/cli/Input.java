package org.robustscope.cli;

import java.nio.file.Path;

/**
 * A picture file that a command works on.
 *
 * @param relativePath from the folder that was given, with forward slashes; the file's name when
 *     the file itself was given. The seed rule and the output's place follow from it.
 */
record Input(Path file, String relativePath) {
  /** The relative path without the file's extension. */
  String stem() {
    int slash = relativePath.lastIndexOf('/');
    int dot = relativePath.lastIndexOf('.');
    return dot > slash + 1 ? relativePath.substring(0, dot) : relativePath;
  }

  /** The name of the folder that the file lies in; empty when there is none. */
  String folderName() {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null || parent.getFileName() == null ? "" : parent.getFileName().toString();
  }
}
