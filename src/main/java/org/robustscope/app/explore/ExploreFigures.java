package org.robustscope.app.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.Samples;
import org.robustscope.app.export.Exportable;
import org.robustscope.app.export.Exportables;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.figure.picture.PictureFigure;
import org.robustscope.figure.picture.PicturePanel;
import org.robustscope.figure.picture.PicturePanel.Answers;
import org.robustscope.figure.picture.PicturePanel.Ranked;
import org.robustscope.model.Classifier;
import org.robustscope.model.Prediction;
import org.robustscope.random.SeedMode;

/**
 * What the screen can export as figures: its panes, and the severities of pane B's type. They are
 * taken as they stand; what is not on the screen is made when a figure is drawn.
 */
final class ExploreFigures {
  private static final int LISTED = 5;
  private static final int LISTED_IN_STRIP = 3;

  private final ExploreViewModel model;
  private final Supplier<Renderer> renderers;
  private final TypeTitles titles;
  private final Messages messages;

  /**
   * Figures of a screen.
   *
   * @param renderers makes a renderer for the pictures of one figure
   */
  ExploreFigures(
      ExploreViewModel model, Supplier<Renderer> renderers, TypeTitles titles, Messages messages) {
    this.model = model;
    this.renderers = renderers;
    this.titles = titles;
    this.messages = messages;
  }

  /** The panes first; both must show a picture. */
  Exportables now() {
    Rendering a = model.a().renderingProperty().get();
    Rendering b = model.b().renderingProperty().get();
    var asked = new Asked(a.subject(), model.models().classifiersProperty().get());
    List<Exportable> figures = new ArrayList<>();
    figures.add(panes(asked, a, b));
    if (!a.cell().isClean() && !b.cell().isClean()) {
      figures.add(withOriginal(asked, a, b));
    }
    figures.add(strip(asked));
    return new Exportables(messages.text("figure.which"), figures);
  }

  /** What a figure's pictures are made from, and who is asked about them. */
  private record Asked(Subject subject, List<Classifier> models) {
    String stem() {
      return subject.crop().photo().stem();
    }
  }

  private Exportable panes(Asked asked, Rendering a, Rendering b) {
    boolean difference = model.lookProperty().get() == Look.DIFFERENCE;
    return figure(
        asked,
        messages.text(difference ? "figure.difference" : "figure.panes"),
        "panes",
        List.of(a.cell(), b.cell()),
        maker -> {
          List<PicturePanel> panels = new ArrayList<>();
          panels.add(panel(a, maker.answers(a, Optional.empty(), LISTED)));
          panels.add(panel(b, maker.answers(b, Optional.of(a), LISTED)));
          if (difference) {
            panels.add(difference(a, b));
          }
          return PictureFigure.panes(panels);
        });
  }

  private Exportable withOriginal(Asked asked, Rendering a, Rendering b) {
    return figure(
        asked,
        messages.text("figure.original"),
        "original-and-panes",
        List.of(a.cell(), b.cell()),
        maker -> {
          Rendering clean = maker.render(Cell.CLEAN);
          List<PicturePanel> panels = new ArrayList<>();
          panels.add(panel(clean, maker.answers(clean, Optional.empty(), LISTED)));
          for (Rendering pane : List.of(a, b)) {
            panels.add(panel(pane, maker.answers(pane, Optional.of(clean), LISTED)));
          }
          return PictureFigure.panes(panels);
        });
  }

  private Exportable strip(Asked asked) {
    CorruptionType type = model.cells().stripType();
    List<Cell> cells = new ArrayList<>();
    for (int severity = 0; severity < SeverityStrip.CELLS; severity++) {
      cells.add(model.cells().shown(type, severity));
    }
    int listed = asked.models().size() > 1 ? 1 : LISTED_IN_STRIP;
    return figure(
        asked,
        messages.text("figure.strip", titles.of(type)),
        type.id(),
        cells,
        maker -> {
          List<PicturePanel> panels = new ArrayList<>();
          for (Cell cell : cells) {
            Rendering made = maker.render(cell);
            panels.add(panel(made, maker.answers(made, Optional.empty(), listed)));
          }
          return PictureFigure.strip(panels);
        });
  }

  private Exportable figure(
      Asked asked,
      String name,
      String stem,
      List<Cell> cells,
      Function<Maker, PictureFigure> make) {
    var once = new Once(() -> make.apply(new Maker(asked)));
    return Exportable.ofPictures(
        name,
        asked.stem() + "-" + stem,
        messages.text("figure.title", name, asked.subject().crop().photo().title()),
        sources(asked, cells),
        settings -> once.get().draw(settings));
  }

  /** Makes pictures and asks models, off the JavaFX thread. */
  private final class Maker {
    private final Asked asked;
    private final Renderer renderer = renderers.get();

    Maker(Asked asked) {
      this.asked = asked;
    }

    Rendering render(Cell cell) {
      return renderer.render(asked.subject(), cell);
    }

    /** All models' best classes; the right one is set off, changed ranks are marked. */
    List<Answers> answers(Rendering of, Optional<Rendering> comparedWith, int listed) {
      List<Answers> all = new ArrayList<>();
      for (Classifier asking : asked.models()) {
        Prediction prediction = model.predictions().of(asking, of);
        Optional<Prediction> other = comparedWith.map(it -> model.predictions().of(asking, it));
        List<Ranked> classes = new ArrayList<>();
        for (TopRow row : Comparison.rows(prediction, other, right(asking))) {
          if (row.rank() <= listed) {
            classes.add(new Ranked(row.label(), row.probability(), mark(row), row.highlighted()));
          }
        }
        String name = asked.models().size() > 1 ? asking.card().shortCaption() : "";
        all.add(new Answers(name, classes));
      }
      return all;
    }

    private OptionalInt right(Classifier asking) {
      Photo photo = asked.subject().crop().photo();
      return Reference.trueLabel(photo, asking).isPresent()
          ? Reference.index(photo, asking, Optional.empty())
          : Reference.index(
              photo, asking, Optional.of(model.predictions().of(asking, render(Cell.CLEAN))));
    }
  }

  private String mark(TopRow row) {
    return switch (row.change().kind()) {
      case ROSE, FELL -> messages.text("figure.was", row.change().formerRank());
      case NEW -> messages.text("figure.new");
      case NONE, SAME, OUT -> "";
    };
  }

  private PicturePanel panel(Rendering of, List<Answers> answers) {
    Cell cell = of.cell();
    String title = cell.isClean() ? messages.text("figure.clean") : titles.of(cell.type());
    String severity = cell.isClean() ? "" : messages.text("figure.severity", cell.severity());
    String about =
        !cell.isEnhanced()
            ? severity
            : severity.isEmpty()
                ? cell.enhancement().title()
                : titles.enhanced(severity, cell.enhancement());
    return new PicturePanel(
        of.picture().width(), of.picture().height(), of.argb(), title, about, answers);
  }

  private PicturePanel difference(Rendering a, Rendering b) {
    int[] argb = new int[a.argb().length];
    DifferenceImage.of(a.argb(), b.argb(), argb);
    return new PicturePanel(
        a.picture().width(),
        a.picture().height(),
        argb,
        messages.text("figure.differs"),
        messages.text("viewport.difference", DifferenceImage.AMPLIFICATION),
        List.of());
  }

  private List<String> sources(Asked asked, List<Cell> cells) {
    Subject subject = asked.subject();
    Set<String> sources = new LinkedHashSet<>();
    sources.add(picture(subject.crop().photo()));
    for (Cell cell : cells) {
      if (!cell.isClean()) {
        sources.add(
            messages.text(
                subject.seeds().mode() == SeedMode.IMAGE
                    ? "figure.source.cell"
                    : "figure.source.cellCall",
                titles.of(cell),
                subject.crop().variant().id(),
                Long.toString(subject.seeds().seed()),
                Long.toString(subject.seedOf(cell))));
      }
    }
    if (subject.jpeg85()) {
      sources.add(messages.text("figure.source.jpeg"));
    }
    asked
        .models()
        .forEach(it -> sources.add(messages.text("figure.source.model", it.card().name())));
    return List.copyOf(sources);
  }

  /** By the name that its seeds follow from: where its file lies is nobody's business. */
  private String picture(Photo photo) {
    return SampleReader.idOf(photo.origin())
        .flatMap(ExploreFigures::sample)
        .map(it ->
            messages.text("figure.source.sample", it.title(), it.file(), it.credit(), it.licence()))
        .orElseGet(() -> messages.text("figure.source.picture", photo.name()));
  }

  private static Optional<Sample> sample(String id) {
    try {
      return Samples.read().find(id);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** Made at its first use, by whichever thread comes first. */
  private static final class Once {
    private final Supplier<PictureFigure> make;
    private PictureFigure made;

    Once(Supplier<PictureFigure> make) {
      this.make = make;
    }

    synchronized PictureFigure get() {
      if (made == null) {
        made = make.get();
      }
      return made;
    }
  }
}
