package org.robustscope.app.explore;

import java.util.function.Supplier;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.random.SeedRule;

/**
 * All that a cell's pixels depend on besides the cell.
 *
 * @param jpeg85 whether each picture, the clean one too, makes the round trip through a JPEG of
 *     quality 85, as in the published data
 * @param textures loads them at the first call; the same object while they are the same
 */
record Subject(
    PreparedCrop crop, SeedRule seeds, boolean jpeg85, Supplier<FrostTextures> textures) {
  Subject withoutJpeg() {
    return new Subject(crop, seeds, false, textures);
  }

  /** The seed of a cell: that of {@code robustscope corrupt FILE}. */
  long seedOf(Cell cell) {
    return seeds.seedOf(crop.photo().name(), cell.type().id(), cell.severity());
  }
}
