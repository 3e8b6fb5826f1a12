package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.dataset.Subset;

final class ResultsStoreTest {
  private static final Condition FOG = Condition.of(CorruptionType.FOG, 3);

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("results.sqlite");
  }

  static EvaluationPlan plan(int items, int shard) {
    return new EvaluationPlan(
        "cifar-10-c",
        "32",
        Optional.empty(),
        new DataFacts("d".repeat(64), items, List.of("cat", "dog"), ""),
        Subset.ALL,
        List.of(Condition.CLEAN, FOG),
        List.of(new Entrant("net", "a".repeat(64), "none", "{\"classes\":2}")),
        shard);
  }

  static Provenance provenance() {
    return new Provenance(
        "p", "e", "j", "s", 2, 2, 8, "/data", "pictures", "", "none", "", "", List.of());
  }

  private static Part part(Condition condition, int shard, Random random) {
    PictureSums sums =
        new PictureSums(
            2,
            1,
            random.nextInt(3),
            2,
            FixedPoint.of(random.nextDouble()),
            random.longs(PictureSums.BINS, 0, 1L << 40).toArray(),
            new int[PictureSums.BINS],
            new int[PictureSums.BINS],
            new int[] {random.nextInt(300), 1},
            new int[] {1, 0});
    Unreadable bad = new Unreadable(condition, shard, "cat/" + shard + ".png", "x.png: cut off");
    return new Part(condition, shard, List.of(sums), List.of(), List.of(bad));
  }

  @Test
  void aPartIsCountedOnceAndTheOrderOfPartsDoesNotMatter() throws IOException {
    EvaluationPlan plan = plan(30, 3);
    List<Part> parts = new ArrayList<>();
    Random random = new Random(1);
    for (int shard = 0; shard < 10; shard++) {
      parts.add(part(FOG, shard, random));
    }
    StoredRun inOrder = commit(plan, parts, "a");
    Collections.shuffle(parts, random);
    parts.addAll(List.copyOf(parts.subList(0, 5)));
    StoredRun shuffled = commit(plan, parts, "b");

    assertThat(shuffled.cells()).isEqualTo(inOrder.cells());
    assertThat(inOrder.partsDone(FOG)).isEqualTo(10);
    assertThat(inOrder.cells().get(new CellKey(0, FOG)).done()).isEqualTo(20);
    assertThat(inOrder.isComplete(FOG)).as("ten pictures are unreadable").isFalse();
    assertThat(inOrder.isFinished()).as("nothing of clean is there").isFalse();
  }

  private StoredRun commit(EvaluationPlan plan, List<Part> parts, String name) throws IOException {
    try (ResultsStore store = ResultsStore.open(folder.resolve(name))) {
      String run = store.enter(plan, false);
      long session = store.begin(run, provenance());
      for (Part part : parts) {
        store.commit(run, session, part);
      }
      store.end(session, 1.5, "cancelled");
    }
    try (ResultsStore store = ResultsStore.openToRead(folder.resolve(name))) {
      assertThat(store.unreadable(plan.id())).hasSize(10);
      StoredRun run = store.run(plan.id()).orElseThrow();
      assertThat(run.sessions().getFirst().parts()).isEqualTo(10);
      assertThat(run.plan()).isEqualTo(plan);
      return run;
    }
  }

  @Test
  void twoConnectionsThatFinishTheSamePartsCountEachOnce() throws Exception {
    EvaluationPlan plan = plan(300, 3);
    List<Part> parts = new ArrayList<>();
    Random random = new Random(2);
    for (int shard = 0; shard < 100; shard++) {
      parts.add(part(FOG, shard, random));
    }
    int stored = 0;
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Callable<Integer> program = () -> commitAll(plan, parts);
        both.add(threads.submit(program));
      }
      for (Future<Integer> one : both) {
        stored += one.get();
      }
    }
    assertThat(stored).isEqualTo(100);
    try (ResultsStore store = ResultsStore.openToRead(file())) {
      assertThat(store.run(plan.id()).orElseThrow().cells().get(new CellKey(0, FOG)).done())
          .isEqualTo(200);
    }
  }

  private int commitAll(EvaluationPlan plan, List<Part> parts) throws IOException {
    int stored = 0;
    try (ResultsStore store = ResultsStore.open(file())) {
      String run = store.enter(plan, false);
      long session = store.begin(run, provenance());
      for (Part part : parts) {
        stored += store.commit(run, session, part).isPresent() ? 1 : 0;
      }
    }
    return stored;
  }

  @Test
  void keptItemsComeBackInOrder() throws IOException {
    EvaluationPlan plan = plan(4, 2);
    try (ResultsStore store = ResultsStore.open(file())) {
      String run = store.enter(plan, true);
      long session = store.begin(run, provenance());
      List<KeptItem> all = new ArrayList<>();
      for (int shard = 0; shard < 2; shard++) {
        List<KeptItem> items = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          items.add(
              new KeptItem(
                  "cat/ä_" + shard + i + ".png", 0, 1, List.of(1, 0), List.of(.75f, .25f), -1.5f));
        }
        all.addAll(items);
        Part counted = part(FOG, shard, new Random(3));
        store.commit(
            run,
            session,
            new Part(FOG, shard, counted.sums(), List.of(items), counted.unreadable()));
      }
      assertThat(store.kept(run, new CellKey(0, FOG))).isEqualTo(all);
      assertThat(store.kept(run, new CellKey(0, Condition.CLEAN))).isEmpty();
      assertThat(store.remove(run)).isTrue();
      assertThat(store.kept(run, new CellKey(0, FOG))).isEmpty();
      assertThat(store.run(run)).isEmpty();
    }
  }

  private void change(String statement) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  @Test
  void aStoreOfANewerProgramIsRefusedWithBothVersionsAndNotTouched() throws Exception {
    ResultsStore.open(file()).close();
    change("PRAGMA user_version = 9");
    byte[] before = Files.readAllBytes(file());

    assertThatThrownBy(() -> ResultsStore.open(file()))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            file()
                + ": is a results store of version 9, made by a newer program;"
                + " this one knows version "
                + StoreSchema.VERSION);
    assertThatThrownBy(() -> ResultsStore.openToRead(file())).hasMessageContaining("version 9");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void anotherProgramsFileIsRefused() throws Exception {
    change("CREATE TABLE photos (name TEXT)");
    assertThatThrownBy(() -> ResultsStore.open(file()))
        .hasMessage(file() + ": is a SQLite file of another program, no results store");

    Path text = Files.writeString(folder.resolve("notes.txt"), "no store at all, ".repeat(100));
    assertThatThrownBy(() -> ResultsStore.open(text)).hasMessage(text + ": is no results store");
    assertThat(Files.readString(text)).startsWith("no store at all");

    assertThatThrownBy(() -> ResultsStore.open(folder))
        .hasMessage(folder + ": is a folder; a results store is a file");
    assertThatThrownBy(() -> ResultsStore.openToRead(folder.resolve("none")))
        .hasMessage(folder.resolve("none") + ": there is none");
  }

  @Test
  void aNameMayHoldAnything() throws IOException {
    Path odd = folder.resolve("a b/wie? 50%#1 ä.sqlite");
    ResultsStore.open(odd).close();
    assertThat(odd).exists();
    ResultsStore.openToRead(odd).close();
  }

  @Test
  void aDamagedStoreIsNamed() throws Exception {
    try (ResultsStore store = ResultsStore.open(file())) {
      store.enter(plan(4, 2), false);
    }
    byte[] bytes = Files.readAllBytes(file());
    for (int i = 4096; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(file(), bytes);

    assertThatThrownBy(
            () -> {
              try (ResultsStore store = ResultsStore.open(file())) {
                store.runs();
              }
            })
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(file() + ": is damaged");
  }

  @Test
  void commitsWaitForTheDisk() throws Exception {
    try (ResultsStore _ = ResultsStore.open(file())) {
      // The journal is the file's, the rest the connection's: looked at as SQLite reports it.
      try (Connection connection = StoreConnection.open(file());
          Statement query = connection.createStatement()) {
        assertThat(query.executeQuery("PRAGMA journal_mode").getString(1)).isEqualTo("wal");
        assertThat(query.executeQuery("PRAGMA synchronous").getInt(1)).isEqualTo(2);
        assertThat(query.executeQuery("PRAGMA foreign_keys").getInt(1)).isEqualTo(1);
        assertThat(query.executeQuery("PRAGMA busy_timeout").getInt(1)).isEqualTo(60_000);
      }
    }
  }

  @Test
  void aFullDiskIsNamedAndWhatWasFinishedIsKept() throws Exception {
    try (SmallDisk disk = SmallDisk.of(folder, "400k")) {
      Path small = disk.root().resolve("results.sqlite");
      EvaluationPlan plan = plan(30_000, 3);
      Random random = new Random(4);
      int stored = 0;
      try (ResultsStore store = ResultsStore.open(small)) {
        String run = store.enter(plan, false);
        long session = store.begin(run, provenance());
        StoreException full = null;
        while (full == null) {
          try {
            store.commit(run, session, part(FOG, stored, random));
            stored++;
          } catch (StoreException e) {
            full = e;
          }
        }
        assertThat(full)
            .hasMessage(
                small
                    + ": the disk is full; what was finished before is kept: make room, then"
                    + " resume");
      }
      assertThat(stored).isPositive();
      try (ResultsStore store = ResultsStore.openToRead(small)) {
        assertThat(store.run(plan.id()).orElseThrow().partsDone(FOG)).isEqualTo(stored);
        assertThat(store.unreadable(plan.id())).hasSize(stored);
      }
    }
  }

  @Test
  void aReadOnlyStoreCanBeReadAndSaysSoWhenWritten() throws Exception {
    try (SmallDisk disk = SmallDisk.of(folder, "2m")) {
      Path store = disk.root().resolve("results.sqlite");
      EvaluationPlan plan = plan(4, 2);
      try (ResultsStore writable = ResultsStore.open(store)) {
        writable.enter(plan, false);
      }
      disk.remount("ro");
      Assumptions.assumeFalse(Files.isWritable(disk.root()));
      try (ResultsStore readable = ResultsStore.openToRead(store)) {
        assertThat(readable.runs()).hasSize(1);
      }
      assertThatThrownBy(
              () -> {
                try (ResultsStore writable = ResultsStore.open(store)) {
                  writable.enter(plan(5, 2), false);
                }
              })
          .isInstanceOf(StoreException.class)
          .hasMessage(store + ": cannot be written to (read-only)");
    }
  }
}
