package org.robustscope.model.store;

import java.util.Optional;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.catalogue.CatalogueEntry;

/**
 * A line in the list of models.
 *
 * @param id names it in {@link ModelLibrary#resolve} and on the command line
 * @param title for people
 * @param state what can be done with it
 * @param installed card and file; empty when it is not on this machine or damaged
 * @param catalogue what the catalogue says; empty for models that are in none
 * @param received bytes of a half download that are kept, else 0
 * @param problem why a damaged one cannot be used, one line; else empty
 */
public record LibraryModel(
    String id,
    String title,
    State state,
    Optional<InstalledModel> installed,
    Optional<CatalogueEntry> catalogue,
    long received,
    String problem) {

  /** Where a model is. */
  public enum State {
    /** Ships with the program. */
    BUNDLED,
    /** In the store. */
    INSTALLED,
    /** In the store, but it cannot be used: see {@link LibraryModel#problem}. */
    DAMAGED,
    /** In the catalogue, partly downloaded: a download goes on from there. */
    PARTIAL,
    /** In the catalogue, to be downloaded. */
    AVAILABLE,
    /** A file of the user's, not in the store. */
    FILE
  }
}
