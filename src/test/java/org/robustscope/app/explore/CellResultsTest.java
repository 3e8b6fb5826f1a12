package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.enhance.Enhancement;

class CellResultsTest {
  private final List<Throwable> reported = new ArrayList<>();
  private final Fakes.GreyClassifier classifier = new Fakes.GreyClassifier("grey");
  private final Fakes.ManualExecutor quiet = new Fakes.ManualExecutor();

  private ExploreViewModel model(TaskRunner quietRunner) {
    var lanes = new Lanes(TaskRunner.direct(), TaskRunner.direct(), quietRunner, new LiveLoad());
    var model =
        new ExploreViewModel(
            lanes, Fakes::renderer, Fakes.NO_TEXTURES, _ -> classifier, reported::add);
    model.models().choose(0, Fakes.model("grey"));
    quiet.runAll();
    return model;
  }

  @Test
  void fingerprintFillsAndSaysWhereTheCleanAnswerWent() {
    ExploreViewModel model = model(TaskRunner.direct());
    // Clean is class 1, severity s is class s, in which class 1 comes at place 10 - s + 2.
    model.source().open(Fakes.photo("a.png", 10));
    CellResults cells = model.cells();
    for (CorruptionType type : CorruptionType.benchmark()) {
      assertThat(cells.standing(new Cell(type, 1), classifier)).isEqualTo(Standing.TOP1);
      assertThat(cells.standing(new Cell(type, 2), classifier)).isEqualTo(Standing.GONE);
    }
    assertThat(cells.result(new Cell(CorruptionType.SPATTER, 1))).isEmpty();
  }

  @Test
  void stripAndFingerprintFollowPaneBsEnhancementButNotTheReference() {
    ExploreViewModel model = model(TaskRunner.direct());
    model.source().open(Fakes.photo("a.png", 10));
    CellResults cells = model.cells();
    model.b().switchEnhancement();
    Cell shown = cells.shown(CorruptionType.FOG, 1);
    assertThat(shown.toString()).isEqualTo("fog 1 clahe");
    assertThat(cells.result(shown)).isPresent();
    assertThat(cells.result(Cell.CLEAN.with(Enhancement.CLAHE))).isPresent();
    // The plain clean crop still says class 1, whatever the enhanced one says.
    assertThat(cells.reference(classifier)).hasValue(1);
    int asked = classifier.asked.size();
    model.b().switchEnhancement();
    assertThat(cells.shown(CorruptionType.FOG, 1)).isEqualTo(new Cell(CorruptionType.FOG, 1));
    assertThat(classifier.asked).hasSize(asked);
  }

  @Test
  void knownLabelIsTheReference() {
    ExploreViewModel model = model(TaskRunner.direct());
    model.source().open(Fakes.photo("a.png", 10, Optional.of("n00000004")));
    CellResults cells = model.cells();
    assertThat(cells.standing(Cell.CLEAN, classifier)).isEqualTo(Standing.TOP5);
    assertThat(cells.standing(new Cell(CorruptionType.FOG, 4), classifier))
        .isEqualTo(Standing.TOP1);
    assertThat(cells.standing(new Cell(CorruptionType.FOG, 5), classifier))
        .isEqualTo(Standing.GONE);
  }

  @Test
  void extraTypesAreAddedOnDemandWithoutDoingTheOthersAgain() {
    ExploreViewModel model = model(TaskRunner.direct());
    model.source().open(Fakes.photo("a.png", 10));
    int before = classifier.asked.size();
    model.extrasProperty().set(true);
    assertThat(classifier.asked).hasSize(before + 4 * 5);
    assertThat(model.cells().types()).hasSize(19);
  }

  @Test
  void anotherPictureEndsTheFillingOfTheFirst() {
    ExploreViewModel model = model(quiet.runner());
    model.source().open(Fakes.photo("a.png", 10));
    model.source().open(Fakes.photo("b.png", 20));
    classifier.asked.clear();
    quiet.runAll();
    // Clean and fog 3 were asked by the panes.
    assertThat(classifier.asked).hasSize(15 * 5 - 1);
    assertThat(model.cells().result(Cell.CLEAN).orElseThrow().thumbnail().orElseThrow().plane(0)[0])
        .isEqualTo(20);
  }

  @Test
  void fillingEndsAtTheNextCellWhenThePictureChangesMeanwhile() {
    ExploreViewModel model = model(quiet.runner());
    model.source().open(Fakes.photo("a.png", 10));
    List<Cell> seen = new ArrayList<>();
    model
        .cells()
        .onCell(cell -> {
          seen.add(cell);
          if (seen.size() == 3) {
            model.source().open(Fakes.photo("b.png", 20));
          }
        });
    quiet.runAll();
    // Three of the first picture, then all of the second from the start.
    assertThat(seen).hasSize(3 + 1 + 15 * 5);
    assertThat(seen.get(3)).isEqualTo(Cell.CLEAN);
  }

  @Test
  void withoutModelOnlyTheStripIsMade() {
    var model =
        new ExploreViewModel(
            Lanes.direct(), Fakes::renderer, Fakes.NO_TEXTURES, _ -> classifier, reported::add);
    List<Cell> seen = new ArrayList<>();
    model.cells().onCell(seen::add);
    model.source().open(Fakes.photo("a.png", 10));
    assertThat(seen).hasSize(6);
    model.b().choose(model.b().choice().withType(CorruptionType.SNOW));
    assertThat(seen).hasSize(6 + 5).endsWith(new Cell(CorruptionType.SNOW, 5));
  }

  @Test
  void failedCellIsMarkedAndSaidOnce() {
    var model =
        new ExploreViewModel(
            Lanes.direct(),
            () ->
                new Renderer(_ ->
                    (type, severity, variant, seed, source, result) -> {
                      throw new IllegalArgumentException("no " + type.id());
                    }),
            Fakes.NO_TEXTURES,
            _ -> classifier,
            reported::add);
    model.models().choose(0, Fakes.model("grey"));
    model.source().open(Fakes.photo("a.png", 10));
    assertThat(model.cells().standing(new Cell(CorruptionType.SNOW, 1), classifier))
        .isEqualTo(Standing.FAILED);
    assertThat(model.cells().standing(Cell.CLEAN, classifier)).isEqualTo(Standing.TOP1);
    // Once by pane B, once by the list.
    assertThat(reported).hasSize(2);
  }

  @Test
  void backgroundWorkWaitsForLiveWork() throws Exception {
    LiveLoad load = new LiveLoad();
    var release = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(2)) {
      load.counting(pool)
          .execute(() -> {
            try {
              release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      assertThat(load.isIdle()).isFalse();
      var waited =
          pool.submit(() -> {
            load.awaitIdle();
            return release.getCount();
          });
      release.countDown();
      assertThat(waited.get(10, TimeUnit.SECONDS)).isZero();
      assertThat(load.isIdle()).isTrue();
    }
  }
}
