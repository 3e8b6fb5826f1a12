package org.robustscope.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A reason for people: the file system's exceptions carry the path where a reason should be. */
public final class IoReason {
  private IoReason() {}

  public static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "no such file";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      case FileSystemException f -> f.getClass().getSimpleName();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
