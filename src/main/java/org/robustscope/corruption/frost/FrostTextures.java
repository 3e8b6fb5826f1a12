package org.robustscope.corruption.frost;

import java.util.List;

/** The pictures that the frost corruption lays over an image. Immutable, safe from any thread. */
public final class FrostTextures {
  private final List<Texture> textures;
  private final String description;

  FrostTextures(List<Texture> textures, String description) {
    this.textures = List.copyOf(textures);
    this.description = description;
  }

  public int count() {
    return textures.size();
  }

  /** The texture with an index from 0. */
  public Texture get(int index) {
    return textures.get(index);
  }

  /** Whose textures they are, for the screen and for provenance. */
  public String description() {
    return description;
  }
}
