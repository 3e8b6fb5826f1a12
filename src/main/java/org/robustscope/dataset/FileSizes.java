package org.robustscope.dataset;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sizes of files, or of all files in a folder of frames. */
final class FileSizes {
  private FileSizes() {}

  static long of(Path place) throws DataSetException {
    try {
      if (!Files.isDirectory(place)) {
        return Files.size(place);
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
