package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.robustscope.corruption.Variant;
import org.robustscope.dataset.CorruptionSet;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.ImageSet;
import org.robustscope.dataset.Subset;
import org.robustscope.image.ImageReadException;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;

/** A corrupted set from the disk, and clean pictures beside it perhaps. */
final class PublishedPictures implements Material {
  private final CorruptionSet set;
  private final Subset subset;
  private final Variant variant;
  private final int items;
  private final Optional<ImageSet> clean;
  private final Map<Condition, ImageSet> cells = new ConcurrentHashMap<>();

  /**
   * @param items how many each cell should have
   * @param clean chosen already
   */
  PublishedPictures(
      CorruptionSet set, Subset subset, Variant variant, int items, Optional<ImageSet> clean) {
    this.set = set;
    this.subset = subset;
    this.variant = variant;
    this.items = items;
    this.clean = clean;
  }

  /** The chosen pictures of a cell, listed when they are needed. */
  private ImageSet cell(Condition condition) throws IOException {
    ImageSet known = cells.get(condition);
    if (known != null) {
      return known;
    }
    ImageSet cell =
        condition.isClean()
            ? clean.orElseThrow()
            : subset.of(set.images(condition.corruption(), condition.level()));
    if (cell.has(items)) {
      throw new DataSetException(
          cell.root(), "has more pictures than the first cell's " + items + "; what is it?");
    }
    ImageSet before = cells.putIfAbsent(condition, cell);
    return before == null ? cell : before;
  }

  @Override
  public Path root(Condition condition) {
    return condition.isClean() ? clean.orElseThrow().root() : set.root();
  }

  @Override
  public String key(Condition condition, int item) throws IOException {
    ImageSet cell = cell(condition);
    return cell.has(item) ? cell.get(item).key() : "picture " + (item + 1);
  }

  @Override
  public int label(Condition condition, int item) throws IOException {
    return cell(condition).label(item);
  }

  @Override
  public boolean isLoaded(Condition condition) {
    return false;
  }

  @Override
  public Maker newMaker() {
    return new Maker() {
      @Override
      public RgbImage load(int item) {
        return null;
      }

      @Override
      public RgbImage picture(int item, RgbImage loaded, Condition condition, RgbImage buffer)
          throws IOException {
        ImageSet cell = cell(condition);
        if (!cell.has(item)) {
          throw new ItemException(
              "%s: %s has fewer pictures than the first cell's %d"
                  .formatted(cell.root(), condition, items));
        }
        if (condition.isClean()) {
          return MadePictures.prepared(cell, item, variant);
        }
        try {
          return cell.get(item).read();
        } catch (ImageReadException e) {
          throw new ItemException(e);
        }
      }

      @Override
      public FrameSource sequence(int item, RgbImage loaded, Condition condition) {
        throw new IllegalStateException("these are pictures");
      }
    };
  }
}
