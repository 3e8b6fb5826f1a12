package org.robustscope.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.sequence.SequenceFakes.Frames;
import org.robustscope.app.sequence.SequenceFakes.RedClassifier;
import org.robustscope.corruption.Variant;
import org.robustscope.metric.PairRule;
import org.robustscope.metric.Ranking;
import org.robustscope.metric.SequenceStability;
import org.robustscope.perturbation.PerturbationType;
import org.robustscope.perturbation.SequenceException;

class SequenceViewModelTest {
  private static final long SECOND = 1_000_000_000L;
  private final SequenceFakes.Bench bench = new SequenceFakes.Bench();
  private final List<Throwable> reported = new ArrayList<>();
  private final RedClassifier model = new RedClassifier("red");
  private long now;

  private SequenceViewModel shown(TaskRunner reading, TaskRunner answering) {
    var made = new SequenceViewModel(bench, reading, answering, () -> now, reported::add);
    made.shownProperty().set(true);
    return made;
  }

  private SequenceViewModel direct() {
    return shown(TaskRunner.direct(), TaskRunner.direct());
  }

  private static FilmOpener opener(Frames frames, String perturbation) {
    return () -> SequenceFakes.film(frames, perturbation);
  }

  @Test
  void filmIsReadOnceAndItsSourceClosed() {
    var frames = new Frames(1, 2, 3);
    SequenceViewModel view = direct();
    view.open(opener(frames, "tilt"));
    assertThat(frames.read).containsExactly(0, 1, 2);
    assertThat(frames.closed).isTrue();
    assertThat(view.loadedProperty().get()).isEqualTo(3);
    assertThat(view.busyProperty().get()).isFalse();
    assertThat(view.reel().picture(2).plane(0)[0]).isEqualTo(3);
  }

  @Test
  void filmOfThePictureIsMadeWhenTheScreenIsShownOnly() {
    var view =
        new SequenceViewModel(
            bench, TaskRunner.direct(), TaskRunner.direct(), () -> now, reported::add);
    bench.open(300, 260);
    assertThat(view.filmProperty().get()).isNull();
    view.shownProperty().set(true);
    assertThat(view.filmProperty().get().stem()).isEqualTo("cat_tilt");
    assertThat(view.count()).isEqualTo(31);
    view.choose(PerturbationType.TRANSLATE);
    assertThat(view.count()).isEqualTo(41);
    view.choose(Variant.V32);
    assertThat(view.reel().width()).isEqualTo(32);
    assertThat(view.count()).isEqualTo(16);
    assertThat(reported).isEmpty();
  }

  @Test
  void levelIsANoisesStrengthAndAnotherOnesDifficulty() {
    bench.open(300, 260);
    SequenceViewModel view = direct();
    view.chooseLevel(3);
    assertThat(view.rule()).isEqualTo(PairRule.apart(3));
    assertThat(view.filmProperty().get().stem()).isEqualTo("cat_tilt");
    view.choose(PerturbationType.SHOT_NOISE);
    assertThat(view.rule()).isEqualTo(PairRule.noise());
    assertThat(view.filmProperty().get().stem()).isEqualTo("cat_shot_noise_3");
    assertThatThrownBy(() -> view.chooseLevel(4)).hasMessage("level (4) should be 1 to 3");
  }

  @Test
  void measuresAreThoseOfTheMetricsOnTheExportedPredictions() {
    int[] classes = IntStream.range(0, 31).map(i -> (i * i / 3 + i % 4) % 12).toArray();
    bench.classifiers.set(List.of(model));
    for (String perturbation : List.of("tilt", "gaussian_noise_2", "")) {
      for (int level = 1; level <= 3; level++) {
        SequenceViewModel view = direct();
        view.chooseLevel(level);
        view.open(opener(new Frames(classes), perturbation));
        PairRule rule =
            perturbation.startsWith("gaussian") ? PairRule.noise() : PairRule.apart(level);
        assertThat(view.rule()).isEqualTo(rule);
        Lane lane = view.lanes().getFirst();
        String csv = AnswerTable.of(view.filmProperty().get(), view.lanes(), "a rule", "a version");
        assertThatMeasuresAgree(csv, lane, rule);
      }
    }
  }

  /** Reads top 5 lists back; a ranking that begins with them has the same measures. */
  private static void assertThatMeasuresAgree(String csv, Lane lane, PairRule rule) {
    List<String[]> lines =
        csv.lines()
            .filter(line -> line.startsWith("red,"))
            .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
            .toList();
    assertThat(lines).hasSize(31);
    List<Ranking> rankings = new ArrayList<>();
    for (String[] fields : lines) {
      assertThat(fields).hasSize(7 + 20);
      float[] scores = new float[SequenceFakes.CLASSES];
      for (int rank = 1; rank <= 5; rank++) {
        scores[Integer.parseInt(fields[7 + 4 * (rank - 1)])] = 6 - rank;
      }
      rankings.add(Ranking.of(scores));
    }
    SequenceStability expected = SequenceStability.of(rankings, rule);
    SequenceStability shown = lane.running(30).orElseThrow();
    assertThat(shown.flipProbability()).isEqualTo(expected.flipProbability());
    assertThat(shown.topFiveDistance()).isCloseTo(expected.topFiveDistance(), within(1e-12));
    assertThat(Double.parseDouble(lines.getLast()[5])).isEqualTo(expected.flipProbability());
    assertThat(Double.parseDouble(lines.getLast()[6]))
        .isCloseTo(expected.topFiveDistance(), within(1e-12));
    SequenceStability middle = SequenceStability.of(rankings.subList(0, 11), rule);
    assertThat(lane.running(10).orElseThrow().flipProbability())
        .isEqualTo(middle.flipProbability());
  }

  @Test
  void newestFilmWinsAndTheOldOneIsNotReadOn() {
    var reading = new SequenceFakes.Waiting();
    SequenceViewModel view = shown(TaskRunner.of(reading, Runnable::run), TaskRunner.direct());
    var old = new Frames(1, 1);
    var fresh = new Frames(2, 2, 2);
    view.open(opener(old, "tilt"));
    view.open(opener(fresh, "tilt"));
    reading.runAll();
    assertThat(old.read).isEmpty();
    assertThat(view.count()).isEqualTo(3);
  }

  @Test
  void filmChosenWhileAnotherIsReadEndsThatOne() {
    var publish = new SequenceFakes.Waiting();
    SequenceViewModel view = shown(TaskRunner.of(Runnable::run, publish), TaskRunner.direct());
    view.open(opener(new Frames(1, 1), "tilt"));
    view.open(opener(new Frames(2, 2, 2), "tilt"));
    publish.runAll();
    assertThat(view.count()).isEqualTo(3);
    assertThat(view.loadedProperty().get()).isEqualTo(3);
  }

  @Test
  void answersOfAnOldFilmAreDropped() {
    var answering = new SequenceFakes.Waiting();
    bench.classifiers.set(List.of(model));
    SequenceViewModel view = shown(TaskRunner.direct(), TaskRunner.of(answering, Runnable::run));
    view.open(opener(new Frames(1, 1), "tilt"));
    view.open(opener(new Frames(2, 3), "tilt"));
    answering.runAll();
    assertThat(model.asked).containsExactlyInAnyOrder(2, 3);
    assertThat(view.lanes().getFirst().best(0)).isEqualTo(2);
    assertThat(view.lanes().getFirst().isComplete()).isTrue();
  }

  @Test
  void framesAfterThePlayHeadAreAskedFirst() {
    var answering = new SequenceFakes.Waiting();
    bench.classifiers.set(List.of(model));
    SequenceViewModel view = shown(TaskRunner.direct(), TaskRunner.of(answering, Runnable::run));
    view.open(opener(new Frames(IntStream.range(0, 12).toArray()), "tilt"));
    // Frame 0 and then the next four were asked while the film was read; now the head jumps.
    view.seek(9);
    answering.runAll();
    List<Integer> rest = model.asked.subList(model.asked.indexOf(9), model.asked.size());
    assertThat(rest.subList(0, 3)).containsExactly(9, 10, 11);
    assertThat(model.asked).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void scrubbingBackAsksNothing() {
    bench.classifiers.set(List.of(model));
    SequenceViewModel view = direct();
    view.open(opener(new Frames(1, 2, 3), "tilt"));
    assertThat(model.asked).hasSize(3);
    view.seek(2);
    view.seek(0);
    view.chooseLevel(2);
    assertThat(model.asked).hasSize(3);
  }

  @Test
  void modelThatStaysKeepsItsAnswers() {
    var second = new RedClassifier("second");
    bench.classifiers.set(List.of(model));
    SequenceViewModel view = direct();
    view.open(opener(new Frames(1, 2, 3), "tilt"));
    bench.classifiers.set(List.of(second, model));
    assertThat(model.asked).hasSize(3);
    assertThat(second.asked).hasSize(3);
    assertThat(view.lanes()).extracting(Lane::isComplete).containsExactly(true, true);
    assertThat(view.lanes().getFirst().model()).isSameAs(second);
  }

  @Test
  void filmNeverWaitsForTheModel() {
    bench.classifiers.set(List.of(model));
    SequenceViewModel view =
        shown(TaskRunner.direct(), TaskRunner.of(new SequenceFakes.Waiting(), Runnable::run));
    view.open(opener(new Frames(new int[31]), "tilt"));
    view.setRate(10);
    view.play();
    now = 2 * SECOND;
    view.tick();
    assertThat(view.frameProperty().get()).isEqualTo(20);
    assertThat(view.lanes().getFirst().prediction(20)).isEmpty();
  }

  @Test
  void filmWithoutLoopStopsAtItsEnd() {
    SequenceViewModel view = direct();
    view.open(opener(new Frames(1, 2, 3), "tilt"));
    view.loopProperty().set(false);
    view.play();
    now = 99 * SECOND;
    view.tick();
    assertThat(view.playingProperty().get()).isFalse();
    assertThat(view.frameProperty().get()).isEqualTo(2);
  }

  @Test
  void stepsStopTheFilmAndEndAtBothEnds() {
    SequenceViewModel view = direct();
    view.open(opener(new Frames(1, 2, 3), "tilt"));
    view.play();
    view.stepFrames(1);
    assertThat(view.playingProperty().get()).isFalse();
    assertThat(view.frameProperty().get()).isEqualTo(1);
    view.stepFrames(9);
    assertThat(view.frameProperty().get()).isEqualTo(2);
    view.stepFrames(-9);
    assertThat(view.frameProperty().get()).isZero();
  }

  @Test
  void brokenFrameIsSaidAndWhatIsThereStays() {
    var frames = new Frames(1, 2, 3);
    frames.broken = 2;
    SequenceViewModel view = direct();
    view.open(opener(frames, "tilt"));
    assertThat(reported)
        .singleElement()
        .extracting(Throwable::getMessage)
        .isEqualTo("clip.mp4: frame 2 cannot be decoded");
    assertThat(view.loadedProperty().get()).isEqualTo(2);
    assertThat(frames.closed).isTrue();
    assertThat(view.busyProperty().get()).isFalse();
  }

  @Test
  void brokenModelIsSaidOnceAndTheOthersGoOn() {
    model.broken = true;
    var second = new RedClassifier("second");
    bench.classifiers.set(List.of(model, second));
    SequenceViewModel view = direct();
    view.open(opener(new Frames(new int[31]), "tilt"));
    assertThat(reported).hasSize(1);
    assertThat(view.lanes()).extracting(Lane::known).containsExactly(0, 31);
  }

  @Test
  void clipStaysUntilThePictureIsAskedFor() {
    SequenceViewModel view = direct();
    view.open(opener(new Frames(1, 2), "tilt"));
    bench.open(300, 260);
    assertThat(view.count()).isEqualTo(2);
    view.usePicture();
    assertThat(view.clips().clipProperty().get()).isEmpty();
    assertThat(view.count()).isEqualTo(31);
  }

  @Test
  void clipThatIsBadMakesThePlayerGoOnOnlyWhileItPlays() {
    int[] asked = new int[1];
    SequenceViewModel view = direct();
    view.onBadClip(() -> asked[0]++);
    FilmOpener bad =
        () -> {
          throw new SequenceException("bad.mp4", "no video");
        };
    view.open(bad);
    assertThat(asked[0]).isZero();
    view.open(opener(new Frames(1, 2), "tilt"));
    view.play();
    view.open(bad);
    assertThat(asked[0]).isEqualTo(1);
    assertThat(reported).hasSize(2);
    assertThat(view.count()).isEqualTo(2);
  }

  @Test
  void tableSaysWhereItIsFromAndLeavesTheUnknownEmpty() {
    bench.classifiers.set(List.of(model));
    SequenceViewModel view =
        shown(TaskRunner.direct(), TaskRunner.of(new SequenceFakes.Waiting(), Runnable::run));
    view.open(opener(new Frames(1, 2), "gaussian_noise_2"));
    List<String> lines =
        AnswerTable.of(view.filmProperty().get(), view.lanes(), "against 0", "RobustScope 1")
            .lines()
            .toList();
    assertThat(lines)
        .contains(
            "# program: RobustScope 1",
            "# source: clip.mp4",
            "# perturbation: gaussian_noise",
            "# strength: 2",
            "# compared: against 0",
            "# model: red, known frames 0 of 2");
    assertThat(lines.getLast()).startsWith("red,1,#1,,,,,").matches("[^,]*(,[^,]*){26}");
    assertThat(Arrays.asList(lines.get(6).split(","))).hasSize(27);
  }

  @Test
  void anotherPictureLeavesTheClipAndTheWayBackIsKept() {
    bench.open(300, 260);
    SequenceViewModel view = direct();
    FilmOpener clip = opener(new Frames(1, 2, 3), "");
    view.open(clip);
    assertThat(view.filmProperty().get().title()).isEqualTo("a film");
    bench.open(310, 260);
    assertThat(view.filmProperty().get().stem()).isEqualTo("cat_tilt");
    assertThat(view.clips().leftProperty().get()).contains(clip);
    view.useLeftClip();
    assertThat(view.filmProperty().get().title()).isEqualTo("a film");
    assertThat(view.clips().leftProperty().get()).isEmpty();
    view.choose(PerturbationType.ROTATE);
    assertThat(view.clips().leftProperty().get()).contains(clip);
  }

  @Test
  void thePictureOfTheStartOrOfTheSameSessionEndsNoClip() {
    SequenceViewModel view = direct();
    view.open(opener(new Frames(1, 2, 3), ""));
    bench.open(300, 260);
    assertThat(view.filmProperty().get().title()).isEqualTo("a film");
    view.clips().keepFor(bench.pictureProperty().get().origin());
    bench.open(310, 260);
    assertThat(view.filmProperty().get().title()).isEqualTo("a film");
    bench.open(320, 260);
    assertThat(view.filmProperty().get().stem()).isEqualTo("cat_tilt");
  }

  @Test
  void theChartsScaleIsTheNextRoundNumber() {
    assertThat(StabilityChart.top(0, 100)).isEqualTo(1);
    assertThat(StabilityChart.top(1.2, 100)).isEqualTo(2);
    assertThat(StabilityChart.top(3.3, 100)).isEqualTo(5);
    assertThat(StabilityChart.top(43, 100)).isEqualTo(50);
    assertThat(StabilityChart.top(51, 100)).isEqualTo(100);
    assertThat(StabilityChart.top(12, 18)).isEqualTo(18);
  }
}
