package org.robustscope.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes finished parts to the store, on a thread of its own: as drafts until the run is known,
 * then into its cells.
 */
final class PartWriter {
  private static final int WAITING_PARTS = 16;

  private final ResultsStore store;
  private final Outline outline;
  private final Items items;
  private final String key;
  private final Listener listener;
  private final Consumer<Throwable> failed;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("results-store").factory());
  private final Semaphore waiting = new Semaphore(WAITING_PARTS);

  /** Null until the run is known. On the writer's thread, as everything below. */
  private String run;

  private long session;
  private final Set<Place> drafted = new HashSet<>();

  /**
   * What came of the drafts of this session.
   *
   * @param items that count now
   * @param lost parts that do not: their files have changed, or another program forgot them
   */
  record Promotion(long items, List<Place> lost) {}

  /** Which part. */
  record Place(Condition condition, int shard) {
    static Place of(Part part) {
      return new Place(part.condition(), part.shard());
    }
  }

  /** Told on the writer's thread of each part that is counted, or was by another program. */
  interface Listener {
    /**
     * @param totals of the part's cells; null when another program was quicker
     */
    void stored(Part part, List<CellSums> totals);
  }

  /**
   * @param key where drafts go
   * @param failed told what went wrong
   */
  PartWriter(
      ResultsStore store,
      Outline outline,
      Items items,
      String key,
      Listener listener,
      Consumer<Throwable> failed) {
    this.store = store;
    this.outline = outline;
    this.items = items;
    this.key = key;
    this.listener = listener;
    this.failed = failed;
  }

  /** Takes a part; waits while too many are waiting. */
  void add(Part part) {
    waiting.acquireUninterruptibly();
    writer.execute(() -> {
      try {
        write(part);
      } catch (IOException | RuntimeException e) {
        failed.accept(e);
      } finally {
        waiting.release();
      }
    });
  }

  private void write(Part part) throws IOException {
    if (run == null) {
      store.draft(key, new Draft(digest(part), part));
      drafted.add(Place.of(part));
    } else {
      listener.stored(part, store.commit(run, session, part).orElse(null));
    }
  }

  private String digest(Part part) throws IOException {
    int start = outline.shardStart(part.shard());
    int end = start + Math.toIntExact(items(part));
    return items.digest(start, end);
  }

  private static long items(Part part) {
    CellSums sums = part.sums().getFirst();
    return (long) sums.done() + sums.unreadable();
  }

  /**
   * Into this run from now on, the drafts first: those of this session, and those that a killed one
   * left. Drafts whose files are others now are forgotten.
   *
   * @param keeps whether the run keeps what was said of each item
   * @param onlyOwn whether those of earlier sessions are forgotten too
   */
  Promotion know(EvaluationPlan plan, long number, boolean keeps, boolean onlyOwn)
      throws IOException {
    Future<Promotion> counted = writer.submit(() -> promote(plan, number, keeps, onlyOwn));
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return counted.get();
        } catch (InterruptedException _) {
          // It is a matter of milliseconds, and half a promotion would be none.
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        default -> throw new IllegalStateException(e.getCause());
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Promotion promote(EvaluationPlan plan, long number, boolean keeps, boolean onlyOwn)
      throws IOException {
    String id = plan.id();
    List<Part> good = new ArrayList<>();
    for (Draft draft : store.drafts(key)) {
      boolean own = drafted.contains(Place.of(draft.part()));
      boolean sameKept = draft.part().kept().isEmpty() != keeps;
      if ((own || !onlyOwn) && sameKept && isSound(plan, draft)) {
        good.add(draft.part());
      }
    }
    Map<Part, List<CellSums>> totals = store.promote(key, id, number, good);
    run = id;
    session = number;
    long counted = 0;
    for (Map.Entry<Part, List<CellSums>> part : totals.entrySet()) {
      counted += drafted.remove(Place.of(part.getKey())) ? items(part.getKey()) : 0;
      listener.stored(part.getKey(), part.getValue());
    }
    return new Promotion(counted, List.copyOf(drafted));
  }

  private boolean isSound(EvaluationPlan plan, Draft draft) throws IOException {
    Part part = draft.part();
    int shard = part.shard();
    return shard < plan.shards()
        && plan.conditions().contains(part.condition())
        && items(part) == plan.shardEnd(shard) - plan.shardStart(shard)
        && digest(part).equals(draft.digest());
  }

  /** Waits until everything is written; takes nothing more. */
  void close() {
    writer.shutdown();
    boolean interrupted = false;
    while (!writer.isTerminated()) {
      try {
        writer.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException _) {
        // What is finished is written all the same: it takes milliseconds.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
