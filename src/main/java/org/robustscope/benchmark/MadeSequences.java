package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.robustscope.corruption.Variant;
import org.robustscope.dataset.ImageSet;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequencePreparation;
import org.robustscope.perturbation.Sequences;

/** Sequences made on the fly from clean pictures. */
final class MadeSequences implements Material {
  private final ImageSet clean;
  private final Variant variant;
  private final Making making;

  MadeSequences(ImageSet clean, Variant variant, Making making) {
    this.clean = clean;
    this.variant = variant;
    this.making = making;
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
  public int label(Condition condition, int item) {
    return -1;
  }

  @Override
  public boolean isLoaded(Condition condition) {
    return true;
  }

  @Override
  public Maker newMaker() {
    return new Maker() {
      @Override
      public RgbImage load(int item) throws IOException {
        var image = clean.get(item);
        try {
          return SequencePreparation.standard(image.read(), variant);
        } catch (ImageReadException e) {
          throw new ItemException(e);
        } catch (IllegalArgumentException e) {
          throw new ItemException(image.key() + ": " + e.getMessage());
        }
      }

      @Override
      public RgbImage picture(int item, RgbImage loaded, Condition condition, RgbImage buffer) {
        throw new IllegalStateException("these are sequences");
      }

      @Override
      public FrameSource sequence(int item, RgbImage loaded, Condition condition)
          throws IOException {
        long seed =
            making.seedRule().seedOf(clean.get(item).key(), condition.type(), condition.level());
        return Sequences.open(condition.perturbation(), variant, seed, loaded);
      }
    };
  }
}
