package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.robustscope.image.RgbImage;
import org.robustscope.perturbation.FrameSource;

/**
 * Where the items of a run come from: made from clean pictures, or read from a published set. Safe
 * from many threads.
 */
interface Material {
  /** The folder or file that must be there as long as the run lasts. */
  Path root(Condition condition);

  /** An item's key, for messages and kept results. */
  String key(Condition condition, int item) throws IOException;

  /** An item's class in the data set; -1 for sequences, whose figures need none. */
  int label(Condition condition, int item) throws IOException;

  /**
   * Whether the conditions of an item have work in common, which is then done once for all of them
   * ({@link Maker#load}) and kept while its shard is in work.
   */
  boolean isLoaded(Condition condition);

  /** One for each thread. */
  Maker newMaker();

  /** Makes items in one thread; owns buffers. */
  interface Maker {
    /**
     * What all conditions of an item begin with.
     *
     * @throws ItemException when the item cannot be read
     */
    RgbImage load(int item) throws ItemException, IOException;

    /**
     * A picture under a condition.
     *
     * @param loaded of {@link #load}, or null where nothing is. Not modified.
     * @param buffer may be used for the result. Modified.
     * @return the buffer or another picture, good until the buffer is used again
     * @throws ItemException when the item cannot be read
     */
    RgbImage picture(int item, RgbImage loaded, Condition condition, RgbImage buffer)
        throws ItemException, IOException;

    /**
     * A sequence under a condition; the caller's to close.
     *
     * @param loaded of {@link #load}, or null where nothing is. Not modified.
     * @throws ItemException when the item cannot be read
     */
    FrameSource sequence(int item, RgbImage loaded, Condition condition)
        throws ItemException, IOException;
  }
}
