package org.robustscope.perturbation.video;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.robustscope.perturbation.SequenceException;

/** A file that is there complete or not at all: written beside its place, then moved. */
final class TargetFile implements AutoCloseable {
  private final Path file;
  private final boolean overwrite;
  private final Path beside;

  /**
   * Makes the folders that are missing.
   *
   * @throws SequenceException naming the file when it exists and may not be replaced, or when
   *     nothing can be written there
   */
  TargetFile(Path file, boolean overwrite) throws SequenceException {
    this.file = file;
    this.overwrite = overwrite;
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.'));
    beside = file.resolveSibling("." + name + "." + UUID.randomUUID() + ".part" + extension);
    if (Files.isDirectory(file)) {
      throw new SequenceException(file.toString(), "this is a folder");
    }
    if (!overwrite && Files.exists(file)) {
      throw existsAlready(null);
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(beside);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Where to write until all is there. */
  Path beside() {
    return beside;
  }

  /** Moves what was written to its place. */
  void complete() throws SequenceException {
    try {
      if (overwrite) {
        replace();
      } else {
        Files.move(beside, file);
      }
    } catch (FileAlreadyExistsException e) {
      throw existsAlready(e);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void replace() throws IOException {
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private SequenceException existsAlready(Exception cause) {
    return new SequenceException(file.toString(), "the file exists already", cause);
  }

  /** What to tell when writing failed. */
  SequenceException failed(IOException e) {
    String reason =
        switch (e) {
          case AccessDeniedException _ -> "permission denied";
          case FileAlreadyExistsException _ -> "there is a file where a folder should be";
          default -> e.getMessage();
        };
    return new SequenceException(file.toString(), "cannot be written (" + reason + ")", e);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      // A hidden rest remains; the result, or the reason why there is none, is told all the same.
      return;
    }
  }
}
