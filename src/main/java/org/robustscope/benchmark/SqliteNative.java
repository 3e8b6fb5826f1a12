package org.robustscope.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.robustscope.platform.UserFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Where SQLite's native library lies. The driver would unpack it anew into the folder of temporary
 * files at each start and leave it there when the program is killed; here it lies once a version in
 * the user's cache.
 */
final class SqliteNative {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteNative.class);
  private static final String FOLDER_PROPERTY = "org.sqlite.lib.path";
  private static final String NAME_PROPERTY = "org.sqlite.lib.name";
  private static boolean prepared;

  private SqliteNative() {}

  static synchronized void prepare() {
    if (prepared || System.getProperty(FOLDER_PROPERTY) != null) {
      return;
    }
    prepared = true;
    try {
      String name = LibraryLoaderUtil.getNativeLibName();
      Path folder =
          UserFolders.detect()
              .cache()
              .resolve("native")
              .resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
      unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, folder.resolve(name));
      System.setProperty(FOLDER_PROPERTY, folder.toString());
      System.setProperty(NAME_PROPERTY, name);
    } catch (IOException e) {
      LOG.info("SQLite's library is unpacked by its driver instead: {}", e.toString());
    }
  }

  private static void unpack(String resource, Path target) throws IOException {
    byte[] library;
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the driver has no library for this platform (" + resource + ")");
      }
      library = in.readAllBytes();
    }
    if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), library)) {
      return;
    }
    Files.createDirectories(target.getParent());
    // Two programs may start at once: each writes its own file, and either is whole.
    Path own = Files.createTempFile(target.getParent(), "unpacking", ".tmp");
    try {
      Files.write(own, library);
      Files.move(own, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(own);
    }
  }
}
