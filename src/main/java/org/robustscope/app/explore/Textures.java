package org.robustscope.app.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.robustscope.corruption.frost.FrostTextures;

/** Frost textures that are loaded when the first corruption needs them, and once. */
final class Textures implements Supplier<FrostTextures> {
  private final Optional<Path> folder;
  private FrostTextures loaded;

  private Textures(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Those of the user's folder, or those that come with the program. */
  static Textures of(Optional<Path> folder) {
    return new Textures(folder);
  }

  /**
   * Loads them, the first time; 0.1 s and more.
   *
   * @throws UncheckedIOException when the user's folder does not hold them
   */
  @Override
  public synchronized FrostTextures get() {
    if (loaded == null) {
      try {
        loaded =
            folder.isPresent() ? FrostTextures.fromFolder(folder.get()) : FrostTextures.shipped();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return loaded;
  }
}
