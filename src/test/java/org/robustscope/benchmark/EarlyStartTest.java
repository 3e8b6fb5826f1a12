package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.dataset.DataKind;
import org.robustscope.enhance.Enhancement;
import org.robustscope.image.ImageFiles;
import org.robustscope.model.DeviceChoice;

/** Runs that begin before their data are listed to the end. */
final class EarlyStartTest {
  private static final RunSettings SETTINGS = new RunSettings(2, 4, false);
  private static final int MANY = 20_000;

  @TempDir private Path folder;

  private ResultsStore store(String name) throws StoreException {
    return ResultsStore.open(folder.resolve(name + ".sqlite"));
  }

  /** As many pictures in ten classes, all of one content. */
  private Path manyPictures() throws IOException {
    Path source = SmallData.files(SmallData.write(folder.resolve("one"), 1)).getFirst();
    Path data = folder.resolve("many");
    for (String id : SmallData.classes()) {
      Path first = data.resolve(id).resolve("0000.png");
      Files.createDirectories(first.getParent());
      Files.copy(source, first);
      for (int i = 1; i < MANY / 10; i++) {
        Files.createLink(first.resolveSibling("%04d.png".formatted(i)), first);
      }
    }
    return data;
  }

  /** Data whose files are counted, and stop coming at one of them until the gate opens. */
  private static EvaluationData stopping(EvaluationData data, int at, CountDownLatch open) {
    AtomicInteger files = new AtomicInteger();
    return new EvaluationData(
        data.root(),
        data.classes(),
        data.items(),
        alongside ->
            data.survey()
                .find((name, bytes) -> {
                  alongside.file(name, bytes);
                  if (files.incrementAndGet() == at) {
                    await(open);
                  }
                }),
        data.conditions(),
        data.material(),
        data.description());
  }

  private static void await(CountDownLatch open) {
    try {
      if (!open.await(120, TimeUnit.SECONDS)) {
        throw new CancellationException("nobody opened");
      }
    } catch (InterruptedException e) {
      throw new CancellationException(e.toString());
    }
  }

  private int drafts(Path results) throws Exception {
    try (var connection = StoreConnection.open(results);
        var query = connection.createStatement()) {
      return query.executeQuery("SELECT count(*) FROM draft").getInt(1);
    }
  }

  @Test
  void theFirstBatchIsClassifiedAndStoredBeforeTheListingHasEnded() throws Exception {
    EvaluationRequest request =
        EvaluationRequest.of(
            DataKind.CLEAN,
            manyPictures(),
            false,
            List.of(SmallData.model("squeezenet", Enhancement.NONE)));
    CountDownLatch open = new CountDownLatch(1);
    AtomicLong early = new AtomicLong();
    AtomicInteger filesThen = new AtomicInteger();
    AtomicInteger draftsThen = new AtomicInteger();
    RunControl control = new RunControl();
    try (Evaluation evaluation =
            Evaluation.prepare(request, DeviceChoice.CPU, data -> stopping(data, 1000, open));
        ResultsStore store = store("results")) {
      StoredRun run =
          evaluation.run(
              store,
              SETTINGS,
              control,
              new RunListener() {
                @Override
                public void listing(int files, long classified) {
                  try {
                    int waiting = drafts(store.file());
                    if (waiting > 0 && open.getCount() > 0) {
                      early.set(classified);
                      filesThen.set(files);
                      draftsThen.set(waiting);
                      open.countDown();
                    }
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                }

                @Override
                public void begins(EvaluationPlan plan, Optional<StoredRun> before) {
                  assertThat(plan.data().items()).isEqualTo(MANY);
                }

                @Override
                public void partStored(Condition condition, List<CellSums> totals) {
                  control.cancel();
                }
              });
      assertThat(early.get()).as("classified during the listing").isGreaterThanOrEqualTo(64);
      assertThat(filesThen.get()).as("files listed then").isEqualTo(1000);
      assertThat(run.partsDone()).isGreaterThanOrEqualTo(draftsThen.get());
      assertThat(run.sessions().getFirst().parts()).isEqualTo(run.partsDone());
      assertThat(drafts(store.file())).isZero();
    }
  }

  /** Runs until some parts wait, and dies before it is known which run it was. */
  private void interrupted(EvaluationRequest request, Path results) throws IOException {
    CountDownLatch open = new CountDownLatch(1);
    RunControl control = new RunControl();
    try (Evaluation evaluation =
            Evaluation.prepare(request, DeviceChoice.CPU, data -> stopping(data, 2, open));
        ResultsStore store = ResultsStore.open(results)) {
      assertThatThrownBy(() ->
              evaluation.run(
                  store,
                  SETTINGS,
                  control,
                  new RunListener() {
                    @Override
                    public void listing(int files, long classified) {
                      if (classified >= 200) {
                        control.cancel();
                      }
                    }
                  }))
          .isInstanceOf(CancellationException.class);
      assertThat(store.runs()).isEmpty();
    } finally {
      open.countDown();
    }
  }

  private static EvaluationRequest clean(Path data) {
    return EvaluationRequest.of(
        DataKind.CLEAN, data, false, List.of(SmallData.model("squeezenet", Enhancement.NONE)));
  }

  private long classified(EvaluationRequest request, ResultsStore store, StoredRun[] run)
      throws IOException {
    AtomicLong classified = new AtomicLong();
    try (Evaluation evaluation = Evaluation.prepare(request, DeviceChoice.CPU)) {
      run[0] =
          evaluation.run(
              store,
              SETTINGS,
              new RunControl(),
              new RunListener() {
                @Override
                public void progress(RunProgress progress) {
                  classified.set(progress.classified());
                }
              });
    }
    return classified.get();
  }

  @Test
  void partsThatWaitedAreTakenOverByTheNextStart() throws Exception {
    EvaluationRequest request = clean(SmallData.write(folder.resolve("data"), 400));
    interrupted(request, folder.resolve("results.sqlite"));
    int waiting = drafts(folder.resolve("results.sqlite"));
    assertThat(waiting).isPositive();
    StoredRun[] run = new StoredRun[1];
    try (ResultsStore store = store("results");
        ResultsStore other = store("whole")) {
      assertThat(classified(request, store, run)).isEqualTo(Math.max(0, 400 - 64 * waiting));
      StoredRun resumed = run[0];
      assertThat(resumed.isComplete()).isTrue();
      assertThat(classified(request, other, run)).isEqualTo(400);
      assertThat(resumed.cells()).isEqualTo(run[0].cells());
      assertThat(drafts(store.file())).isZero();
    }
  }

  @Test
  void partsThatWaitedAreForgottenWhenTheirPicturesHaveChanged() throws Exception {
    Path data = SmallData.write(folder.resolve("data"), 400);
    EvaluationRequest request = clean(data);
    interrupted(request, folder.resolve("results.sqlite"));
    // The first three shards: each is drafted or not, none may count as it was.
    List<Path> files = SmallData.files(data);
    for (int i = 0; i < files.size(); i += 64) {
      // Another picture, of another size for certain.
      ImageFiles.write(ImageFiles.read(files.get(399 - i)).image(), files.get(i), true);
      Files.write(files.get(i), new byte[100 + i], StandardOpenOption.APPEND);
    }
    StoredRun[] run = new StoredRun[1];
    try (ResultsStore store = store("results");
        ResultsStore other = store("whole")) {
      assertThat(classified(request, store, run)).isEqualTo(400);
      StoredRun second = run[0];
      classified(request, other, run);
      assertThat(second.cells()).isEqualTo(run[0].cells());
    }
  }

  @Test
  void aResumedRunGoesOnDuringTheListingAndNothingIsCountedTwice() throws Exception {
    EvaluationRequest request = clean(SmallData.write(folder.resolve("data"), 400));
    try (ResultsStore store = store("results");
        ResultsStore other = store("whole")) {
      RunControl control = new RunControl();
      StoredRun partial;
      try (Evaluation evaluation = Evaluation.prepare(request, DeviceChoice.CPU)) {
        partial =
            evaluation.run(
                store,
                SETTINGS,
                control,
                new RunListener() {
                  @Override
                  public void partStored(Condition condition, List<CellSums> totals) {
                    control.cancel();
                  }
                });
      }
      assertThat(partial.isFinished()).isFalse();
      CountDownLatch open = new CountDownLatch(1);
      AtomicLong early = new AtomicLong();
      StoredRun resumed;
      try (Evaluation evaluation =
          Evaluation.prepare(request, DeviceChoice.CPU, data -> stopping(data, 2, open))) {
        resumed =
            evaluation.run(
                store,
                SETTINGS,
                new RunControl(),
                new RunListener() {
                  @Override
                  public void listing(int files, long classified) {
                    early.set(classified);
                    if (classified >= 100) {
                      open.countDown();
                    }
                  }
                });
      }
      StoredRun[] whole = new StoredRun[1];
      classified(request, other, whole);
      assertThat(early.get()).isGreaterThanOrEqualTo(100);
      assertThat(resumed.cells()).isEqualTo(whole[0].cells());
      assertThat(resumed.sessions().stream().mapToInt(RunSession::parts).sum())
          .isEqualTo(resumed.plan().parts());
    }
  }
}
