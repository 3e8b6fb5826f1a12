package org.robustscope.benchmark;

import java.util.List;
import java.util.Optional;

/** Told how a run goes, on the run's own threads, one call at a time: return soon. */
public interface RunListener {
  /** Nobody who listens. */
  RunListener NONE = new RunListener() {};

  /**
   * The data are still being listed, so that nobody knows yet which run it is and how long it will
   * be; a few times a second.
   *
   * @param files seen so far
   * @param classified pictures or sequences that were classified meanwhile, once for each model
   */
  default void listing(int files, long classified) {}

  /**
   * It is known which run it is; told once, before any part.
   *
   * @param before what the store has of it; empty when it is new
   */
  default void begins(EvaluationPlan plan, Optional<StoredRun> before) {}

  /** A few times a second while pictures are classified, and once at the end. */
  default void progress(RunProgress progress) {}

  /**
   * A part is in the store.
   *
   * @param totals of the cells of this condition with all their finished parts, one a model
   */
  default void partStored(Condition condition, List<CellSums> totals) {}

  /** An item could not be read. It is counted; the run goes on. May come before it is known. */
  default void unreadable(Unreadable item) {}
}
