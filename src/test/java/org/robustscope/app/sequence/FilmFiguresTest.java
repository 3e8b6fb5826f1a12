package org.robustscope.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.app.export.Exportable;
import org.robustscope.app.sequence.SequenceFakes.Frames;
import org.robustscope.app.sequence.SequenceFakes.RedClassifier;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Item;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.model.Classifier;
import org.robustscope.testing.LegibleFigure;

/** Frames and ranks as a figure. */
final class FilmFiguresTest {
  private static final int[] CLASSES = {1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3};

  private static FilmFigures figures(int[] frames, String... models) {
    var bench = new SequenceFakes.Bench();
    List<Classifier> asked = new ArrayList<>();
    for (String name : models) {
      asked.add(new RedClassifier(name));
    }
    bench.classifiers.set(asked);
    var model =
        new SequenceViewModel(
            bench,
            TaskRunner.direct(),
            TaskRunner.direct(),
            () -> 0,
            failure -> {
              throw new AssertionError(failure);
            });
    model.shownProperty().set(true);
    model.open(() -> SequenceFakes.film(new Frames(frames), "tilt"));
    Messages messages = Messages.of("sequence");
    return new FilmFigures(model, new FrameAnswers(model, messages), messages);
  }

  private static Drawing draw(Exportable figure) throws FigureException {
    Drawing drawing = figure.layout().draw(figure.look().apply(PagePreset.COLUMN));
    LegibleFigure.check(drawing);
    return drawing;
  }

  private static List<String> texts(Drawing drawing) {
    return drawing.texts().stream().map(Item.Text::text).toList();
  }

  @Test
  void fourFramesFromFirstToLastStandAboveTheRanks() throws Exception {
    Exportable four = figures(CLASSES, "red").now().figures().getFirst();
    Drawing drawing = draw(four);

    assertThat(four.name()).isEqualTo("4");
    assertThat(drawing.items().stream().filter(Item.Picture.class::isInstance))
        .hasSize(4)
        .extracting(it -> ((Item.Picture) it).argb()[0] >> 16 & 255)
        .containsExactly(1, 2, 2, 3);
    assertThat(texts(drawing))
        .containsSubsequence("Frame 0", "#0", "Frame 4", "Frame 7", "Frame 11")
        .contains("Rank", "1", "5", "out", "Frame", "flip")
        .anyMatch(it -> it.startsWith("flip  "));
  }

  @Test
  void eachNumberOfFramesIsOfferedUpToAllOfThem() throws Exception {
    List<Exportable> all = figures(CLASSES, "red").now().figures();

    assertThat(all)
        .extracting(Exportable::name)
        .containsExactly("4", "3", "5", "6", "8", "10", "all 12");
    for (Exportable figure : all) {
      draw(figure);
    }
    assertThat(figures(new int[] {1, 2}, "red").now().figures())
        .extracting(Exportable::name)
        .containsExactly("all 2");
  }

  @Test
  void framesAreEvenlyApartFromTheFirstToTheLast() {
    assertThat(FilmFigures.evenly(4, 31)).containsExactly(0, 10, 20, 30);
    assertThat(FilmFigures.evenly(3, 12)).containsExactly(0, 6, 11);
    assertThat(FilmFigures.evenly(1, 1)).containsExactly(0);
  }

  @Test
  void severalModelsHaveAPlotEachUnderTheirNames() throws Exception {
    Drawing drawing = draw(figures(CLASSES, "red", "rouge").now().figures().getFirst());

    assertThat(texts(drawing)).containsSubsequence("red", "rouge", "Frame");
    assertThat(texts(drawing).stream().filter("Rank"::equals)).hasSize(2);
  }

  @Test
  void withoutAModelTheFramesStandAlone() throws Exception {
    assertThat(texts(draw(figures(CLASSES).now().figures().getFirst())))
        .contains("Frame 11")
        .doesNotContain("Rank");
  }

  @Test
  void theFileSaysWhereItIsFrom() throws Exception {
    Exportable figure = figures(CLASSES, "red").now().figures().getFirst();

    assertThat(figure.credits(draw(figure)).sources())
        .containsExactly(
            "Sequence: clip.mp4, a film",
            "Flips: Each frame is compared with the one before it (difficulty 1).",
            "Model: red, known frames 12 of 12");
    assertThat(figure.stem()).isEqualTo("film_frames");
  }
}
