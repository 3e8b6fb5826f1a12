package org.robustscope.model.store;

import org.robustscope.model.catalogue.CatalogueEntry;

/**
 * A file that is to be received.
 *
 * @param id what messages call it
 * @param name of the file
 * @param size in bytes
 * @param sha256 64 hexadecimal digits, or empty when nobody published it
 */
record WantedFile(String id, String name, long size, String sha256) {
  static WantedFile of(CatalogueEntry entry) {
    return new WantedFile(entry.id(), entry.card().file(), entry.size(), entry.sha256());
  }

  /** Whether what came can be compared with a published SHA-256. */
  boolean hasDigest() {
    return !sha256.isEmpty();
  }
}
