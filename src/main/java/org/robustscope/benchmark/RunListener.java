package org.robustscope.benchmark;

import java.util.List;

/** Told how a run goes, on the run's own threads, one call at a time: return soon. */
public interface RunListener {
  /** Nobody who listens. */
  RunListener NONE = new RunListener() {};

  /** A few times a second while pictures are classified, and once at the end. */
  default void progress(RunProgress progress) {}

  /**
   * A part is in the store.
   *
   * @param totals of the cells of this condition with all their finished parts, one a model
   */
  default void partStored(Condition condition, List<CellSums> totals) {}

  /** An item could not be read. It is counted; the run goes on. */
  default void unreadable(Unreadable item) {}
}
