package org.robustscope.model.store;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;
import org.robustscope.model.catalogue.Catalogue;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.model.catalogue.ModelId;
import org.robustscope.model.store.LibraryModel.State;

/**
 * All models a user can have: those that ship with the program, those in his store, those of the
 * catalogue. Safe from several threads; looks at the disk at each call. Nothing leaves the machine
 * but by {@link Download#run}.
 */
public final class ModelLibrary {
  private final ModelStore store;
  private final Catalogue catalogue;
  private final List<InstalledModel> bundled;
  private final DownloadSettings settings;

  /**
   * @param bundled the models that ship with the program; the name in the card is the id
   */
  public ModelLibrary(
      ModelStore store,
      Catalogue catalogue,
      List<InstalledModel> bundled,
      DownloadSettings settings) {
    this.store = store;
    this.catalogue = catalogue;
    this.bundled = List.copyOf(bundled);
    this.settings = settings;
  }

  /** The same, which downloads in another way. */
  public ModelLibrary with(DownloadSettings other) {
    return new ModelLibrary(store, catalogue, bundled, other);
  }

  public ModelStore store() {
    return store;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * All models: bundled, then installed (also damaged ones), then those of the catalogue that are
   * not installed, each in its own order.
   *
   * @throws ModelException when the store cannot be read
   */
  public List<LibraryModel> list() throws ModelException {
    ModelStore.Content content = store.content();
    Map<String, LibraryModel> list = new LinkedHashMap<>();
    for (InstalledModel model : bundled) {
      String id = model.card().name();
      list.put(id, of(id, State.BUNDLED, Optional.of(model), Optional.empty(), 0, ""));
    }
    content
        .models()
        .forEach((id, model) ->
            list.putIfAbsent(
                id, of(id, State.INSTALLED, Optional.of(model), catalogue.find(id), 0, "")));
    content
        .problems()
        .forEach((id, problem) ->
            list.putIfAbsent(
                id,
                of(
                    id,
                    State.DAMAGED,
                    Optional.empty(),
                    catalogue.find(id),
                    0,
                    problem.getMessage())));
    for (CatalogueEntry entry : catalogue.all()) {
      long received = store.received(entry);
      State state = received > 0 ? State.PARTIAL : State.AVAILABLE;
      list.putIfAbsent(
          entry.id(), of(entry.id(), state, Optional.empty(), Optional.of(entry), received, ""));
    }
    return List.copyOf(list.values());
  }

  private static LibraryModel of(
      String id,
      State state,
      Optional<InstalledModel> model,
      Optional<CatalogueEntry> entry,
      long received,
      String problem) {
    // A model of nobody's catalogue without a title is called what --model calls it.
    String title =
        entry
            .map(CatalogueEntry::title)
            .or(() -> model.map(it -> it.card().title()).filter(it -> !it.isBlank()))
            .orElse(id);
    return new LibraryModel(id, title, state, model, entry, received, problem);
  }

  /**
   * The line of a file that is not in the store.
   *
   * @throws ModelException when it is no good model
   */
  public LibraryModel file(Path onnxOrCard) throws ModelException {
    InstalledModel model = ModelFiles.installed(onnxOrCard);
    return of(model.card().name(), State.FILE, Optional.of(model), Optional.empty(), 0, "");
  }

  /**
   * The model of a path or an id: a file goes before an id, a bundled model before an installed
   * one.
   *
   * @throws ModelException when there is none, or it cannot be used; of one that could be
   *     downloaded the message says so
   */
  public InstalledModel resolve(String idOrPath) throws ModelException {
    return find(idOrPath)
        .orElseThrow(() ->
            new ModelException(
                store.root(),
                "there is no model \"%s\" (robustscope models list shows the ids), nor a file"
                    .formatted(idOrPath)));
  }

  /**
   * As {@link #resolve}, but empty when there is neither a file nor a known id.
   *
   * @throws ModelException when it cannot be used, or would have to be downloaded first
   */
  public Optional<InstalledModel> find(String idOrPath) throws ModelException {
    Optional<Path> file = file(idOrPath);
    if (file.isPresent()) {
      return Optional.of(ModelFiles.installed(file.get()));
    }
    for (InstalledModel model : bundled) {
      if (model.card().name().equals(idOrPath)) {
        return Optional.of(model);
      }
    }
    Optional<InstalledModel> installed = store.find(idOrPath);
    if (installed.isEmpty() && catalogue.find(idOrPath).isPresent()) {
      String size = megabytes(catalogue.find(idOrPath).get().size());
      throw new ModelException(
          store.root(),
          "%s is not installed yet (%s): robustscope models download %s"
              .formatted(idOrPath, size, idOrPath));
    }
    return installed;
  }

  /** A folder that happens to be called like a model is none. */
  private static Optional<Path> file(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Files::isRegularFile);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /**
   * A download, not begun.
   *
   * @throws IllegalArgumentException when the id is not in the catalogue
   */
  public Download download(String id) {
    return new Download(entry(id), store, settings, SpaceProbe.real());
  }

  /**
   * A download from a mirror: a folder or site that has the file as {@code ID.onnx}; the
   * catalogue's own addresses are not tried.
   *
   * @param mirror an address with https, http or file
   * @throws IllegalArgumentException when the id is not in the catalogue
   */
  public Download download(String id, URI mirror) {
    CatalogueEntry entry = entry(id);
    String base = mirror.toString();
    String folder = base.endsWith("/") ? base : base + "/";
    List<URI> urls = new ArrayList<>();
    urls.add(URI.create(folder + entry.card().file()));
    return new Download(entry.withUrls(urls), store, settings, SpaceProbe.real());
  }

  private CatalogueEntry entry(String id) {
    return catalogue
        .find(id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "model ("
                    + id
                    + ") should be one of the catalogue: robustscope models list shows them"));
  }

  /**
   * Copies a model of the user's into the store.
   *
   * @param id what it will be called, or null: made of the name in its card
   * @param check is given the copy before it is installed
   * @throws ModelException when an id is taken, a file cannot be copied, or the check refuses
   * @throws IllegalArgumentException when the id cannot be one
   */
  public InstalledModel add(InstalledModel model, String id, ModelStore.Check check)
      throws ModelException {
    String wanted = id == null ? ModelId.of(model.card().name()) : id;
    boolean taken = bundled.stream().anyMatch(other -> other.card().name().equals(wanted));
    if (taken) {
      throw new ModelException(
          model.cardFile(), "the id " + wanted + " is a bundled model's: give another id");
    }
    return store.add(model, wanted, check);
  }
}
