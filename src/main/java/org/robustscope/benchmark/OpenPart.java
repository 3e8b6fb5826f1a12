package org.robustscope.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A part in work: collects the counts of its groups, in whatever order they come. */
final class OpenPart {
  private final Condition condition;
  private final Shard shard;
  private final List<CellSums> sums;
  private final KeptItem[][] kept;
  private final List<Unreadable> unreadable = new ArrayList<>();
  private int missing;

  /**
   * @param none empty counts, one for each model
   */
  OpenPart(Condition condition, Shard shard, List<CellSums> none, boolean keeps) {
    this.condition = condition;
    this.shard = shard;
    this.sums = new ArrayList<>(none);
    this.kept = new KeptItem[keeps ? none.size() : 0][shard.items()];
    this.missing = shard.items();
  }

  Condition condition() {
    return condition;
  }

  Shard shard() {
    return shard;
  }

  /**
   * Adds what came of some items.
   *
   * @param items how many, the unreadable ones included
   * @param counts one for each model
   * @return whether the part is finished with these
   */
  synchronized boolean add(int items, List<CellSums> counts, List<Unreadable> failed) {
    for (int entrant = 0; entrant < counts.size(); entrant++) {
      sums.set(entrant, sums.get(entrant).plus(counts.get(entrant)));
    }
    unreadable.addAll(failed);
    missing -= items;
    return missing == 0;
  }

  synchronized void keep(int entrant, int item, KeptItem what) {
    kept[entrant][item - shard.start()] = what;
  }

  boolean keeps() {
    return kept.length > 0;
  }

  /** The finished part. */
  synchronized Part finished() {
    List<List<KeptItem>> items =
        Arrays.stream(kept)
            .map(row -> Arrays.stream(row).filter(Objects::nonNull).toList())
            .toList();
    return new Part(condition, shard.index(), List.copyOf(sums), items, List.copyOf(unreadable));
  }
}
