package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.DataSetException;
import org.robustscope.dataset.Subset;
import org.robustscope.enhance.Enhancement;
import org.robustscope.image.ImageFiles;
import org.robustscope.image.RgbImage;
import org.robustscope.model.DeviceChoice;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

final class EvaluationTest {
  private static final RunSettings SETTINGS = new RunSettings(2, 4, false);

  @TempDir private Path folder;

  private Path data(int pictures) throws IOException {
    return SmallData.write(folder.resolve("data"), pictures);
  }

  private ResultsStore store() throws StoreException {
    return ResultsStore.open(folder.resolve("results.sqlite"));
  }

  private static EvaluationRequest oneModel(EvaluationRequest request) {
    return EvaluationRequest.of(
            request.kind(),
            request.data(),
            request.generate(),
            List.of(SmallData.model("squeezenet", Enhancement.NONE)))
        .withCorruptions(request.types(), request.severities());
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
  void unreadablePicturesAreCountedNamedAndKeepTheRunFromBeingComplete() throws IOException {
    Path data = data(20);
    Path bad = SmallData.files(data).get(3);
    byte[] bytes = Files.readAllBytes(bad);
    Files.write(bad, java.util.Arrays.copyOf(bytes, 60));
    List<Unreadable> told = Collections.synchronizedList(new ArrayList<>());

    try (Evaluation evaluation =
            Evaluation.prepare(oneModel(SmallData.corruptions(data)), DeviceChoice.CPU);
        ResultsStore store = store()) {
      StoredRun run =
          evaluation.run(
              store,
              SETTINGS,
              new RunControl(),
              new RunListener() {
                @Override
                public void unreadable(Unreadable item) {
                  told.add(item);
                }
              });
      assertThat(run.isFinished()).isTrue();
      assertThat(run.isComplete()).isFalse();
      assertThat(RunText.state(run))
          .isEqualTo("incomplete: 19 of 20 images were evaluated, 1 could not be read");
      assertThat(run.cells().values())
          .allSatisfy(cell -> {
            assertThat(cell.done()).isEqualTo(19);
            assertThat(cell.unreadable()).isEqualTo(1);
          });
      assertThat(store.unreadable(run.id()))
          .hasSize(7)
          .allSatisfy(item -> {
            assertThat(item.reason()).startsWith(bad + ": ");
            assertThat(bad.toString().replace('\\', '/')).endsWith(item.key());
            assertThat(item.item()).isEqualTo(3);
          });
      assertThat(told).hasSize(7);
    }
  }

  @Test
  void dataThatVanishEndTheRunInsteadOfCountingAsUnreadable() throws IOException {
    Path data = data(20);
    try (Evaluation evaluation =
            Evaluation.prepare(oneModel(SmallData.corruptions(data)), DeviceChoice.CPU);
        ResultsStore store = store()) {
      Files.move(data, folder.resolve("elsewhere"));
      assertThatThrownBy(() -> evaluation.run(store, SETTINGS, new RunControl(), RunListener.NONE))
          .isInstanceOf(DataSetException.class)
          .hasMessage(
              data + ": is not there any more; what was finished is kept, the run can be resumed");
      StoredRun run = store.run(evaluation.plan().id()).orElseThrow();
      assertThat(run.partsDone()).isZero();
      assertThat(run.sessions().getFirst().outcome()).startsWith("failed: " + data);

      Files.move(folder.resolve("elsewhere"), data);
      assertThat(evaluation.run(store, SETTINGS, new RunControl(), RunListener.NONE).isComplete())
          .isTrue();
    }
  }

  @Test
  void aStoreThatFailsEndsTheRunWithItsName() throws IOException {
    try (Evaluation evaluation =
        Evaluation.prepare(oneModel(SmallData.corruptions(data(20))), DeviceChoice.CPU)) {
      ResultsStore store = store();
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
  void publishedPicturesGiveWhatTheSamePicturesGaveWhenTheyWereMade() throws IOException {
    Path data = data(12);
    EvaluationRequest made =
        oneModel(SmallData.corruptions(data))
            .made(Variant.V64, new SeedRule(SeedMode.IMAGE, 3), false, FrostTextures::shipped);
    made =
        new EvaluationRequest(
            DataKind.TINY_IMAGENET_C,
            data,
            true,
            made.clean(),
            made.types(),
            made.severities(),
            made.perturbations(),
            made.subset(),
            Variant.V64,
            made.seedRule(),
            false,
            made.textures(),
            made.competitors());
    Path published = publish(made);
    EvaluationRequest read =
        EvaluationRequest.of(DataKind.TINY_IMAGENET_C, published, false, made.competitors())
            .withCorruptions(made.types(), made.severities())
            .withClean(data);

    try (Evaluation first = Evaluation.prepare(made, DeviceChoice.CPU);
        Evaluation second = Evaluation.prepare(read, DeviceChoice.CPU);
        ResultsStore store = store()) {
      assertThat(first.plan().id()).isNotEqualTo(second.plan().id());
      StoredRun one = first.run(store, SETTINGS, new RunControl(), RunListener.NONE);
      StoredRun two = second.run(store, SETTINGS, new RunControl(), RunListener.NONE);
      assertThat(two.cells()).isEqualTo(one.cells());
      assertThat(two.isComplete()).isTrue();
      assertThat(store.runs()).hasSize(2);
    }
  }

  private Path publish(EvaluationRequest made) throws IOException {
    Path published = folder.resolve("published");
    for (Path file : SmallData.files(made.data())) {
      String key = made.data().relativize(file).toString().replace('\\', '/');
      RgbImage clean = Preparation.standard(ImageFiles.read(file).image(), Variant.V64);
      for (CorruptionType type : made.types()) {
        for (int severity : made.severities()) {
          RgbImage picture =
              new CorruptionEngine(FrostTextures.shipped())
                  .apply(
                      type,
                      severity,
                      Variant.V64,
                      made.seedRule().seedOf(key, type.id(), severity),
                      clean);
          Path target = published.resolve(type.id()).resolve("" + severity).resolve(key);
          Files.createDirectories(target.getParent());
          ImageFiles.write(picture, target, false);
        }
      }
    }
    return published;
  }

  @Test
  void missingSeveritiesAreNamed() throws IOException {
    Path published = folder.resolve("published");
    EvaluationRequest made = oneModel(SmallData.corruptions(data(10)));
    made = made.made(Variant.V64, made.seedRule(), false, FrostTextures::shipped);
    publish(made.withCorruptions(List.of(CorruptionType.PIXELATE), List.of(2)));

    EvaluationRequest read =
        EvaluationRequest.of(DataKind.TINY_IMAGENET_C, published, false, made.competitors())
            .withCorruptions(
                List.of(CorruptionType.PIXELATE, CorruptionType.FOG), List.of(1, 2, 5));
    assertThatThrownBy(() -> Evaluation.prepare(read, DeviceChoice.CPU))
        .isInstanceOf(EvaluationException.class)
        .hasMessage(
            published
                + ": missing pixelate severity 1,5, fog; there are pixelate"
                + " (choose those with --types and --severities)");
  }

  @Test
  void classesThatTheModelDoesNotKnowAreNamedWithIt() throws IOException {
    Path data = data(10);
    Files.move(data.resolve("cat"), data.resolve("unicorn"));
    assertThatThrownBy(
            () -> Evaluation.prepare(oneModel(SmallData.corruptions(data)), DeviceChoice.CPU))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith("squeezenet: ")
        .hasMessageContaining("unicorn");
  }

  @Test
  void requestsThatMakeNoSenseAreRefused() throws IOException {
    Path data = data(10);
    List<Competitor> models = List.of(SmallData.model("vgg", Enhancement.NONE));
    EvaluationRequest clean = EvaluationRequest.of(DataKind.CLEAN, data, true, models);
    assertThatThrownBy(() -> Evaluation.prepare(clean, DeviceChoice.CPU))
        .hasMessage("clean images are evaluated as they are, not generated");
    EvaluationRequest twice =
        EvaluationRequest.of(DataKind.CIFAR_10_C, data, true, models).withClean(data);
    assertThatThrownBy(() -> Evaluation.prepare(twice, DeviceChoice.CPU))
        .hasMessageStartingWith("a folder of clean images is named twice");
    EvaluationRequest none = EvaluationRequest.of(DataKind.CIFAR_10_C, data, true, List.of());
    assertThatThrownBy(() -> Evaluation.prepare(none, DeviceChoice.CPU))
        .hasMessage("no model is chosen");
    EvaluationRequest same =
        EvaluationRequest.of(
            DataKind.CIFAR_10_C, data, true, List.of(models.getFirst(), models.getFirst()));
    assertThatThrownBy(() -> Evaluation.prepare(same, DeviceChoice.CPU))
        .hasMessage("models: one of them is named twice");
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

  @Test
  void twoRunsAtOnceOnOneStoreShareTheirParts() throws Exception {
    EvaluationRequest request = SmallData.corruptions(data(20));
    Path file = folder.resolve("results.sqlite");
    List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    List<Thread> programs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      programs.add(
          Thread.ofPlatform()
              .start(() -> {
                try (Evaluation evaluation = Evaluation.prepare(request, DeviceChoice.CPU);
                    ResultsStore store = ResultsStore.open(file)) {
                  evaluation.run(store, SETTINGS, new RunControl(), RunListener.NONE);
                } catch (IOException | RuntimeException e) {
                  thrown.add(e);
                }
              }));
    }
    for (Thread program : programs) {
      program.join();
    }
    assertThat(thrown).isEmpty();
    try (Evaluation evaluation = Evaluation.prepare(request, DeviceChoice.CPU);
        ResultsStore store = ResultsStore.open(file);
        ResultsStore other = ResultsStore.open(folder.resolve("whole.sqlite"))) {
      StoredRun both = store.run(evaluation.plan().id()).orElseThrow();
      StoredRun whole = evaluation.run(other, SETTINGS, new RunControl(), RunListener.NONE);
      assertThat(both.cells()).isEqualTo(whole.cells());
      assertThat(both.sessions().stream().mapToInt(RunSession::parts).sum()).isEqualTo(7);
    }
  }
}
