package org.robustscope.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.robustscope.model.TorchParts;

/** From which Maven repositories PyTorch can be had. */
public final class TorchSources {
  /** Environment variable that names the only one, a folder or an address. */
  public static final String VARIABLE = "ROBUSTSCOPE_MAVEN_REPOSITORY";

  private static final String BUILD = "/build.properties";

  private TorchSources() {}

  /**
   * That of {@value #VARIABLE}; else the one on this disk, if Maven has fetched all jars before,
   * and the one that the program's own parts came from. Looks at the disk only.
   */
  public static List<URI> usual(TorchParts parts) {
    Path local = Path.of(System.getProperty("user.home", "."), ".m2", "repository");
    return of(parts, System.getenv(), local, ofBuild());
  }

  static List<URI> of(
      TorchParts parts, Map<String, String> environment, Path local, Optional<URI> ofBuild) {
    String given = environment.get(VARIABLE);
    if (given != null && !given.isBlank()) {
      return List.of(address(given));
    }
    List<URI> all = new ArrayList<>();
    if (parts.parts().stream().allMatch(part -> isThere(local, part))) {
      all.add(local.toAbsolutePath().toUri());
    }
    ofBuild.ifPresent(all::add);
    return all;
  }

  /**
   * An address, or that of a folder.
   *
   * @param folderOrUrl http, https and file are known
   */
  public static URI address(String folderOrUrl) {
    return folderOrUrl.matches("(https?|file):.*")
        ? URI.create(folderOrUrl)
        : Path.of(folderOrUrl).toAbsolutePath().toUri();
  }

  private static boolean isThere(Path repository, TorchParts.Part part) {
    Path jar = repository.resolve(part.path());
    try {
      return Files.isRegularFile(jar) && Files.size(jar) == part.size();
    } catch (IOException _) {
      return false;
    }
  }

  /** What the build noted of the repository that its own parts came from. */
  static Optional<URI> ofBuild() {
    try (InputStream in = TorchSources.class.getResourceAsStream(BUILD)) {
      Properties properties = new Properties();
      properties.load(in);
      String noted = properties.getProperty("maven.repository", "");
      return noted.startsWith("http") ? Optional.of(URI.create(noted)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(BUILD, e);
    }
  }
}
