package org.robustscope.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps its own files, by the platform's custom. The folders may not exist yet.
 *
 * @param config settings; small, worth a backup
 * @param cache can be deleted at any time
 * @param data installed models, results
 */
public record UserFolders(Path config, Path cache, Path data) {
  private static final String NAME = "robustscope";
  private static final String PROPERTY = "robustscope.home";

  /** The folders of this user on this machine; below {@code -Drobustscope.home=DIR} if given. */
  public static UserFolders detect() {
    String given = System.getProperty(PROPERTY);
    if (given != null && !given.isBlank()) {
      return below(Path.of(given).toAbsolutePath());
    }
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")).toAbsolutePath(),
        System.getenv());
  }

  /** All below one folder. */
  public static UserFolders below(Path home) {
    return new UserFolders(home.resolve("config"), home.resolve("cache"), home.resolve("data"));
  }

  static UserFolders of(String osName, Path home, Map<String, String> environment) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("mac")) {
      Path library = home.resolve("Library");
      Path support = library.resolve("Application Support").resolve("RobustScope");
      return new UserFolders(
          support.resolve("config"), library.resolve("Caches/RobustScope"), support);
    }
    if (os.startsWith("windows")) {
      Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
      Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
      return new UserFolders(
          roaming.resolve("RobustScope"),
          local.resolve("RobustScope").resolve("cache"),
          local.resolve("RobustScope").resolve("data"));
    }
    return new UserFolders(
        folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
        folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME),
        folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(NAME));
  }

  /** The XDG specification has relative paths ignored. */
  private static Path folder(Map<String, String> environment, String name, Path otherwise) {
    String given = environment.get(name);
    if (given == null || given.isBlank() || !Path.of(given).isAbsolute()) {
      return otherwise;
    }
    return Path.of(given);
  }
}
