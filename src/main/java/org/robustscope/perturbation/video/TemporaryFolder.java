package org.robustscope.perturbation.video;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of files that goes away with what it holds. */
final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  TemporaryFolder() throws IOException {
    path = Files.createTempDirectory("robustscope-frames");
  }

  Path path() {
    return path;
  }

  /** What cannot be deleted from the system's temporary folder is left to the system. */
  static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  @Override
  public void close() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      files.forEach(TemporaryFolder::deleteQuietly);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
    deleteQuietly(path);
  }
}
