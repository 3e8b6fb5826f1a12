package org.robustscope.app.sequence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.robustscope.app.common.Messages;
import org.robustscope.app.export.Exportable;
import org.robustscope.app.export.Exportables;
import org.robustscope.figure.chart.RankPlot;
import org.robustscope.figure.picture.PictureFigure;
import org.robustscope.figure.picture.PicturePanel;
import org.robustscope.figure.picture.PicturePanel.Answers;
import org.robustscope.figure.picture.PicturePanel.Ranked;
import org.robustscope.metric.Ranking;
import org.robustscope.model.Prediction;

/**
 * The film as figures: some of its frames, and below them the ranks through all of them, as far as
 * the models have said by now.
 */
final class FilmFigures {
  /** How many frames a figure may have; the first fits a journal's column. */
  private static final int[] COUNTS = {4, 3, 5, 6, 8, 10, 12, 16};

  private final SequenceViewModel model;
  private final FrameAnswers answers;
  private final Messages messages;

  FilmFigures(SequenceViewModel model, FrameAnswers answers, Messages messages) {
    this.model = model;
    this.answers = answers;
    this.messages = messages;
  }

  /** One figure for each number of frames; all frames of the film must be there. */
  Exportables now() {
    int count = model.count();
    List<Exportable> figures = new ArrayList<>();
    List<RankPlot.Model> ranks = ranks();
    ClassColours colours = colours();
    for (int wanted : COUNTS) {
      if (wanted < count) {
        figures.add(figure(Integer.toString(wanted), evenly(wanted, count), ranks, colours));
      }
    }
    figures.add(figure(messages.text("figure.all", count), evenly(count, count), ranks, colours));
    return new Exportables(messages.text("figure.frames"), figures);
  }

  /** So many frames from the first to the last. */
  static List<Integer> evenly(int wanted, int count) {
    List<Integer> frames = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      frames.add(wanted == 1 ? 0 : (int) Math.round(i * (count - 1) / (double) (wanted - 1)));
    }
    return List.copyOf(frames);
  }

  private Exportable figure(
      String name, List<Integer> shown, List<RankPlot.Model> ranks, ClassColours colours) {
    Film film = model.filmProperty().get();
    Reel reel = model.reel();
    List<String> heads = shown.stream().map(it -> film.caption().apply(it)).toList();
    List<List<Answers>> said = shown.stream().map(this::said).toList();
    return Exportable.ofPictures(
        name,
        film.stem() + "_frames",
        film.title(),
        sources(film),
        settings -> {
          List<PicturePanel> panels = new ArrayList<>();
          for (int i = 0; i < shown.size(); i++) {
            panels.add(panel(reel, shown.get(i), heads.get(i), said.get(i)));
          }
          PictureFigure figure =
              ranks.isEmpty()
                  ? PictureFigure.film(panels)
                  : PictureFigure.film(
                      panels, new RankPlot(reel.count(), ranks, colours.names()), shown);
          return figure.draw(settings);
        });
  }

  private PicturePanel panel(Reel reel, int frame, String about, List<Answers> said) {
    int[] argb = new int[reel.width() * reel.height()];
    reel.toPacked(frame, argb);
    String title = messages.text("figure.frame", Integer.toString(frame));
    return new PicturePanel(reel.width(), reel.height(), argb, title, about, said);
  }

  /** What the only model says of a frame; of several the plots below tell it. */
  private List<Answers> said(int frame) {
    if (model.lanes().size() != 1) {
      return List.of();
    }
    Lane lane = model.lanes().getFirst();
    OptionalInt label = answers.trueLabel(lane);
    int right = label.orElse(lane.best(0));
    return lane.prediction(frame)
        .map(prediction -> List.of(new Answers("", List.of(best(lane, frame, prediction, right)))))
        .orElse(List.of());
  }

  private Ranked best(Lane lane, int frame, Prediction prediction, int right) {
    var best = prediction.top(1).getFirst();
    return new Ranked(
        best.label().shortName(),
        best.probability(),
        lane.isFlip(frame) ? messages.text("top.flip") : "",
        best.label().index() == right);
  }

  private List<RankPlot.Model> ranks() {
    List<RankPlot.Model> models = new ArrayList<>();
    for (Lane lane : model.lanes()) {
      if (lane.known() > 0) {
        String name = model.lanes().size() > 1 ? lane.model().card().shortCaption() : "";
        models.add(new RankPlot.Model(name, classes(lane), flips(lane)));
      }
    }
    return models;
  }

  private static List<RankPlot.Ranked> classes(Lane lane) {
    Set<Integer> ever = new LinkedHashSet<>();
    for (int frame = 0; frame < lane.frames(); frame++) {
      ever.addAll(firstFive(lane.ranking(frame)));
    }
    List<RankPlot.Ranked> classes = new ArrayList<>();
    for (int index : ever) {
      int[] ranks = new int[lane.frames()];
      for (int frame = 0; frame < ranks.length; frame++) {
        Ranking ranking = lane.ranking(frame);
        ranks[frame] = ranking == null ? 0 : ranking.rankOf(index);
      }
      classes.add(new RankPlot.Ranked(lane.nameOf(index), ranks));
    }
    return classes;
  }

  private static List<Integer> firstFive(Ranking ranking) {
    List<Integer> classes = new ArrayList<>();
    for (int rank = 1;
        ranking != null && rank <= Math.min(RankPlot.RANKED, ranking.size());
        rank++) {
      classes.add(ranking.classAt(rank));
    }
    return classes;
  }

  private static boolean[] flips(Lane lane) {
    boolean[] flips = new boolean[lane.frames()];
    for (int frame = 0; frame < flips.length; frame++) {
      flips[frame] = lane.isFlip(frame);
    }
    return flips;
  }

  /** As in the timeline: predictions first, then whatever was among the first five. */
  private ClassColours colours() {
    var colours = new ClassColours();
    if (!model.lanes().isEmpty()) {
      colours.assign(model.lanes(), 0);
    }
    for (Lane lane : model.lanes()) {
      classes(lane).forEach(it -> colours.place(it.name()));
    }
    return colours;
  }

  private List<String> sources(Film film) {
    List<String> sources = new ArrayList<>();
    // Where a file lies is nobody's business.
    String origin = film.origin();
    int folder = Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\'));
    sources.add(messages.text("figure.source", origin.substring(folder + 1), film.title()));
    if (!film.settings().isEmpty()) {
      sources.add(film.settings());
    }
    if (!model.lanes().isEmpty()) {
      sources.add(messages.text("figure.source.flips", answers.rule()));
    }
    for (Lane lane : model.lanes()) {
      sources.add(
          messages.text(
              "figure.source.model", lane.model().card().name(), lane.known(), lane.frames()));
    }
    return sources;
  }
}
