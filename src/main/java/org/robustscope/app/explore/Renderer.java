package org.robustscope.app.explore;

import java.util.function.Function;
import java.util.function.Supplier;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.enhance.Enhancement;
import org.robustscope.enhance.Enhancer;
import org.robustscope.image.JpegRoundTrip;
import org.robustscope.image.RgbImage;

/** Makes cells' pictures. Owns the buffers of the corruptions: one thread at a time. */
final class Renderer {
  private static final int PUBLISHED_QUALITY = 85;

  private final Function<Supplier<FrostTextures>, Corruptor> corruptors;
  private final JpegRoundTrip jpeg = new JpegRoundTrip();
  private Supplier<FrostTextures> textures;
  private Corruptor corruptor;
  private Enhancement enhancement = Enhancement.NONE;
  private Enhancer enhancer = enhancement.newEnhancer();

  /**
   * A renderer.
   *
   * @param corruptors makes a corruptor that lays the given textures
   */
  Renderer(Function<Supplier<FrostTextures>, Corruptor> corruptors) {
    this.corruptors = corruptors;
  }

  /** A renderer of the real corruptions. */
  static Renderer ofEngine() {
    return new Renderer(textures -> new CorruptionEngine(textures)::apply);
  }

  /** The picture of a cell. */
  Rendering render(Subject subject, Cell cell) {
    return Rendering.of(subject, cell, picture(subject, cell));
  }

  /** The picture of a cell; the subject's own crop when nothing is done to it. */
  RgbImage picture(Subject subject, Cell cell) {
    return enhancerFor(cell.enhancement()).apply(unenhanced(subject, cell));
  }

  private RgbImage unenhanced(Subject subject, Cell cell) {
    RgbImage source = subject.crop().picture();
    RgbImage corrupted = source;
    if (!cell.isClean()) {
      corrupted = new RgbImage(source.width(), source.height());
      corruptorFor(subject.textures())
          .apply(
              cell.type(),
              cell.severity(),
              subject.crop().variant(),
              subject.seedOf(cell),
              source,
              corrupted);
    }
    if (!subject.jpeg85()) {
      return corrupted;
    }
    RgbImage decoded = new RgbImage(source.width(), source.height());
    jpeg.apply(corrupted, decoded, PUBLISHED_QUALITY);
    return decoded;
  }

  private Enhancer enhancerFor(Enhancement wanted) {
    if (enhancement != wanted) {
      enhancer = wanted.newEnhancer();
      enhancement = wanted;
    }
    return enhancer;
  }

  private Corruptor corruptorFor(Supplier<FrostTextures> wanted) {
    if (corruptor == null || textures != wanted) {
      corruptor = corruptors.apply(wanted);
      textures = wanted;
    }
    return corruptor;
  }
}
