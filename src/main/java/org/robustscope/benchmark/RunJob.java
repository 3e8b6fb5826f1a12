package org.robustscope.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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
 *
 * <p>Which run it is depends on all its data. While they are being listed the first pictures are in
 * work already; their parts wait in the store as drafts.
 */
final class RunJob {
  /** So long a listing may take before work begins without it. */
  private static final long PATIENCE_MILLIS = 500;

  private static final long TELL_MILLIS = 250;

  private final Outline outline;
  private final EvaluationData data;
  private final Survey survey;
  private final List<Contender> contenders;
  private final ResultsStore store;
  private final RunSettings settings;
  private final RunGate gate;
  private final RunControl control;
  private final RunTeller teller;
  private final Devices devices;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final List<Thread> threads = new ArrayList<>();
  private final String key;
  private final PartWriter writer;
  private Feeder feeder;
  private volatile boolean over;

  RunJob(
      Outline outline,
      EvaluationData data,
      Survey survey,
      List<Contender> contenders,
      ResultsStore store,
      RunSettings settings,
      RunGate gate,
      RunControl control,
      RunListener listener) {
    this.outline = outline;
    this.data = data;
    this.survey = survey;
    this.contenders = contenders;
    this.store = store;
    this.settings = settings;
    this.gate = gate;
    this.control = control;
    this.teller = new RunTeller(listener, control);
    this.devices = new Devices(contenders, Worker.framing(outline));
    this.key = outline.key(data.root(), settings.keepItems(), ProvenanceOf.program());
    this.writer = new PartWriter(store, outline, data.items(), key, teller::stored, this::fail);
  }

  Outline outline() {
    return outline;
  }

  Material material() {
    return data.material();
  }

  List<Contender> contenders() {
    return contenders;
  }

  /** The next piece of work, or null when there is none left. */
  Feeder.Task next() throws IOException {
    return feeder.next(this::goesOn);
  }

  int batch() {
    return settings.batch();
  }

  boolean goesOn() {
    return failure.get() == null && !over && control.goesOn();
  }

  /**
   * Works until everything is done or the run is cancelled.
   *
   * @param provenance of a session; asked when there is one
   * @throws IOException what ended the run: the store, the data, or a network that failed
   * @throws CancellationException when it was cancelled before it was known which run it is
   */
  StoredRun work(Supplier<Provenance> provenance) throws IOException {
    long start = System.nanoTime();
    Instant started = Instant.now();
    try {
      EvaluationPlan plan = plan();
      String id = plan.id();
      try (RunLock _ = RunLock.take(store.file(), id).orElseThrow(() -> busy(id))) {
        Optional<StoredRun> before = store.run(id);
        boolean anew = gate.decide(plan, before) == RunGate.Answer.BEGIN_ANEW;
        if (!anew && before.isPresent() && before.get().isFinished()) {
          return before.get();
        }
        if (anew) {
          store.remove(id);
        }
        store.enter(plan, settings.keepItems());
        StoredRun there = store.run(id).orElseThrow();
        teller.begins(plan, before.isEmpty() || anew ? Optional.empty() : Optional.of(there));
        long session = store.begin(id, started, provenance.get());
        run(plan, session, start, there.keepsItems(), anew);
        return store.run(id).orElseThrow();
      }
    } catch (IOException | RuntimeException | Error e) {
      fail(e);
      throw e;
    } finally {
      end();
    }
  }

  private EvaluationException busy(String id) {
    return new EvaluationException(
        "%s: another program is working on this run (%s); wait for it, or stop it and resume"
            .formatted(store.file(), id));
  }

  /** Waits for the plan; when that takes long, work begins meanwhile. */
  private EvaluationPlan plan() throws IOException {
    boolean interrupted = false;
    try {
      Optional<EvaluationPlan> plan = survey.await(PATIENCE_MILLIS);
      if (plan.isEmpty() && beginsEarly()) {
        startWorkers();
      }
      while (plan.isEmpty()) {
        if (failure.get() != null) {
          rethrow(failure.get());
        }
        if (control.isCancelled()) {
          throw new CancellationException();
        }
        teller.listing(survey.files());
        plan = survey.await(TELL_MILLIS);
      }
      return plan.get();
    } catch (InterruptedException _) {
      interrupted = true;
      control.cancel();
      throw new CancellationException();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Not when all seems to be done already, or what is there was kept otherwise. */
  private boolean beginsEarly() throws StoreException {
    List<StoredRun> alike = store.runs().stream().filter(it -> outline.fits(it.plan())).toList();
    Optional<StoredRun> newest = alike.stream().findFirst();
    if (newest.isPresent() && newest.get().isFinished()
        || alike.stream().anyMatch(it -> it.keepsItems() != settings.keepItems())) {
      return false;
    }
    Map<Condition, BitSet> likely = new HashMap<>();
    newest.ifPresent(run ->
        run.shards().forEach((condition, done) -> likely.put(condition, (BitSet) done.clone())));
    for (Draft draft : store.drafts(key)) {
      likely.computeIfAbsent(draft.part().condition(), _ -> new BitSet()).set(draft.part().shard());
    }
    feeder = newFeeder(() -> likely, settings.keepItems());
    return true;
  }

  private Feeder newFeeder(Feeder.Counted counted, boolean keeps) {
    return new Feeder(
        outline, data.items(), settings.batch(), keeps, material()::isLoaded, counted);
  }

  /** Works on a run that is known, to its end. */
  private void run(EvaluationPlan plan, long session, long start, boolean keeps, boolean anew)
      throws IOException {
    String outcome = "failed";
    try {
      String id = plan.id();
      PartWriter.Promotion own = writer.know(plan, session, keeps, anew);
      Feeder.Counted counted = () -> counted(id);
      teller.measure((own.items() + openItems(plan, counted.shards())) * contenders.size());
      if (feeder == null) {
        feeder = newFeeder(counted, keeps);
        feeder.know(counted, own.lost());
        startWorkers();
      } else {
        feeder.know(counted, own.lost());
      }
      threads.forEach(this::join);
      writer.close();
      if (failure.get() != null) {
        rethrow(failure.get());
      }
      outcome = control.isCancelled() ? "cancelled" : "finished";
      teller.progress(true);
    } catch (IOException | RuntimeException | Error e) {
      outcome = "failed: " + e.getMessage();
      fail(e);
      throw e;
    } finally {
      end();
      note(session, start, outcome);
    }
  }

  private void note(long session, long start, String outcome) throws StoreException {
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

  private Map<Condition, BitSet> counted(String id) throws StoreException {
    Map<Condition, BitSet> counted = new HashMap<>();
    for (Condition condition : outline.conditions()) {
      counted.put(condition, store.shards(id, outline.ofSequences(), condition));
    }
    return counted;
  }

  /** Items that are not in the store yet, over all conditions. */
  private static long openItems(EvaluationPlan plan, Map<Condition, BitSet> counted) {
    long open = 0;
    for (Condition condition : plan.conditions()) {
      BitSet done = counted.get(condition);
      for (int shard = done.nextClearBit(0);
          shard < plan.shards();
          shard = done.nextClearBit(shard + 1)) {
        open += plan.shardEnd(shard) - plan.shardStart(shard);
      }
    }
    return open;
  }

  private void startWorkers() {
    for (int i = 0; i < settings.threads() + devices.extraThreads(); i++) {
      threads.add(Thread.ofPlatform().name("evaluation-" + i).start(this::guarded));
    }
  }

  /** Whatever happened: nobody works any more. */
  private void end() {
    over = true;
    threads.forEach(this::join);
    writer.close();
    devices.close();
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
    if (!outline.ofSequences()) {
      teller.addClassified(pictures.size());
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
    Path root = material().root(condition);
    if (!Files.exists(root)) {
      throw new DataSetException(
          root, "is not there any more; what was finished is kept, the run can be resumed");
    }
    Unreadable unreadable =
        new Unreadable(condition, item, material().key(condition, item), reason.getMessage());
    teller.unreadable(unreadable);
    return unreadable;
  }

  /** Adds a group to its part, which is stored when it is the last one. */
  void add(OpenPart part, int items, List<CellSums> counts, List<Unreadable> failed) {
    if (outline.ofSequences()) {
      teller.addClassified((long) items * contenders.size());
    }
    if (part.add(items, counts, failed)) {
      writer.add(part.finished());
    }
    teller.progress(false);
  }
}
