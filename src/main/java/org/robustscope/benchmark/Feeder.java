package org.robustscope.benchmark;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Hands out the work of a run in one fixed order: shard by shard; of each, its items to load, then
 * one condition after the other in groups of a batch. So a picture is decoded once for all its
 * conditions, the conditions of a shard finish one by one, and no more shards are in memory than
 * are in work. Safe from many threads.
 */
final class Feeder {
  /** A piece of work for one thread. */
  sealed interface Task {}

  /** Load an item for all conditions. */
  record Load(Shard shard, int item) implements Task {}

  /** Make and classify the items from (included) to (excluded) under the part's condition. */
  record Group(OpenPart part, int from, int to) implements Task {}

  private final EvaluationPlan plan;
  private final int batch;
  private final boolean keeps;
  private final Predicate<Condition> isLoaded;
  private final Counted counted;
  private final ArrayDeque<Task> ready = new ArrayDeque<>();
  private int nextShard;

  /** Tells which parts are in the store already. */
  interface Counted {
    Map<Condition, BitSet> shards() throws StoreException;
  }

  /**
   * @param batch items a group
   * @param isLoaded whether a condition needs its items loaded
   */
  Feeder(
      EvaluationPlan plan,
      int batch,
      boolean keeps,
      Predicate<Condition> isLoaded,
      Counted counted) {
    this.plan = plan;
    this.batch = batch;
    this.keeps = keeps;
    this.isLoaded = isLoaded;
    this.counted = counted;
  }

  /** The next piece of work, or null when there is none left. */
  synchronized Task next() throws StoreException {
    while (ready.isEmpty() && nextShard < plan.shards()) {
      fill(nextShard++);
    }
    return ready.poll();
  }

  private void fill(int index) throws StoreException {
    // Asked anew for every shard: another program may work on the same run.
    Map<Condition, BitSet> done = counted.shards();
    List<Condition> open =
        plan.conditions().stream().filter(it -> !done.get(it).get(index)).toList();
    Shard shard = new Shard(index, plan.shardStart(index), plan.shardEnd(index));
    if (open.stream().anyMatch(isLoaded)) {
      for (int item = shard.start(); item < shard.end(); item++) {
        ready.add(new Load(shard, item));
      }
    }
    for (Condition condition : open) {
      OpenPart part = new OpenPart(condition, shard, noCounts(condition), keeps);
      for (int from = shard.start(); from < shard.end(); from += batch) {
        ready.add(new Group(part, from, Math.min(from + batch, shard.end())));
      }
    }
  }

  private List<CellSums> noCounts(Condition condition) {
    CellSums none =
        plan.ofSequences()
            ? SequenceSums.none(condition.perturbation().type().isNoise())
            : PictureSums.none(plan.data().classes().size());
    return Collections.nCopies(plan.entrants().size(), none);
  }
}
