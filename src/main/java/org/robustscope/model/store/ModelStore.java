package org.robustscope.model.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.IoReason;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.model.catalogue.ModelId;
import org.robustscope.platform.UserFolders;

/**
 * The models that are installed for a user: one folder each. A model is there whole or not at all,
 * whatever happens to the programs that change the store; several may at once.
 */
public final class ModelStore {
  /** Environment variable that names another folder. */
  public static final String VARIABLE = "ROBUSTSCOPE_MODELS";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final StoreLayout layout;

  /**
   * @param root made when something is installed
   */
  public ModelStore(Path root) {
    layout = new StoreLayout(root.toAbsolutePath().normalize());
  }

  /** The user's store: the folder of {@value #VARIABLE}, else below the user's data folder. */
  public static ModelStore ofUser() {
    return new ModelStore(folder(System.getenv(), UserFolders.detect()));
  }

  static Path folder(Map<String, String> environment, UserFolders folders) {
    String given = environment.get(VARIABLE);
    return given == null || given.isBlank()
        ? folders.data().resolve("models")
        : Path.of(given).toAbsolutePath();
  }

  /** Where the store is. */
  public Path root() {
    return layout.root();
  }

  StoreLayout layout() {
    return layout;
  }

  /**
   * What is installed.
   *
   * @param models by id
   * @param problems one for each folder that holds no good model
   */
  public record Content(Map<String, InstalledModel> models, Map<String, ModelException> problems) {}

  /**
   * Looks at all installed models; reads their cards only.
   *
   * @throws ModelException when the store cannot be read
   */
  public Content content() throws ModelException {
    Map<String, InstalledModel> models = new TreeMap<>();
    Map<String, ModelException> problems = new TreeMap<>();
    for (Path folder : folders(layout.root())) {
      String id = folder.getFileName().toString();
      if (ModelId.isGood(id)) {
        try {
          models.put(id, ModelFiles.installed(layout.card(id)));
        } catch (ModelException e) {
          problems.put(id, e);
        }
      }
    }
    return new Content(models, problems);
  }

  private static List<Path> folders(Path folder) throws ModelException {
    try {
      return Folders.in(folder);
    } catch (IOException e) {
      throw new ModelException(folder, "cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  /** Whether there is a folder of this id, good or not. */
  public boolean contains(String id) {
    return ModelId.isGood(id) && Files.isDirectory(layout.model(id));
  }

  /**
   * An installed model.
   *
   * @throws ModelException when it is there but cannot be used
   */
  public Optional<InstalledModel> find(String id) throws ModelException {
    return contains(id) ? Optional.of(ModelFiles.installed(layout.card(id))) : Optional.empty();
  }

  /** How many bytes of a half download are kept. */
  public long received(CatalogueEntry entry) {
    try {
      return PartFile.peek(layout.partial(entry.id()), WantedFile.of(entry));
    } catch (IOException _) {
      return 0;
    }
  }

  /**
   * Copies a model of the user's into the store: file, labels and card. The originals stay.
   *
   * @param model its card file need not exist: then the card alone counts
   * @param id what it will be called
   * @param check is given the copy before it is installed
   * @throws ModelException when there is one of this id, or a file cannot be copied, or the check
   *     refuses
   */
  public InstalledModel add(InstalledModel model, String id, Check check) throws ModelException {
    ModelId.check(id);
    try (StoreLock _ = lock(id)) {
      if (contains(id)) {
        throw new ModelException(
            layout.model(id), "there is a model " + id + " already: remove it, or give another id");
      }
      Path staging = layout.partials().resolve("add-" + UUID.randomUUID());
      try {
        Files.createDirectories(staging);
        copy(model, id, staging);
        check.check(ModelFiles.installed(staging.resolve(id + StoreLayout.CARD)));
        return install(id, staging);
      } finally {
        Folders.delete(staging);
      }
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException(
          layout.root(), id + " cannot be installed (" + IoReason.of(e) + ")", e);
    }
  }

  /** Whether a copy works. */
  @FunctionalInterface
  public interface Check {
    /**
     * @throws ModelException when it does not
     */
    void check(InstalledModel copy) throws ModelException;
  }

  private static void copy(InstalledModel model, String id, Path staging) throws IOException {
    Path cardFile = staging.resolve(id + StoreLayout.CARD);
    if (Files.exists(model.cardFile())) {
      // Fields that this program does not know stay.
      Files.copy(model.cardFile(), cardFile);
    }
    model.card().write(cardFile);
    ObjectNode card = (ObjectNode) MAPPER.readTree(Files.readAllBytes(cardFile));
    String extension = extension(model.file());
    Path file = staging.resolve(id + extension);
    Files.copy(model.file(), file);
    card.put("file", id + extension);
    String digest = Digests.sha256(file);
    String expected = model.card().sha256();
    if (!expected.isEmpty() && !expected.equalsIgnoreCase(digest)) {
      throw new ModelException(
          model.file(), "its sha256 " + digest + " is not the card's " + expected);
    }
    card.put("sha256", digest);
    if (!model.card().labels().isEmpty()) {
      Path labels = model.cardFile().resolveSibling(model.card().labels());
      if (Files.isRegularFile(labels)) {
        Files.copy(labels, staging.resolve(id + ".labels.txt"));
        card.put("labels", id + ".labels.txt");
      }
    }
    Files.write(cardFile, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(card));
    SourceNote.ofFile(model.file(), digest).write(staging.resolve(StoreLayout.SOURCE));
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  /** Moves a whole model to its place. The lock is held. */
  InstalledModel install(String id, Path staging) throws IOException {
    try {
      Files.move(staging, layout.model(id), StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      throw new ModelException(layout.model(id), "there is such a model already", e);
    }
    return ModelFiles.installed(layout.card(id));
  }

  /**
   * Removes a model and what is left of a half download of it.
   *
   * @return whether there was anything
   * @throws ModelException when it cannot be removed, or is being changed by another program
   */
  public boolean remove(String id) throws ModelException {
    ModelId.check(id);
    boolean partial = Files.isDirectory(layout.partial(id));
    if (!contains(id) && !partial) {
      return false;
    }
    try (StoreLock _ = lock(id)) {
      if (contains(id)) {
        Files.createDirectories(layout.removed());
        Path leaving = layout.removed().resolve(id + "-" + UUID.randomUUID());
        Files.move(layout.model(id), leaving, StandardCopyOption.ATOMIC_MOVE);
      }
      Folders.delete(layout.partial(id));
      Folders.delete(layout.removed());
      return true;
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException(
          layout.model(id), "cannot be removed (" + IoReason.of(e) + "): is it in use?", e);
    }
  }

  private StoreLock lock(String id) throws IOException {
    return StoreLock.tryTake(layout.lock(id))
        .orElseThrow(() ->
            new ModelException(
                layout.model(id), "is being changed by another program or download"));
  }

  /**
   * Reads an installed model's file and compares size and digest with its card.
   *
   * @throws IllegalArgumentException when there is none of this id
   */
  public Verification verify(String id) {
    if (!contains(id)) {
      throw new IllegalArgumentException("there is no model " + id + " in " + layout.root());
    }
    try {
      InstalledModel model = ModelFiles.installed(layout.card(id));
      SourceNote note = SourceNote.read(layout.model(id).resolve(StoreLayout.SOURCE));
      String digest = Digests.sha256(model.file());
      long size = Files.size(model.file());
      String expected = model.card().sha256();
      if (!digest.equalsIgnoreCase(expected)) {
        return new Verification(
            id,
            false,
            "%s: size %d, sha256 %s, but the card says %s"
                .formatted(model.file(), size, digest, expected.isEmpty() ? "none" : expected));
      }
      String by = note.digestPublished() ? "" : " (taken when it was installed: none is published)";
      return new Verification(id, true, size + " bytes, sha256 " + digest + by);
    } catch (IOException e) {
      String message = e instanceof ModelException ? e.getMessage() : id + ": " + IoReason.of(e);
      return new Verification(id, false, message);
    }
  }

  /** The ids of all folders, good models or not. */
  public List<String> ids() throws ModelException {
    List<String> ids = new ArrayList<>();
    Content content = content();
    Stream.concat(content.models().keySet().stream(), content.problems().keySet().stream())
        .sorted()
        .forEach(ids::add);
    return ids;
  }
}
