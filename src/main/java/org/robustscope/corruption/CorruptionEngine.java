package org.robustscope.corruption;

import java.util.EnumMap;
import java.util.Map;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.image.RgbImage;
import org.robustscope.random.LegacyRandom;

/**
 * Corrupts pictures: the one way in to the 19 types.
 *
 * <p>Holds reusable buffers (some 250 bytes a pixel once all types ran), so it serves one thread at
 * a time: make one a thread. The same call gives the same bytes on every machine and in every
 * thread.
 */
public final class CorruptionEngine {
  /**
   * Above this many pixels buffers are dropped after the call: all types' would fill the memory.
   */
  private static final int KEEP_BUFFERS_UP_TO = 1 << 19;

  private final FrostTextures textures;
  private final LegacyRandom random = new LegacyRandom();
  private final Map<CorruptionType, Corruption> corruptions = new EnumMap<>(CorruptionType.class);

  public CorruptionEngine(FrostTextures textures) {
    this.textures = textures;
  }

  /**
   * Corrupts into a given picture.
   *
   * @param severity 1 to 5
   * @param seed 0 to 2^32 - 1; starts numpy's legacy generator for this call
   * @param source whole samples 0..255. Not modified.
   * @param result another picture of the same size. Modified: whole samples 0..255.
   * @throws IllegalArgumentException when severity, seed or a size is out of range
   */
  public void apply(
      CorruptionType type,
      int severity,
      Variant variant,
      long seed,
      RgbImage source,
      RgbImage result) {
    variant.requireSize(source);
    if (source == result || !source.sameSizeAs(result)) {
      throw new IllegalArgumentException(
          "result (" + result.sizeText() + ") should be another picture of " + source.sizeText());
    }
    Setting setting = Setting.of(type, variant, severity);
    random.seed(seed);
    corruption(type, source.size()).apply(source, result, setting, random);
  }

  private Corruption corruption(CorruptionType type, int pixels) {
    if (pixels > KEEP_BUFFERS_UP_TO) {
      return Corruptions.create(type, textures);
    }
    return corruptions.computeIfAbsent(type, t -> Corruptions.create(t, textures));
  }

  /** Corrupts into a new picture; see the other form. */
  public RgbImage apply(
      CorruptionType type, int severity, Variant variant, long seed, RgbImage source) {
    RgbImage result = new RgbImage(source.width(), source.height());
    apply(type, severity, variant, seed, source, result);
    return result;
  }
}
