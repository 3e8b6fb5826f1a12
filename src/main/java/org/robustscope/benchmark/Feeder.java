package org.robustscope.benchmark;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Hands out the work of a run in one fixed order: shard by shard; of each, its items to load, then
 * one condition after the other in groups of a batch. So a picture is decoded once for all its
 * conditions, the conditions of a shard finish one by one, and no more shards are in memory than
 * are in work. Safe from many threads.
 *
 * <p>It begins before the data are listed to the end: then it goes by what is likely counted
 * already. Once the run is known it begins anew with what is missing, but for what it has handed
 * out.
 */
final class Feeder {
  /** A piece of work for one thread. */
  sealed interface Task {}

  /** Load an item for all conditions. */
  record Load(Shard shard, int item) implements Task {}

  /** Make and classify the items from (included) to (excluded) under the part's condition. */
  record Group(OpenPart part, int from, int to) implements Task {}

  private static final long LOOK_MILLIS = 100;

  private final Outline outline;
  private final Items items;
  private final int batch;
  private final boolean keeps;
  private final Predicate<Condition> isLoaded;
  private final ArrayDeque<Task> ready = new ArrayDeque<>();
  private final Map<Condition, BitSet> begun = new HashMap<>();
  private Counted counted;
  private boolean runIsKnown;
  private int nextShard;

  /** Tells which parts are in the store already. */
  interface Counted {
    Map<Condition, BitSet> shards() throws StoreException;
  }

  /**
   * A feeder whose run is not known yet.
   *
   * @param batch items a group
   * @param isLoaded whether a condition needs its items loaded
   * @param likely what is counted already, as it seems
   */
  Feeder(
      Outline outline,
      Items items,
      int batch,
      boolean keeps,
      Predicate<Condition> isLoaded,
      Counted likely) {
    this.outline = outline;
    this.items = items;
    this.batch = batch;
    this.keeps = keeps;
    this.isLoaded = isLoaded;
    this.counted = likely;
  }

  /**
   * The run is known: what is missing is what its store does not have.
   *
   * @param lost parts that were handed out and came to nothing
   */
  synchronized void know(Counted sure, List<PartWriter.Place> lost) {
    lost.forEach(it -> begun.get(it.condition()).clear(it.shard()));
    counted = sure;
    runIsKnown = true;
    nextShard = 0;
    notifyAll();
  }

  /**
   * The next piece of work, or null when there is none left. Waits while it is not known whether
   * there is more.
   *
   * @param goesOn whether waiting makes sense
   */
  synchronized Task next(BooleanSupplier goesOn) throws IOException {
    while (ready.isEmpty()) {
      if (items.has(outline.shardStart(nextShard))) {
        fill(nextShard++);
      } else if (runIsKnown || !goesOn.getAsBoolean()) {
        return null;
      } else {
        await();
      }
    }
    return ready.poll();
  }

  private void await() {
    try {
      wait(LOOK_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void fill(int index) throws IOException {
    // Asked anew for every shard: another program may work on the same run.
    Map<Condition, BitSet> done = counted.shards();
    List<Condition> open =
        outline.conditions().stream()
            .filter(it -> !done.getOrDefault(it, new BitSet()).get(index))
            .filter(it -> !begun.getOrDefault(it, new BitSet()).get(index))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    int start = outline.shardStart(index);
    int end = start + 1;
    while (end < start + outline.shardSize() && items.has(end)) {
      end++;
    }
    Shard shard = new Shard(index, start, end);
    if (open.stream().anyMatch(isLoaded)) {
      for (int item = start; item < end; item++) {
        ready.add(new Load(shard, item));
      }
    }
    for (Condition condition : open) {
      begun.computeIfAbsent(condition, _ -> new BitSet()).set(index);
      OpenPart part = new OpenPart(condition, shard, noCounts(condition), keeps);
      for (int from = start; from < end; from += batch) {
        ready.add(new Group(part, from, Math.min(from + batch, end)));
      }
    }
  }

  private List<CellSums> noCounts(Condition condition) {
    CellSums none =
        outline.ofSequences()
            ? SequenceSums.none(condition.perturbation().type().isNoise())
            : PictureSums.none(outline.classes().size());
    return Collections.nCopies(outline.entrants().size(), none);
  }
}
