package org.robustscope.benchmark;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A run as the store has it.
 *
 * @param created when it was first started, by that machine's clock
 * @param keepsItems whether what the models said of each picture was kept
 * @param cells what is counted so far; a cell that no part of is finished is missing
 * @param shards of each of the plan's conditions, which are counted. Not to be modified.
 * @param sessions the times that a program worked on it, first to last
 */
public record StoredRun(
    String id,
    EvaluationPlan plan,
    Instant created,
    boolean keepsItems,
    Map<CellKey, CellSums> cells,
    Map<Condition, BitSet> shards,
    List<RunSession> sessions) {
  public StoredRun {
    cells = Map.copyOf(cells);
    shards = Map.copyOf(shards);
    sessions = List.copyOf(sessions);
  }

  /** Finished parts of all conditions, of {@link EvaluationPlan#parts}. */
  public int partsDone() {
    return shards.values().stream().mapToInt(BitSet::cardinality).sum();
  }

  /** Finished parts of a condition, at most {@link EvaluationPlan#shards}. */
  public int partsDone(Condition condition) {
    return shards.containsKey(condition) ? shards.get(condition).cardinality() : 0;
  }

  /** Whether every part is finished; some items may have been unreadable all the same. */
  public boolean isFinished() {
    return partsDone() == plan.parts();
  }

  /** Whether all items of a condition were classified by all models. */
  public boolean isComplete(Condition condition) {
    for (int entrant = 0; entrant < plan.entrants().size(); entrant++) {
      CellSums sums = cells.get(new CellKey(entrant, condition));
      if (sums == null || sums.done() != plan.data().items()) {
        return false;
      }
    }
    return true;
  }

  /** Whether all items were classified under all conditions: only then a result is a whole one. */
  public boolean isComplete() {
    return plan.conditions().stream().allMatch(this::isComplete);
  }

  /** Items that could not be read, of the cell with the most. */
  public int unreadable() {
    return cells.values().stream().mapToInt(CellSums::unreadable).max().orElse(0);
  }
}
