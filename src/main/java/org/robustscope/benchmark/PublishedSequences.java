package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.robustscope.dataset.ClipSet;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.SequenceSet;
import org.robustscope.dataset.Subset;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;
import org.robustscope.perturbation.SequenceException;

/** Sequences from the disk. */
final class PublishedSequences implements Material {
  private final SequenceSet set;
  private final Subset subset;
  private final int items;
  private final Map<Condition, ClipSet> cells = new ConcurrentHashMap<>();

  PublishedSequences(SequenceSet set, Subset subset, int items) {
    this.set = set;
    this.subset = subset;
    this.items = items;
  }

  private ClipSet cell(Condition condition) throws IOException {
    ClipSet known = cells.get(condition);
    if (known != null) {
      return known;
    }
    ClipSet cell = subset.of(set.clips(condition.perturbation()));
    if (cell.has(items)) {
      throw new DataSetException(
          cell.root(), "has more sequences than the first perturbation's " + items);
    }
    ClipSet before = cells.putIfAbsent(condition, cell);
    return before == null ? cell : before;
  }

  @Override
  public Path root(Condition condition) {
    return set.root();
  }

  @Override
  public String key(Condition condition, int item) throws IOException {
    ClipSet cell = cell(condition);
    return cell.has(item) ? cell.get(item).key() : "sequence " + (item + 1);
  }

  @Override
  public int label(Condition condition, int item) {
    return -1;
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
      public RgbImage picture(int item, RgbImage loaded, Condition condition, RgbImage buffer) {
        throw new IllegalStateException("these are sequences");
      }

      @Override
      public FrameSource sequence(int item, RgbImage loaded, Condition condition)
          throws IOException {
        ClipSet cell = cell(condition);
        if (!cell.has(item)) {
          throw new ItemException(
              "%s: %s has fewer sequences than the first perturbation's %d"
                  .formatted(cell.root(), condition, items));
        }
        try {
          return cell.get(item).open();
        } catch (SequenceException e) {
          throw new ItemException(e);
        }
      }
    };
  }
}
