package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.DataSetException;
import org.robustscope.enhance.Enhancement;
import org.robustscope.model.DeviceChoice;

final class BadDataTest {
  private static final RunSettings SETTINGS = new RunSettings(2, 4, false);

  @TempDir private Path folder;

  private Path data(int pictures) throws IOException {
    return SmallData.write(folder.resolve("data"), pictures);
  }

  private ResultsStore store() throws StoreException {
    return ResultsStore.open(folder.resolve("results.sqlite"));
  }

  @Test
  void unreadablePicturesAreCountedNamedAndKeepTheRunFromBeingComplete() throws IOException {
    Path data = data(20);
    Path bad = SmallData.files(data).get(3);
    byte[] bytes = Files.readAllBytes(bad);
    Files.write(bad, java.util.Arrays.copyOf(bytes, 60));
    List<Unreadable> told = Collections.synchronizedList(new ArrayList<>());

    try (Evaluation evaluation =
            Evaluation.prepare(SmallData.oneModel(SmallData.corruptions(data)), DeviceChoice.CPU);
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
            Evaluation.prepare(SmallData.oneModel(SmallData.corruptions(data)), DeviceChoice.CPU);
        ResultsStore store = store()) {
      evaluation.plan();
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
  void classesThatTheModelDoesNotKnowAreNamedWithIt() throws IOException {
    Path data = data(10);
    Files.move(data.resolve("cat"), data.resolve("unicorn"));
    assertThatThrownBy(() ->
            Evaluation.prepare(SmallData.oneModel(SmallData.corruptions(data)), DeviceChoice.CPU))
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
}
