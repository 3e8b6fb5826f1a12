package org.robustscope.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models that ship with the program: small demonstration networks of ten classes. They are read
 * where they lie, in the program's jar or its class folder; nothing is extracted.
 */
public final class BundledModels {
  /** Lists the names in their order: {@code {"models": ["alexnet", ...]}}, or the list alone. */
  private static final String INDEX = "models/family.json";

  private BundledModels() {}

  /**
   * All of them, in the family's order; none in a program that was built without. Reads the cards
   * only, at each call.
   *
   * @throws UncheckedIOException when the program's own files are damaged, naming the file
   */
  public static List<InstalledModel> list() {
    return list(BundledModels.class.getClassLoader());
  }

  /**
   * The one of a name.
   *
   * @throws UncheckedIOException when the program's own files are damaged, naming the file
   */
  public static Optional<InstalledModel> find(String name) {
    return list().stream().filter(model -> model.card().name().equals(name)).findFirst();
  }

  static List<InstalledModel> list(ClassLoader resources) {
    URL index = resources.getResource(INDEX);
    if (index == null) {
      return List.of();
    }
    try {
      Path file = path(index.toURI());
      List<InstalledModel> models = new ArrayList<>();
      for (String name : names(file)) {
        models.add(ModelFiles.installed(file.resolveSibling(name + ".json")).asBundled());
      }
      return List.copyOf(models);
    } catch (IOException e) {
      throw new UncheckedIOException("the program is damaged: " + e.getMessage(), e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(index + " is no address of a file", e);
    }
  }

  private static List<String> names(Path index) throws IOException {
    JsonNode tree = new ObjectMapper().readTree(Files.readAllBytes(index));
    JsonNode models = tree.isArray() ? tree : tree.path("models");
    if (!models.isArray()) {
      throw new ModelException(index, "models should be a list of names");
    }
    List<String> names = new ArrayList<>();
    for (JsonNode name : models) {
      if (!name.isTextual()) {
        throw new ModelException(index, "models (" + name + ") should be a list of names");
      }
      names.add(name.textValue());
    }
    return names;
  }

  /** A jar's inside becomes a file system, which stays open as long as the program's classes do. */
  private static Path path(URI resource) throws IOException {
    if ("jar".equals(resource.getScheme())) {
      try {
        FileSystems.newFileSystem(resource, Map.of());
      } catch (FileSystemAlreadyExistsException _) {
        // Left by an earlier call.
      }
    }
    return Path.of(resource);
  }
}
