package org.robustscope.app.common;

import java.io.IOException;
import java.nio.file.Path;

/** Sessions in files of the user's, named {@code *.robustscope.json}. */
public final class SessionFile {
  public static final String EXTENSION = ".robustscope.json";

  private static final JsonFiles FILES = new JsonFiles("robustscope-session", 1);

  private SessionFile() {}

  /** Whether a file's name says that it is a saved session. */
  public static boolean isSessionName(String name) {
    return name.endsWith(EXTENSION);
  }

  /**
   * Writes a session, replacing the file whole. A picture below its folder is stored relatively.
   */
  public static void write(Session session, Path file) throws IOException {
    FILES.write(file, json(file).write(session));
  }

  /**
   * Reads a session.
   *
   * @throws IOException whose message names the file and the reason
   */
  public static Session read(Path file) throws IOException {
    try {
      return FILES.read(file, tree -> json(file).read(new JsonFields(tree)));
    } catch (JsonFiles.WrongContentException e) {
      throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static SessionJson json(Path file) {
    return SessionJson.beside(file.toAbsolutePath().normalize().getParent());
  }
}
