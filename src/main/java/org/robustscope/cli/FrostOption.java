package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.robustscope.corruption.frost.FrostTextures;

/** The textures that {@code --frost-textures} names, or those that are shipped. */
final class FrostOption {
  private FrostOption() {}

  static FrostTextures textures(Path folder) {
    if (folder == null) {
      return FrostTextures.shipped();
    }
    try {
      return FrostTextures.fromFolder(folder);
    } catch (IOException e) {
      throw new CannotRunException("--frost-textures: " + Failures.reason(e), e);
    }
  }
}
