package org.robustscope.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.model.ModelFiles;
import org.robustscope.testing.TinyModel;

final class ModelsViewModelTest {
  @TempDir private Path folder;
  private Bench bench;
  private ModelsViewModel model;

  @BeforeEach
  void listTwoModels() {
    bench = new Bench(folder);
    bench.models.add(available("resnet50", "ResNet-50", 0));
    bench.models.add(available("alexnet", "AlexNet", 1_000_000));
    model = bench.model();
    model.refresh();
  }

  private static StockModel available(String id, String title, long received) {
    return new StockModel(
        id,
        title,
        ModelGroup.AVAILABLE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        102_500_000,
        received,
        "",
        List.of(
            new StockModel.Fact("licence", "BSD-3-Clause"),
            new StockModel.Fact("from", "models.example.org")));
  }

  private StockModel shown(int place) {
    return model.shownProperty().getValue().get(place);
  }

  private StockModel installed() throws IOException {
    Path file = TinyModel.ofSide(8).write(folder, "tiny");
    return LocalModels.of(
        ModelFiles.installed(file), "tiny", ModelGroup.INSTALLED, Optional.empty());
  }

  @Test
  void theFirstModelIsSelectedAtFirst() {
    assertThat(model.loadingProperty().get()).isFalse();
    assertThat(model.selectedProperty().get()).isEqualTo(shown(0));
  }

  @Test
  void filterWantsAllWordsInNameOrFacts() {
    model.filterProperty().set("bsd  RESNET");
    assertThat(model.shownProperty().getValue())
        .extracting(StockModel::id)
        .containsOnly("resnet50");
    model.filterProperty().set("resnet gpl");
    assertThat(model.shownProperty().getValue()).isEmpty();
  }

  @Test
  void downloadAsksFirstAndSaysSizeSourceLicenceAndPlace() {
    bench.agrees = false;
    model.work().download(shown(0));
    assertThat(bench.asked)
        .singleElement()
        .asString()
        .contains("102.5 MB", "models.example.org", "BSD-3-Clause", "/store");
    assertThat(bench.downloaded).isEmpty();
  }

  @Test
  void agreedDownloadRunsAndTheListIsReadAgain() throws IOException {
    StockModel there = installed();
    bench.waits = true;
    model.work().download(shown(0));
    assertThat(model.work().isBusy(shown(0))).isTrue();
    bench.models.set(0, there);
    bench.runAll();
    assertThat(bench.downloaded).containsExactly("resnet50");
    assertThat(model.work().jobs()).isEmpty();
    assertThat(shown(0).group()).isEqualTo(ModelGroup.INSTALLED);
  }

  @Test
  void halfADownloadSaysWhatIsMissing() {
    model.work().download(shown(1));
    assertThat(bench.asked).singleElement().asString().contains("101.5 MB", "1.0 MB");
  }

  @Test
  void cancelledDownloadLeavesNothingBusy() {
    bench.waits = true;
    model.work().download(shown(0));
    model.work().cancel(shown(0));
    bench.runAll();
    assertThat(bench.downloaded).isEmpty();
    assertThat(model.work().jobs()).isEmpty();
    assertThat(bench.errors).isEmpty();
    assertThat(model.work().mayDownload(shown(0))).isTrue();
  }

  @Test
  void failedDownloadIsSaidAndStaysWithTheModel() {
    bench.failure = new IOException("resnet50: 404 from models.example.org");
    model.work().download(shown(0));
    assertThat(bench.errors).containsExactly("resnet50: 404 from models.example.org");
    assertThat(model.work().outcomes()).containsEntry("resnet50", bench.failure.getMessage());
    assertThat(model.work().isBusy(shown(0))).isFalse();
  }

  @Test
  void aModelIsNotDownloadedTwiceAtOnce() {
    bench.waits = true;
    model.work().download(shown(0));
    model.work().download(shown(0));
    assertThat(bench.asked).hasSize(1);
  }

  @Test
  void installedModelIsRemovedAfterAQuestion() throws IOException {
    bench.models.set(0, installed());
    model.refresh();
    model.work().remove(shown(0));
    assertThat(bench.removed).containsExactly("tiny");
    assertThat(model.shownProperty().getValue()).hasSize(1);
  }

  @Test
  void ownFileIsOnlyTakenOffTheList() throws IOException {
    Path file = TinyModel.ofSide(8).write(folder, "mine");
    model.added().add(file);
    StockModel mine = model.selectedProperty().get();
    assertThat(mine.title()).isEqualTo("mine");
    assertThat(mine.group()).isEqualTo(ModelGroup.FILE);
    model.work().remove(mine);
    assertThat(bench.settings.current().models()).isEmpty();
    assertThat(file).exists();
    assertThat(model.shownProperty().getValue()).hasSize(2);
  }

  @Test
  void latencyIsMeasuredAndTheDeviceSaid() throws IOException {
    bench.models.set(0, installed());
    model.refresh();
    model.work().measure(shown(0));
    assertThat(model.work().outcomes().get("tiny")).contains(" ms a picture on CPU", "median of ");
    assertThat(model.work().deviceProperty().get().reason()).isNotEmpty();
  }

  @Test
  void verificationComparesTheDigest() throws IOException {
    StockModel tiny = installed();
    bench.models.set(0, tiny);
    model.refresh();
    model.work().verify(shown(0));
    assertThat(model.work().outcomes().get("tiny")).isNotEmpty();
    assertThat(bench.errors).isEmpty();
  }

  @Test
  void modelIsHandedToExplore() throws IOException {
    bench.models.set(0, installed());
    model.refresh();
    model.work().use(shown(0));
    assertThat(bench.used).containsExactly(shown(0).installed().orElseThrow());
    model.work().use(shown(1));
    assertThat(bench.used).hasSize(1);
  }

  @Test
  void fileWithoutCardGetsAProposalThatCanBeTriedAndSaved() throws IOException {
    Path file = TinyModel.ofSide(8).write(folder, "bare");
    Path labels = folder.resolve("bare.txt");
    Files.writeString(labels, "red\ngreen\nblue\n");
    Files.delete(folder.resolve("bare.json"));
    model.added().add(file);
    AddModel add = model.added().addingProperty().get();
    assertThat(add.notes()).isNotEmpty();
    assertThat(add.form().width.get()).isEqualTo("8");
    add.tryOut();
    assertThat(add.problemProperty().get()).isEmpty();
    assertThat(add.resultProperty().get()).contains("Chelsea", "red", "%");
    assertThat(folder.resolve("bare.json")).doesNotExist();
    add.form().name.set("my net");
    model.added().save();
    assertThat(model.added().addingProperty().get()).isNull();
    assertThat(model.selectedProperty().get().title()).isEqualTo("my net");
    assertThat(bench.settings.current().models()).containsExactly(file.toAbsolutePath());
  }

  @Test
  void wrongCardIsRefusedWithBothShapesAndNothingIsWritten() throws IOException {
    Path file = TinyModel.ofSide(8).write(folder, "bare");
    Files.writeString(folder.resolve("bare.txt"), "red\ngreen\nblue\n");
    Files.delete(folder.resolve("bare.json"));
    model.added().add(file);
    AddModel add = model.added().addingProperty().get();
    add.form().width.set("4");
    model.added().save();
    assertThat(add.problemProperty().get()).contains("[N, 3, 8, 4]", "[N, 3, 8, 8]");
    assertThat(folder.resolve("bare.json")).doesNotExist();
    add.form().width.set("nine");
    model.added().save();
    assertThat(add.problemProperty().get())
        .isEqualTo("input.width (nine) should be a whole number");
    assertThat(model.added().addingProperty().get()).isSameAs(add);
  }

  @Test
  void fileThatIsNoModelIsRefused() throws IOException {
    Path file = folder.resolve("bad.onnx");
    Files.writeString(file, "no network");
    model.added().add(file);
    assertThat(model.added().addingProperty().get()).isNull();
    assertThat(bench.errors).singleElement().asString().contains("bad.onnx");
  }

  @Test
  void chosenDeviceIsToldToAllScreens() {
    model.chooseDevice("cpu");
    assertThat(bench.settings.current().device()).isEqualTo("cpu");
    assertThat(bench.settingsChanges).isEqualTo(1);
    model.chooseDevice("cpu");
    assertThat(bench.settingsChanges).isEqualTo(1);
  }

  @Test
  void unreadableStoreIsSaidAboveTheList() {
    bench.listProblems.add("/store: cannot be read (no permission)");
    model.refresh();
    assertThat(model.problemsProperty().get()).hasSize(1);
    assertThat(model.shownProperty().getValue()).hasSize(2);
  }
}
