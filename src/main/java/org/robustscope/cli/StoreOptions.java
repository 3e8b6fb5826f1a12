package org.robustscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.robustscope.model.BundledModels;
import org.robustscope.model.ModelException;
import org.robustscope.model.catalogue.Catalogue;
import org.robustscope.model.store.DownloadSettings;
import org.robustscope.model.store.ModelLibrary;
import org.robustscope.model.store.ModelStore;
import picocli.CommandLine.Option;

/** Which models there are: the store's folder and private lists. */
final class StoreOptions {
  @Option(names = "--store", paramLabel = "DIR", descriptionKey = "models.store")
  private Path store;

  @Option(names = "--catalogue", paramLabel = "FILE", descriptionKey = "models.catalogue")
  private List<Path> lists = new ArrayList<>();

  ModelLibrary library() {
    return library(DownloadSettings.usual());
  }

  ModelLibrary library(DownloadSettings settings) {
    Catalogue catalogue = Catalogue.shipped();
    for (Path list : lists) {
      try {
        catalogue = catalogue.with(Catalogue.read(list));
      } catch (ModelException e) {
        throw new CannotRunException("--catalogue: " + e.getMessage(), e);
      } catch (IllegalArgumentException e) {
        throw new CannotRunException("--catalogue: " + list + ": " + e.getMessage(), e);
      }
    }
    ModelStore folder = store == null ? ModelStore.ofUser() : new ModelStore(store);
    return new ModelLibrary(folder, catalogue, BundledModels.list(), settings);
  }
}
