package org.robustscope.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A run as the store has it.
 *
 * @param created when it was first started, by that machine's clock
 * @param keepsItems whether what the models said of each picture was kept
 * @param cells what is counted so far; a cell that no part of is finished is missing
 * @param parts finished parts of each condition, at most the plan's shards
 * @param sessions the times that a program worked on it, first to last
 */
public record StoredRun(
    String id,
    EvaluationPlan plan,
    Instant created,
    boolean keepsItems,
    Map<CellKey, CellSums> cells,
    Map<Condition, Integer> parts,
    List<RunSession> sessions) {
  public StoredRun {
    cells = Map.copyOf(cells);
    parts = Map.copyOf(parts);
    sessions = List.copyOf(sessions);
  }

  /** Finished parts of all conditions, of {@link EvaluationPlan#parts}. */
  public int partsDone() {
    return parts.values().stream().mapToInt(Integer::intValue).sum();
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

  /** Items that could not be read, summed over the conditions. */
  public int unreadable() {
    return cells.entrySet().stream()
        .filter(cell -> cell.getKey().entrant() == 0)
        .mapToInt(cell -> cell.getValue().unreadable())
        .sum();
  }
}
