package org.robustscope.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Tells a listener how a run goes, one call at a time. Safe from many threads. */
final class RunTeller {
  private final RunListener listener;
  private final RunControl control;
  private final AtomicLong classified = new AtomicLong();

  /** Null until the run is known; then, and until it begins, parts only count. */
  private RateMeter rate;

  private int allParts;
  private int partsDone;
  private int pauses;

  RunTeller(RunListener listener, RunControl control) {
    this.listener = listener;
    this.control = control;
  }

  /** How many items were classified in this session, once for each model. */
  long classified() {
    return classified.get();
  }

  void addClassified(long items) {
    classified.addAndGet(items);
  }

  /** The data are still being listed. */
  synchronized void listing(int files) {
    listener.listing(files, classified.get());
  }

  /** It is known which run it is. */
  synchronized void begins(EvaluationPlan plan, Optional<StoredRun> before) {
    listener.begins(plan, before);
    allParts = plan.parts();
    partsDone = before.map(StoredRun::partsDone).orElse(0);
  }

  /**
   * From here on the rate counts.
   *
   * @param all items of this session, once for each model
   */
  synchronized void measure(long all) {
    rate = new RateMeter(all, System.nanoTime());
    rate.restart(classified.get(), System.nanoTime());
    pauses = control.pauses();
  }

  /**
   * A part is stored.
   *
   * @param totals of its condition's cells; null when another program stored it before
   */
  synchronized void stored(Part part, List<CellSums> totals) {
    partsDone++;
    if (totals != null) {
      listener.partStored(part.condition(), totals);
    }
  }

  synchronized void unreadable(Unreadable item) {
    listener.unreadable(item);
  }

  /** Tells how far the run is, as often as can be shown. */
  synchronized void progress(boolean last) {
    if (rate == null) {
      return;
    }
    long done = classified.get();
    long now = System.nanoTime();
    if (control.pauses() != pauses) {
      pauses = control.pauses();
      rate.restart(done, now);
    }
    if (rate.mark(done, now) || last) {
      listener.progress(
          new RunProgress(partsDone, allParts, done, rate.perSecond(), rate.secondsLeft(done)));
    }
  }
}
