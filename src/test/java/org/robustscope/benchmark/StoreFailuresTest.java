package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.model.DeviceChoice;

/** Runs whose results store fails, is full, or is in use. */
final class StoreFailuresTest {
  private static final RunSettings SETTINGS = new RunSettings(2, 4, false);

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("results.sqlite");
  }

  private EvaluationRequest request(int pictures) throws IOException {
    return SmallData.oneModel(
        SmallData.corruptions(SmallData.write(folder.resolve("data"), pictures)));
  }

  private StoredRun undisturbed(Evaluation evaluation, RunSettings settings) throws IOException {
    try (ResultsStore store = ResultsStore.open(folder.resolve("whole.sqlite"))) {
      return evaluation.run(store, settings, new RunControl(), RunListener.NONE);
    }
  }

  @Test
  void aStoreThatFailsEndsTheRunWithItsName() throws IOException {
    try (Evaluation evaluation = Evaluation.prepare(request(20), DeviceChoice.CPU)) {
      ResultsStore store = ResultsStore.open(file());
      RunListener closing =
          new RunListener() {
            @Override
            public void partStored(Condition condition, List<CellSums> totals) {
              try {
                store.close();
              } catch (StoreException e) {
                throw new java.io.UncheckedIOException(e);
              }
            }
          };
      assertThatThrownBy(() -> evaluation.run(store, SETTINGS, new RunControl(), closing))
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith(store.file() + ": ");
    }
  }

  /** SQLite says that the disk is full when a file may not have more pages. */
  private ResultsStore onAFullDiskAfter(int morePages) throws IOException, SQLException {
    Connection connection = StoreConnection.open(file());
    try (Statement statement = connection.createStatement()) {
      int pages = statement.executeQuery("PRAGMA page_count").getInt(1);
      statement.execute("PRAGMA max_page_count = " + (pages + morePages));
    }
    return new ResultsStore(file(), connection);
  }

  @Test
  void aDiskThatGetsFullInTheMiddleStopsTheRunWhichGoesOnOnceThereIsRoom() throws Exception {
    RunSettings keeping = SETTINGS.keeping(true);
    try (Evaluation evaluation = Evaluation.prepare(request(200), DeviceChoice.CPU)) {
      StoredRun whole = undisturbed(evaluation, keeping);
      String id = whole.id();
      ResultsStore.open(file()).close();
      AtomicInteger stored = new AtomicInteger();
      RunListener counting =
          new RunListener() {
            @Override
            public void partStored(Condition condition, List<CellSums> totals) {
              stored.incrementAndGet();
            }
          };
      try (ResultsStore full = onAFullDiskAfter(12)) {
        assertThatThrownBy(() -> evaluation.run(full, keeping, new RunControl(), counting))
            .isInstanceOf(StoreException.class)
            .hasMessage(
                file()
                    + ": the disk is full; what was finished before is kept: make room, then"
                    + " resume");
      }
      assertThat(stored.get()).as("parts before the disk was full").isBetween(1, 6);

      try (ResultsStore store = ResultsStore.open(file())) {
        assertThat(store.run(id).orElseThrow().partsDone()).isEqualTo(stored.get());
        StoredRun resumed = evaluation.run(store, keeping, new RunControl(), RunListener.NONE);
        assertThat(resumed.cells()).isEqualTo(whole.cells());
        assertThat(resumed.isComplete()).isTrue();
        assertThat(store.kept(id, new CellKey(0, Condition.CLEAN))).hasSize(200);
      }
    }
  }

  @Test
  void theSameRunStartedTwiceIsRefusedAndTheFirstOneNotHarmed() throws Exception {
    EvaluationRequest request = request(20);
    try (Evaluation first = Evaluation.prepare(request, DeviceChoice.CPU);
        Evaluation second = Evaluation.prepare(request, DeviceChoice.CPU);
        ResultsStore store = ResultsStore.open(file());
        ResultsStore other = ResultsStore.open(file())) {
      StoredRun whole = undisturbed(first, SETTINGS);
      RunControl control = new RunControl();
      CountDownLatch begun = new CountDownLatch(1);
      StoredRun[] result = new StoredRun[1];
      Thread program =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  result[0] =
                      first.run(
                          store,
                          SETTINGS,
                          control,
                          new RunListener() {
                            @Override
                            public void partStored(Condition condition, List<CellSums> totals) {
                              if (begun.getCount() > 0) {
                                control.pause();
                              }
                              begun.countDown();
                            }
                          });
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> second.run(other, SETTINGS, new RunControl(), RunListener.NONE))
          .isInstanceOf(EvaluationException.class)
          .hasMessage(
              "%s: another program is working on this run (%s); wait for it, or stop it and resume"
                  .formatted(file(), whole.id()));
      control.resume();
      program.join();
      assertThat(result[0].cells()).isEqualTo(whole.cells());
      assertThat(result[0].sessions()).hasSize(1);
      assertThat(SmallData.files(folder)).noneMatch(it -> it.toString().endsWith(".lock"));
      assertThat(second.run(other, SETTINGS, new RunControl(), RunListener.NONE).isComplete())
          .isTrue();
    }
  }

  @Test
  void clocksThatWereSetDoNoHarm() throws Exception {
    try (Evaluation evaluation = Evaluation.prepare(request(20), DeviceChoice.CPU);
        ResultsStore store = ResultsStore.open(file())) {
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
      assertThat(partial.isFinished()).isFalse();
      try (Connection connection = StoreConnection.open(file());
          Statement statement = connection.createStatement()) {
        statement.execute("UPDATE run SET created = '2199-12-31T23:59:59Z'");
        statement.execute("UPDATE session SET started = '2199-12-31T23:59:59Z'");
      }

      StoredRun resumed = evaluation.run(store, SETTINGS, new RunControl(), RunListener.NONE);
      assertThat(resumed.cells()).isEqualTo(undisturbed(evaluation, SETTINGS).cells());
      assertThat(resumed.sessions()).hasSize(2);
      assertThat(resumed.sessions().getLast().started())
          .as("the later session has the earlier date")
          .isBefore(resumed.sessions().getFirst().started());
      assertThat(resumed.sessions().getLast().seconds().orElseThrow()).isBetween(0.0, 600.0);
      assertThat(store.runs()).hasSize(1);
    }
  }
}
