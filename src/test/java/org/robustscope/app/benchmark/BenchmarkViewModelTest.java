package org.robustscope.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.RunPicture;
import org.robustscope.benchmark.CellKey;
import org.robustscope.benchmark.Condition;
import org.robustscope.benchmark.RunScores;
import org.robustscope.benchmark.StoredRun;
import org.robustscope.corruption.CorruptionEngine;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Preparation;
import org.robustscope.corruption.Variant;
import org.robustscope.corruption.frost.FrostTextures;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.Slot;
import org.robustscope.image.RgbImage;
import org.robustscope.metric.ErrorCount;
import org.robustscope.metric.Quantity;
import org.robustscope.model.Classifier;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.ModelFraming;
import org.robustscope.random.SeedMode;
import org.robustscope.testing.TinyModel;

class BenchmarkViewModelTest {
  private static final CellKey FOG_3 = new CellKey(0, new Condition("fog", 3));

  @TempDir private Path home;
  private Path data;
  private Path network;
  private BenchmarkFrame frame;
  private BenchmarkViewModel model;

  @BeforeEach
  void threeColoursAndAModelOfThem() throws IOException {
    data = TinyData.write(home.resolve("pictures"));
    network = TinyModel.ofSide(8).write(Files.createDirectories(home.resolve("nets")), "colours");
    frame = new BenchmarkFrame(home, List.of(network));
    model = frame.direct();
  }

  /** CIFAR-10-C in small: fog at two severities, noise at the same. */
  private void fillIn() {
    SetupModel setup = model.setup();
    setup.kindProperty().set(DataKind.CIFAR_10_C);
    setup.types().retainAll(List.of(CorruptionType.FOG, CorruptionType.GAUSSIAN_NOISE));
    setup.severities().retainAll(List.of(3, 5));
    setup.dataProperty().set(data.toString());
    setup.listingProperty().get().models().forEach(it -> setup.chosen().add(it.id()));
  }

  private List<String> said(Field field) {
    return model.problemsProperty().get().stream()
        .filter(it -> it.field() == field)
        .map(Field.Problem::text)
        .toList();
  }

  private Matrix.Cell cell(String column, int row) {
    Matrix matrix = model.matrixProperty().get();
    List<String> names = matrix.columns().stream().map(Matrix.Column::name).toList();
    return matrix.cell(new MatrixPlace(0, row, names.indexOf(column)));
  }

  /** Ends the run that is about to begin before its first part. */
  private void startAndStop() {
    var stop =
        model
            .stageProperty()
            .subscribe(stage -> {
              if (stage == RunStage.RUNNING) {
                model.cancel();
              }
            });
    model.start();
    stop.unsubscribe();
  }

  @Test
  void whatIsNotFilledInYetIsSaidBesideItsFieldAndIsNoAlarm() {
    assertThat(said(Field.MODELS)).containsExactly("Tick at least one model.");
    assertThat(said(Field.DATA)).hasSize(1);
    assertThat(model.problemsProperty().get()).noneMatch(Field.Problem::wrong);
    assertThat(model.mayStart()).isFalse();
  }

  @Test
  void whatIsWrongIsSaidBesideItsField() {
    fillIn();
    assertThat(model.problemsProperty().get()).isEmpty();
    model.setup().severities().clear();
    model.setup().types().clear();
    model.setup().modeProperty().set(Subset.Mode.FIRST);
    model.setup().countProperty().set("0");
    model.setup().batchProperty().set("1025");
    model.setup().enhancements().clear();
    for (Field field :
        List.of(Field.SEVERITIES, Field.TYPES, Field.SUBSET, Field.BATCH, Field.ENHANCEMENT)) {
      assertThat(said(field)).as(field.name()).hasSize(1);
    }
    assertThat(model.problemsProperty().get()).allMatch(Field.Problem::wrong);
  }

  @Test
  void theFolderIsCountedAndAModelOfOtherClassesRefused() throws IOException {
    fillIn();
    assertThat(model.foundProperty().get().items()).contains(6);
    assertThat(model.foundProperty().get().lines()).contains("6 images, 3 classes");
    Files.createDirectories(data.resolve("purple"));
    Files.copy(data.resolve("red/0.png"), data.resolve("purple/0.png"));
    model.setup().severities().add(1);
    assertThat(said(Field.MODELS)).singleElement().asString().contains("colours", "purple");
    assertThat(model.mayStart()).isFalse();
  }

  @Test
  void missingTypesOfAPublishedSetAreNamedBeforeTheStart() throws IOException {
    Path published = home.resolve("published");
    TinyData.write(published.resolve("fog/1"));
    TinyData.write(published.resolve("fog/3"));
    fillIn();
    model.setup().kindProperty().set(DataKind.TINY_IMAGENET_C);
    model.setup().generateProperty().set(false);
    model.setup().dataProperty().set(published.toString());
    assertThat(said(Field.TYPES)).containsExactly("missing in this folder: gaussian_noise; fog 5");
    assertThat(model.foundProperty().get().findings()).isNotEmpty();
  }

  @Test
  void aRunFillsTheMatrixWithTheErrorsOfTheCommandLine() {
    fillIn();
    model.start();
    assertThat(frame.errors).isEmpty();
    assertThat(model.stageProperty().get()).isEqualTo(RunStage.IDLE);
    StoredRun run = model.shownProperty().get();
    assertThat(run.isComplete()).isTrue();
    // One of six pictures has another colour than its class says.
    Matrix.Cell clean = cell("Clean", 0);
    assertThat(clean.text()).isEqualTo("16.7");
    assertThat(clean.rows()).isEqualTo(2);
    assertThat(clean.state()).isEqualTo(Matrix.State.DONE);
    assertThat(cell("Fog", 0).words()).contains("of 6 wrong");
    assertThat(model.matrixProperty().get().blocks().getFirst().headline())
        .contains("No mCE", "missing");
    assertThat(model.runs().runsProperty().get()).hasSize(1);
  }

  @Test
  void theSameRunAgainIsNotMeasuredTwice() {
    fillIn();
    model.start();
    model.start();
    assertThat(frame.infos.getLast()).contains("already");
    assertThat(model.shownProperty().get().sessions()).hasSize(1);
  }

  @Test
  void aStoppedRunIsOfferedAndGoesOn() {
    fillIn();
    startAndStop();
    StoredRun stopped = model.shownProperty().get();
    assertThat(stopped.isFinished()).isFalse();
    // The program is started anew.
    model = frame.direct();
    assertThat(model.shownProperty().get().id()).isEqualTo(stopped.id());
    assertThat(model.mayResume(model.shownProperty().get())).isTrue();
    model.resume(model.shownProperty().get());
    assertThat(frame.errors).isEmpty();
    assertThat(model.shownProperty().get().id()).isEqualTo(stopped.id());
    assertThat(model.shownProperty().get().isComplete()).isTrue();
  }

  @Test
  void aRunWhoseImagesHaveChangedIsNotGoneOnWith() throws IOException {
    fillIn();
    startAndStop();
    Files.delete(data.resolve("red/0.png"));
    model.resume(model.shownProperty().get());
    assertThat(frame.errors).singleElement().asString().contains("same images", data.toString());
    assertThat(model.stageProperty().get()).isEqualTo(RunStage.IDLE);
    assertThat(model.runs().runsProperty().get()).hasSize(1);
  }

  @Test
  void aRunWhoseModelIsGoneIsNotGoneOnWith() {
    fillIn();
    startAndStop();
    frame.settings.update(s -> s.withoutModel(network));
    model.refresh();
    assertThat(model.mayResume(model.shownProperty().get())).isFalse();
    model.resume(model.shownProperty().get());
    assertThat(frame.errors).singleElement().asString().contains("colours");
  }

  @Test
  void aCellListsItsImagesTheWorstFirst() {
    fillIn();
    model.start();
    model.open(new CellKey(0, Condition.CLEAN));
    OpenCell cell = model.cell().cellProperty().get();
    assertThat(cell.items()).hasSize(6);
    assertThat(cell.wrong()).isEqualTo(1);
    OpenCell.Item worst = cell.items().getFirst();
    assertThat(worst.key()).isEqualTo("red/1.png");
    assertThat(worst.truth()).isEqualTo("reddish");
    assertThat(worst.predicted()).isEqualTo("bluish");
    assertThat(worst.kept().margin()).isNegative();
    assertThat(cell.items())
        .isSortedAccordingTo(java.util.Comparator.comparing(it -> it.kept().margin()));
    model.cell().close();
    assertThat(model.cell().cellProperty().get()).isNull();
  }

  @Test
  void aRunThatKeptNoImagesSaysSo() {
    fillIn();
    model.setup().keepProperty().set(false);
    model.start();
    model.open(FOG_3);
    assertThat(model.cell().cellProperty().get().items()).isEmpty();
    assertThat(model.cell().cellProperty().get().note()).contains("did not keep");
  }

  @Test
  void exploreIsGivenTheVerySamplesOfTheRun() throws Exception {
    fillIn();
    model.start();
    model.open(FOG_3);
    OpenCell.Item item = model.cell().cellProperty().get().items().getFirst();
    model.cell().explore(item);
    assertThat(frame.errors).isEmpty();
    assertThat(frame.used)
        .singleElement()
        .satisfies(it -> assertThat(it.card().name()).isEqualTo("colours"));
    RunPicture picture = frame.opened.getFirst();
    assertThat(picture.variant()).isEqualTo(Variant.V32);
    assertThat(picture.seedRule().mode()).isEqualTo(SeedMode.IMAGE);
    assertThat(picture.shown().severity()).isEqualTo(3);
    // Corrupted and classified by hand it has the margin that the run kept.
    RgbImage clean = Preparation.standard(picture.pixels().read(), picture.variant());
    RgbImage fog = new RgbImage(clean.width(), clean.height());
    new CorruptionEngine(FrostTextures::shipped)
        .apply(
            CorruptionType.FOG,
            3,
            picture.variant(),
            picture.seedRule().seedOf(picture.key(), "fog", 3),
            clean,
            fog);
    try (Classifiers classifiers = new Classifiers(1);
        Classifier classifier = classifiers.open(network, DeviceChoice.CPU)) {
      float[] logits = classifier.classify(List.of(fog), ModelFraming.PREPARED).getFirst().logits();
      float own = logits[item.kept().output()];
      float best = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < logits.length; i++) {
        best = i == item.kept().output() ? best : Math.max(best, logits[i]);
      }
      assertThat(item.kept().margin()).isEqualTo(own - best);
    }
  }

  @Test
  void whatCannotBeReadIsListedAndTheRunIsNotCalledComplete() throws IOException {
    Files.writeString(data.resolve("green/1.png"), "no picture");
    fillIn();
    model.start();
    assertThat(model.unreadableProperty().get())
        .extracting(it -> it.key())
        .containsOnly("green/1.png");
    assertThat(cell("Fog", 1).state()).isEqualTo(Matrix.State.FAULTY);
    assertThat(cell("Fog", 1).words()).contains("1 of 6 images could not be read");
    assertThat(frame.infos.getLast()).contains("not complete");
  }

  @Test
  void aRunIsDeletedOnlyWhenTheUserAgrees() {
    fillIn();
    model.start();
    frame.agrees = false;
    model.remove(model.shownProperty().get());
    assertThat(frame.asked).hasSize(1);
    assertThat(model.runs().runsProperty().get()).hasSize(1);
    frame.agrees = true;
    model.remove(model.shownProperty().get());
    assertThat(model.runs().runsProperty().get()).isEmpty();
    assertThat(model.shownProperty().get()).isNull();
    assertThat(model.matrixProperty().get()).isNull();
  }

  @Test
  void sequencesHaveFlipsAndTheirMeansAPartMark() {
    fillIn();
    SetupModel setup = model.setup();
    setup.kindProperty().set(DataKind.CIFAR_10_P);
    setup.perturbations().removeIf(it -> !List.of("tilt", "shot_noise").contains(it.id()));
    model.start();
    assertThat(frame.errors).isEmpty();
    assertThat(cell("Tilt", 0).words()).contains("flip probability", "over 6 sequences");
    assertThat(cell("Shot", 1).text()).doesNotStartWith("~");
    model.open(new CellKey(0, new Condition("tilt", 1)));
    assertThat(model.cell().cellProperty().get().note()).contains("sums only");
  }

  @Test
  void aStoreThatCannotBeReadIsSaidBesideItsField() throws IOException {
    fillIn();
    Path bad = Files.writeString(home.resolve("letters.sqlite"), "x".repeat(5000));
    model.runs().storeProperty().set(bad);
    assertThat(said(Field.STORE)).singleElement().asString().contains("letters.sqlite");
    assertThat(model.mayStart()).isFalse();
  }

  @Test
  void droppedModelsAreTickedAndDroppedFoldersAreData() throws IOException {
    Path other = TinyModel.ofSide(4).write(home, "other");
    model.open(new OpenedFiles(List.of(), List.of(data), List.of(other), List.of()));
    assertThat(model.setup().dataProperty().get()).isEqualTo(data.toString());
    assertThat(model.setup().chosenModels()).extracting(RunModel::title).containsExactly("other");
    assertThat(Optional.of(model.foundProperty().get().lines())).isPresent();
  }

  @Test
  void resultsOfARunGoToChartsAndAPartialOneSaysSo() {
    assertThat(model.results().dataProperty().get().entries()).isEmpty();
    fillIn();
    startAndStop();
    assertThat(model.runs().runsProperty().get()).singleElement().matches(it -> !it.isFinished());
    assertThat(model.results().dataProperty().get().entries())
        .singleElement()
        .matches(it -> it.name().equals("colours"));
    model.resume(model.runs().runsProperty().get().getFirst());
    Entry entry = model.results().dataProperty().get().entries().getFirst();
    Datum clean = entry.get(Slot.of(Quantity.Kind.CLEAN_ERROR)).orElseThrow();
    StoredRun run = model.shownProperty().get();
    assertThat(run.isFinished()).isTrue();
    ErrorCount counted = RunScores.of(run).count(0, Condition.CLEAN);
    assertThat(clean.number()).isCloseTo(100.0 * counted.wrong() / counted.images(), within(1e-6));
    assertThat(clean.origin().isPartial()).isFalse();
  }
}
