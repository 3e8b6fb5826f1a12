package org.robustscope.dataset;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Folders listed by name. */
final class Folders {
  private Folders() {}

  /**
   * The names in a folder, sorted by code points; hidden ones and those of operating systems are
   * left out.
   *
   * @throws DataSetException naming the folder
   */
  static List<String> names(Path folder) throws DataSetException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (!isIgnored(name)) {
          names.add(name);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw failed(folder, e);
    }
    names.sort(Folders::compare);
    return names;
  }

  /** Those of {@link #names} that are folders, or links to folders. */
  static List<String> folders(Path folder) throws DataSetException {
    List<String> folders = new ArrayList<>();
    for (String name : names(folder)) {
      if (Files.isDirectory(folder.resolve(name))) {
        folders.add(name);
      }
    }
    return folders;
  }

  /** Whether an entry is the operating system's or the user's own business. */
  static boolean isIgnored(String name) {
    return name.startsWith(".")
        || name.equals(DataSets.MANIFEST)
        || name.equalsIgnoreCase("thumbs.db")
        || name.equalsIgnoreCase("desktop.ini")
        || name.equals("__MACOSX")
        || name.equals("System Volume Information")
        || name.equals("$RECYCLE.BIN")
        || name.equals("lost+found")
        || name.equals("@eaDir");
  }

  /** By code points, as the published order is, where UTF-16 differs above U+FFFF. */
  static int compare(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
        return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** What to tell of a place that could not be listed or read. */
  static DataSetException failed(Path place, Exception e) {
    Throwable cause = e instanceof DirectoryIteratorException wrapped ? wrapped.getCause() : e;
    String reason =
        switch (cause) {
          case NoSuchFileException _ -> "no such file or folder";
          case NotDirectoryException _ -> "this is a file; a folder is needed";
          case AccessDeniedException _ -> "permission denied";
          default -> "cannot be read (" + cause.getMessage() + ")";
        };
    return new DataSetException(place, reason, e);
  }
}
