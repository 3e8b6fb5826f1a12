package org.robustscope.model.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.robustscope.model.IoReason;
import org.robustscope.model.ModelException;

/**
 * Models that can be downloaded: what ships with the program, and private lists of the same form
 * (see {@code docs/model-catalogue.md}). Immutable.
 */
public final class Catalogue {
  private static final String SHIPPED = "/models/catalogue.json";
  private static final long LARGEST_FILE = 8 << 20;

  private final Map<String, CatalogueEntry> entries;

  private Catalogue(Map<String, CatalogueEntry> entries) {
    this.entries = entries;
  }

  /** The catalogue that ships with the program. */
  public static Catalogue shipped() {
    try (InputStream in = Catalogue.class.getResourceAsStream(SHIPPED)) {
      return of(CatalogueJson.read(in.readAllBytes(), null));
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED, e);
    }
  }

  /** Without entries. */
  public static Catalogue empty() {
    return new Catalogue(Map.of());
  }

  /**
   * A private list. Its addresses may be relative to its own place.
   *
   * @throws ModelException when it cannot be read, or an entry is wrong: names entry, field, value
   *     and what is allowed
   */
  public static Catalogue read(Path file) throws ModelException {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new ModelException(file, "too large for a list of models (over 8 MiB)");
      }
      URI base = file.toAbsolutePath().toUri();
      return of(CatalogueJson.read(Files.readAllBytes(file), base));
    } catch (ModelException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new ModelException(file, e.getMessage(), e);
    } catch (IOException e) {
      throw new ModelException(file, "cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  /**
   * A catalogue of these entries.
   *
   * @throws IllegalArgumentException when two have the same id
   */
  public static Catalogue of(List<CatalogueEntry> list) {
    Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    for (CatalogueEntry entry : list) {
      if (entries.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException("id (" + entry.id() + ") stands there twice");
      }
    }
    return new Catalogue(entries);
  }

  /**
   * This catalogue and a private list: what both have is taken from the list, whose addresses are
   * tried first and this catalogue's next.
   *
   * @throws IllegalArgumentException when both have an id with another size or digest: one id
   *     should stand for one network
   */
  public Catalogue with(Catalogue list) {
    Map<String, CatalogueEntry> both = new LinkedHashMap<>(entries);
    for (CatalogueEntry entry : list.all()) {
      both.merge(entry.id(), entry, Catalogue::mirrored);
    }
    return new Catalogue(both);
  }

  private static CatalogueEntry mirrored(CatalogueEntry known, CatalogueEntry other) {
    boolean same =
        known.size() == other.size()
            && (!known.hasDigest() || known.sha256().equalsIgnoreCase(other.sha256()));
    if (!same) {
      throw new IllegalArgumentException(
          ("id (%s) is in the program's catalogue with another size or sha256"
                  + " (%d bytes, %s): give this model another id")
              .formatted(known.id(), known.size(), known.sha256()));
    }
    List<URI> urls = new ArrayList<>(other.urls());
    known.urls().stream().filter(url -> !urls.contains(url)).forEach(urls::add);
    return other.withUrls(urls);
  }

  /** All entries in their order. */
  public List<CatalogueEntry> all() {
    return List.copyOf(entries.values());
  }

  /** The entry of an id. */
  public Optional<CatalogueEntry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }
}
