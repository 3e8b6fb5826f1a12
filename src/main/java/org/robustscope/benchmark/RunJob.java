package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.robustscope.dataset.DataSetException;
import org.robustscope.image.RgbImage;
import org.robustscope.model.ClassificationException;
import org.robustscope.model.Prediction;

/**
 * One session of a run: threads that make and classify pictures, and one that writes finished parts
 * to the store.
 *
 * <p>On a CPU whoever made a batch also classifies it, with one thread in the network: then all
 * cores have work as long as there is any, nothing waits in a queue, and a picture is still in the
 * cache when the network reads it. A GPU has one thread of its own, whose queue holds at most one
 * batch of each maker.
 */
final class RunJob {
  private static final int WAITING_PARTS = 16;

  private final EvaluationPlan plan;
  private final Material material;
  private final List<Contender> contenders;
  private final ResultsStore store;
  private final RunSettings settings;
  private final RunControl control;
  private final RunListener listener;
  private final String run;
  private final Feeder feeder;
  private final Devices devices;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicLong classified = new AtomicLong();
  private final Object telling = new Object();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("results-store").factory());
  private final Semaphore waiting = new Semaphore(WAITING_PARTS);
  private long session;
  private RateMeter rate;
  private int pauses;
  private int partsDone;

  RunJob(
      EvaluationPlan plan,
      Material material,
      List<Contender> contenders,
      ResultsStore store,
      RunSettings settings,
      RunControl control,
      RunListener listener) {
    this.plan = plan;
    this.material = material;
    this.contenders = contenders;
    this.store = store;
    this.settings = settings;
    this.control = control;
    this.listener = listener;
    this.run = plan.id();
    this.devices = new Devices(contenders, Worker.framing(plan));
    this.feeder =
        new Feeder(plan, settings.batch(), settings.keepItems(), material::isLoaded, this::counted);
  }

  EvaluationPlan plan() {
    return plan;
  }

  Material material() {
    return material;
  }

  List<Contender> contenders() {
    return contenders;
  }

  Feeder feeder() {
    return feeder;
  }

  int batch() {
    return settings.batch();
  }

  private Map<Condition, BitSet> counted() throws StoreException {
    Map<Condition, BitSet> counted = new HashMap<>();
    for (Condition condition : plan.conditions()) {
      counted.put(condition, store.shards(run, plan.ofSequences(), condition));
    }
    return counted;
  }

  boolean goesOn() {
    return failure.get() == null && control.goesOn();
  }

  /**
   * Works until everything is done or the run is cancelled.
   *
   * @return "finished" or "cancelled"
   * @throws IOException what ended the run: the store, the data, or a network that failed
   */
  String work(Provenance provenance) throws IOException {
    long start = System.nanoTime();
    session = store.begin(run, provenance);
    long open = openItems();
    rate = new RateMeter(open, start);
    String outcome = "failed";
    try {
      workers();
      Throwable thrown = failure.get();
      if (thrown != null) {
        outcome = "failed: " + thrown.getMessage();
        rethrow(thrown);
      }
      outcome = control.isCancelled() ? "cancelled" : "finished";
      tell(true);
      return outcome;
    } finally {
      devices.close();
      end(start, outcome);
    }
  }

  private void end(long start, String outcome) throws StoreException {
    try {
      store.end(session, (System.nanoTime() - start) / 1e9, outcome);
    } catch (StoreException e) {
      if (failure.get() == null) {
        throw e;
      }
      // The store is what failed: it is thrown already.
      failure.get().addSuppressed(e);
    }
  }

  /** Items times models that are not in the store yet. */
  private long openItems() throws StoreException {
    Map<Condition, BitSet> counted = counted();
    long open = 0;
    for (Condition condition : plan.conditions()) {
      BitSet done = counted.get(condition);
      partsDone += done.cardinality();
      for (int shard = done.nextClearBit(0);
          shard < plan.shards();
          shard = done.nextClearBit(shard + 1)) {
        open += plan.shardEnd(shard) - plan.shardStart(shard);
      }
    }
    return open * contenders.size();
  }

  private void workers() {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < settings.threads() + devices.extraThreads(); i++) {
      threads.add(Thread.ofPlatform().name("evaluation-" + i).start(this::guarded));
    }
    threads.forEach(this::join);
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

  /** Waits for a thread; when this one is interrupted, the run is cancelled and waited for. */
  private void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
        control.cancel();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void guarded() {
    try {
      new Worker(this).work();
    } catch (IOException | RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    failure.compareAndSet(null, e);
  }

  private static void rethrow(Throwable thrown) throws IOException {
    switch (thrown) {
      case IOException e -> throw e;
      case ClassificationException e -> throw new EvaluationException(e.getMessage(), e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }

  List<Prediction> classify(Contender contender, List<RgbImage> pictures) {
    List<Prediction> predictions =
        pictures.isEmpty() ? List.of() : devices.classify(contender, pictures);
    if (!plan.ofSequences()) {
      classified.addAndGet(pictures.size());
    }
    return predictions;
  }

  /**
   * Notes an item that could not be read.
   *
   * @throws DataSetException when the data have gone altogether: then the run ends, instead of
   *     counting everything as unreadable
   */
  Unreadable unreadable(Condition condition, int item, ItemException reason) throws IOException {
    Path root = material.root(condition);
    if (!Files.exists(root)) {
      throw new DataSetException(
          root, "is not there any more; what was finished is kept, the run can be resumed");
    }
    Unreadable unreadable =
        new Unreadable(condition, item, material.key(condition, item), reason.getMessage());
    synchronized (telling) {
      listener.unreadable(unreadable);
    }
    return unreadable;
  }

  /** Adds a group to its part, which is stored when it is the last one. */
  void add(OpenPart part, int items, List<CellSums> counts, List<Unreadable> failed) {
    if (plan.ofSequences()) {
      classified.addAndGet((long) items * contenders.size());
    }
    if (part.add(items, counts, failed)) {
      Part finished = part.finished();
      waiting.acquireUninterruptibly();
      writer.execute(() -> store(finished));
    }
    tell(false);
  }

  private void store(Part part) {
    try {
      List<CellSums> totals = store.commit(run, session, part).orElse(null);
      synchronized (telling) {
        partsDone++;
        if (totals != null) {
          listener.partStored(part.condition(), totals);
        }
      }
    } catch (IOException | RuntimeException e) {
      fail(e);
    } finally {
      waiting.release();
    }
  }

  private void tell(boolean last) {
    synchronized (telling) {
      long done = classified.get();
      long now = System.nanoTime();
      if (control.pauses() != pauses) {
        pauses = control.pauses();
        rate.restart(done, now);
      }
      if (rate.mark(done, now) || last) {
        listener.progress(
            new RunProgress(
                partsDone, plan.parts(), done, rate.perSecond(), rate.secondsLeft(done)));
      }
    }
  }
}
