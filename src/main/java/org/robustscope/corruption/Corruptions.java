package org.robustscope.corruption;

import org.robustscope.corruption.frost.FrostTextures;

/** Makes the object that computes a corruption type. */
final class Corruptions {
  private Corruptions() {}

  /** A fresh instance with scratch buffers of its own. */
  static Corruption create(CorruptionType type, FrostTextures textures) {
    throw new UnsupportedOperationException(type.id());
  }
}
