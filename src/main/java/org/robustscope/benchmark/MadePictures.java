package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.ImageSet;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.JpegRoundTrip;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;

/** Clean pictures, corrupted on the fly. */
final class MadePictures implements Material {
  static final int JPEG_QUALITY = 85;

  private final ImageSet clean;
  private final Variant variant;
  private final Making making;
  private final Supplier<FrostTextures> textures;

  /**
   * @param variant FULL takes pictures as they are, and only without a corruption
   * @param making null when nothing is corrupted
   */
  MadePictures(ImageSet clean, Variant variant, Making making, Supplier<FrostTextures> textures) {
    this.clean = clean;
    this.variant = variant;
    this.making = making;
    this.textures = textures;
  }

  @Override
  public Path root(Condition condition) {
    return clean.root();
  }

  @Override
  public String key(Condition condition, int item) throws IOException {
    return clean.get(item).key();
  }

  @Override
  public int label(Condition condition, int item) throws IOException {
    return clean.label(item);
  }

  @Override
  public boolean isLoaded(Condition condition) {
    // Clean pictures alone have no second condition to be kept for, and may be large photographs.
    return making != null;
  }

  @Override
  public Maker newMaker() {
    return new PictureMaker();
  }

  /** Reads and prepares a clean picture. */
  static RgbImage prepared(ImageSet set, int item, Variant variant) throws IOException {
    var image = set.get(item);
    try {
      return Preparation.standard(image.read(), variant);
    } catch (ImageReadException e) {
      throw new ItemException(e);
    } catch (IllegalArgumentException e) {
      throw new ItemException(image.key() + ": " + e.getMessage());
    }
  }

  private final class PictureMaker implements Maker {
    private final CorruptionEngine engine = new CorruptionEngine(textures);
    private final JpegRoundTrip jpeg = new JpegRoundTrip();

    @Override
    public RgbImage load(int item) throws IOException {
      return prepared(clean, item, variant);
    }

    @Override
    public RgbImage picture(int item, RgbImage loaded, Condition condition, RgbImage buffer)
        throws IOException {
      if (condition.isClean()) {
        return loaded == null ? load(item) : loaded;
      }
      long seed =
          making.seedRule().seedOf(clean.get(item).key(), condition.type(), condition.level());
      engine.apply(condition.corruption(), condition.level(), variant, seed, loaded, buffer);
      if (making.jpeg85()) {
        jpeg.apply(buffer, buffer, JPEG_QUALITY);
      }
      return buffer;
    }

    @Override
    public FrameSource sequence(int item, RgbImage loaded, Condition condition) {
      throw new IllegalStateException("these are pictures");
    }
  }
}
