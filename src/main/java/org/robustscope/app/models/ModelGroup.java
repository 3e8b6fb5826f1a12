package org.robustscope.app.models;

import java.util.Locale;

/** Where a model is, in the order of the list. */
enum ModelGroup {
  /** Ships with the program. */
  BUNDLED,
  /** Downloaded or added to the program's store. */
  INSTALLED,
  /** Can be downloaded. */
  AVAILABLE,
  /** A file of the user's, which stays where it is. */
  FILE;

  /** For keys of messages. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
