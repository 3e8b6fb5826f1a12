package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;
import org.robustscope.enhance.Enhancement;
import org.robustscope.model.DeviceChoice;

final class EvaluationTest {
  private static final RunSettings SETTINGS = new RunSettings(2, 4, false);

  @TempDir private Path folder;

  private Path data(int pictures) throws IOException {
    return SmallData.write(folder.resolve("data"), pictures);
  }

  private ResultsStore store() throws StoreException {
    return ResultsStore.open(folder.resolve("results.sqlite"));
  }

  @Test
  void aCancelledRunKeepsWhatIsFinishedAndGoesOnWithTheSameResult() throws IOException {
    EvaluationRequest request = SmallData.corruptions(data(20));
    StoredRun whole;
    try (Evaluation evaluation = Evaluation.prepare(request, DeviceChoice.CPU);
        ResultsStore other = ResultsStore.open(folder.resolve("whole.sqlite"))) {
      whole = evaluation.run(other, SETTINGS, new RunControl(), RunListener.NONE);
    }
    try (Evaluation evaluation = Evaluation.prepare(request, DeviceChoice.CPU);
        ResultsStore store = store()) {
      RunControl control = new RunControl();
      StoredRun partial =
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
      assertThat(partial.partsDone()).isBetween(1, whole.plan().parts() - 1);
      assertThat(partial.isFinished()).isFalse();
      assertThat(RunText.state(partial))
          .startsWith("partial: ")
          .endsWith("of 7 parts are finished");
      assertThat(partial.sessions().getFirst().outcome()).isEqualTo("cancelled");
      assertThat(RunScores.of(partial).scores(0).meanCe().isPresent()).isFalse();

      AtomicInteger stored = new AtomicInteger();
      StoredRun resumed =
          evaluation.run(
              store,
              SETTINGS,
              new RunControl(),
              new RunListener() {
                @Override
                public void partStored(Condition condition, List<CellSums> totals) {
                  stored.incrementAndGet();
                }
              });
      assertThat(resumed.isComplete()).isTrue();
      assertThat(resumed.cells()).isEqualTo(whole.cells());
      assertThat(stored.get()).isEqualTo(whole.plan().parts() - partial.partsDone());
      assertThat(resumed.sessions()).hasSize(2);
      assertThat(resumed.sessions().getLast().outcome()).isEqualTo("finished");
      assertThat(resumed.sessions().getLast().seconds()).isPresent();
      assertThat(RunText.state(resumed)).isEqualTo("complete");
    }
  }

  @Test
  void aPausedRunStandsStillUntilItGoesOn() throws Exception {
    try (Evaluation evaluation =
            Evaluation.prepare(SmallData.corruptions(data(20)), DeviceChoice.CPU);
        ResultsStore store = store()) {
      RunControl control = new RunControl();
      AtomicInteger stored = new AtomicInteger();
      CountDownLatch first = new CountDownLatch(1);
      Thread run =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  evaluation.run(
                      store,
                      SETTINGS,
                      control,
                      new RunListener() {
                        @Override
                        public void partStored(Condition condition, List<CellSums> totals) {
                          control.pause();
                          stored.incrementAndGet();
                          first.countDown();
                        }
                      });
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
      // Parts that were finished already may still come.
      Thread.sleep(300);
      int before = stored.get();
      Thread.sleep(500);
      assertThat(stored.get()).isEqualTo(before).isLessThan(7);
      assertThat(control.isPaused()).isTrue();
      while (run.isAlive()) {
        control.resume();
        run.join(20);
      }
      assertThat(store.run(evaluation.plan().id()).orElseThrow().isComplete()).isTrue();
    }
  }

  @Test
  void whatWasSaidOfEachPictureIsKeptWhenItIsAskedFor() throws IOException {
    try (Evaluation evaluation =
            Evaluation.prepare(SmallData.corruptions(data(20)), DeviceChoice.CPU);
        ResultsStore store = store()) {
      StoredRun run =
          evaluation.run(store, SETTINGS.keeping(true), new RunControl(), RunListener.NONE);
      for (var cell : run.cells().entrySet()) {
        List<KeptItem> items = store.kept(run.id(), cell.getKey());
        PictureSums sums = (PictureSums) cell.getValue();
        assertThat(items).hasSize(20);
        assertThat(items).filteredOn(KeptItem::isRight).hasSize(sums.right());
        assertThat(items)
            .filteredOn(it -> it.top().contains(it.output()))
            .hasSize(sums.rightTop5());
        assertThat(items).filteredOn(it -> it.margin() > 0).hasSize(sums.right());
        assertThat(items).extracting(KeptItem::key).isSorted();
      }
    }
  }

  @Test
  void cleanImagesAreFramedAsEachModelsCardSays() throws IOException {
    EvaluationRequest request =
        EvaluationRequest.of(
                DataKind.CLEAN,
                data(20),
                false,
                List.of(SmallData.model("resnet", Enhancement.NONE)))
            .on(Subset.perClass(1));
    try (Evaluation evaluation = Evaluation.prepare(request, DeviceChoice.CPU);
        ResultsStore store = store()) {
      StoredRun run = evaluation.run(store, SETTINGS, new RunControl(), RunListener.NONE);
      assertThat(run.plan().data().items()).isEqualTo(10);
      assertThat(run.plan().conditions()).containsExactly(Condition.CLEAN);
      assertThat(run.isComplete()).isTrue();
      assertThat(run.sessions().getFirst().provenance().preprocessing())
          .isEqualTo("each model's own resize and crop, as its card says");
    }
  }
}
