package org.robustscope.app.sequence;

/** Opens a certain film, off the JavaFX thread. */
@FunctionalInterface
interface FilmOpener {
  /**
   * Opens it.
   *
   * @throws Exception with one line that names file and reason
   */
  Film open() throws Exception;
}
