package org.robustscope.app.explore;

import java.io.IOException;

/** Reads a certain picture, off the JavaFX thread. */
@FunctionalInterface
interface PhotoReader {
  /**
   * Reads it.
   *
   * @throws IOException with one line that names file and reason
   */
  Photo read() throws IOException;
}
