package org.robustscope.dataset;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Sizes of files, or of all files in a folder of frames. */
final class FileSizes {
  private FileSizes() {}

  static long of(Path place) throws DataSetException {
    try {
      // Asked once: a million files are a million questions to the disk.
      BasicFileAttributes found = Files.readAttributes(place, BasicFileAttributes.class);
      if (!found.isDirectory()) {
        return found.size();
      }
      long sum = 0;
      try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
        for (Path file : files) {
          sum += Files.size(file);
        }
      }
      return sum;
    } catch (IOException | DirectoryIteratorException e) {
      throw Folders.failed(place, e);
    }
  }
}
