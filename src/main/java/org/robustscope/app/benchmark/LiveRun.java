package org.robustscope.app.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.robustscope.benchmark.CellKey;
import org.robustscope.benchmark.CellSums;
import org.robustscope.benchmark.Condition;
import org.robustscope.benchmark.EvaluationPlan;
import org.robustscope.benchmark.RunSession;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.benchmark.Unreadable;

/** A run while it goes on: what the store had, and what has come since. Safe from any thread. */
final class LiveRun {
  private final String id;
  private final EvaluationPlan plan;
  private final Instant created;
  private final boolean keepsItems;
  private final List<RunSession> sessions;
  private final Map<CellKey, CellSums> cells = new HashMap<>();
  private final Map<Condition, Integer> parts = new HashMap<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  /**
   * A run that is about to begin.
   *
   * @param before what the store has of it
   * @param known items that could not be read in earlier sessions
   */
  LiveRun(
      EvaluationPlan plan, Optional<StoredRun> before, List<Unreadable> known, boolean keepsItems) {
    this.id = plan.id();
    this.plan = plan;
    this.created = before.map(StoredRun::created).orElseGet(Instant::now);
    this.keepsItems = before.map(StoredRun::keepsItems).orElse(keepsItems);
    this.sessions = before.map(StoredRun::sessions).orElse(List.of());
    before.ifPresent(run -> {
      cells.putAll(run.cells());
      plan.conditions().forEach(it -> parts.put(it, run.partsDone(it)));
    });
    unreadable.addAll(known);
  }

  boolean ofSequences() {
    return plan.ofSequences();
  }

  synchronized void add(Condition condition, List<CellSums> totals) {
    for (int entrant = 0; entrant < totals.size(); entrant++) {
      cells.put(new CellKey(entrant, condition), totals.get(entrant));
    }
    parts.merge(condition, 1, Integer::sum);
  }

  synchronized void add(Unreadable item) {
    unreadable.add(item);
  }

  synchronized List<Unreadable> unreadable() {
    return List.copyOf(unreadable);
  }

  /** As it is now. Of the shards only their number is right, which is all that figures take. */
  synchronized StoredRun now() {
    Map<Condition, BitSet> shards = new HashMap<>();
    parts.forEach((condition, count) -> {
      BitSet set = new BitSet();
      set.set(0, count);
      shards.put(condition, set);
    });
    return new StoredRun(id, plan, created, keepsItems, cells, shards, sessions);
  }
}
