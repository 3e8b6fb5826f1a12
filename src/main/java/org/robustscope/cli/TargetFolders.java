package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders that a set is written to: made when they are needed first, and freed of what an
 * interrupted run left half-written. Safe from many threads.
 */
final class TargetFolders {
  private static final String HALF_WRITTEN = ".*.{part,part.mp4}";

  private final Set<Path> prepared = ConcurrentHashMap.newKeySet();
  private final boolean resumed;

  /**
   * @param resumed whether an earlier run may have left something
   */
  TargetFolders(boolean resumed) {
    this.resumed = resumed;
  }

  /**
   * @throws CannotRunException when the folder cannot be made
   */
  void prepare(Path folder) {
    if (prepared.contains(folder)) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CannotRunException(
          folder + ": cannot be written to (" + Failures.reason(e) + ")", e);
    }
    // Of several threads one alone cleans, before any of them writes here.
    synchronized (this) {
      if (resumed && !prepared.contains(folder)) {
        dropHalfWritten(folder);
      }
      prepared.add(folder);
    }
  }

  private static void dropHalfWritten(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, HALF_WRITTEN)) {
      for (Path file : files) {
        delete(file);
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new CannotRunException(folder + ": cannot be tidied (" + Failures.reason(e) + ")", e);
    }
  }

  /** Deletes a file, or a folder of files. */
  static void delete(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    }
    Files.deleteIfExists(place);
  }
}
