package org.robustscope.app.common;

import java.util.function.Supplier;
import org.robustscope.model.BundledModels;
import org.robustscope.model.catalogue.Catalogue;
import org.robustscope.model.store.DownloadSettings;
import org.robustscope.model.store.ModelLibrary;
import org.robustscope.model.store.ModelStore;

/**
 * The bundled models, the catalogue and the user's store. Read when first asked for, which takes up
 * to 0.3 s: screens are made before the window is shown and must not wait for it. From any thread.
 */
public final class UserLibrary implements Supplier<ModelLibrary> {
  private ModelLibrary library;

  @Override
  public synchronized ModelLibrary get() {
    if (library == null) {
      library =
          new ModelLibrary(
              ModelStore.ofUser(),
              Catalogue.shipped(),
              BundledModels.list(),
              DownloadSettings.usual());
    }
    return library;
  }
}
