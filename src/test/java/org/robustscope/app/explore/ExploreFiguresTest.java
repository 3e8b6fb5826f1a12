package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.robustscope.app.common.Messages;
import org.robustscope.app.export.Exportable;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Item;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.model.InstalledModel;
import org.robustscope.testing.LegibleFigure;

/** What Explore offers to export, and that it is what stands on the screen. */
final class ExploreFiguresTest {
  private ExploreViewModel model;
  private ExploreFigures figures;

  @BeforeEach
  void openAPictureOfTheClassTwo() {
    model =
        new ExploreViewModel(
            Lanes.direct(),
            Fakes::renderer,
            Fakes.NO_TEXTURES,
            installed -> new Fakes.GreyClassifier(installed.card()),
            failure -> {
              throw new AssertionError(failure);
            });
    use(0, "grey");
    model.source().open(Fakes.photo("folder/a.png", 20, Optional.of("n00000002")));
    model.a().choose(model.a().choice().asClean());
    Messages messages = Messages.of("explore");
    figures = new ExploreFigures(model, Fakes::renderer, new TypeTitles(messages), messages);
  }

  private void use(int place, String name) {
    InstalledModel installed = Fakes.model(name);
    model.models().known().add(installed);
    model.models().choose(place, installed);
  }

  private Exportable named(String name) {
    return figures.now().figures().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Drawing draw(Exportable figure, PagePreset preset) throws FigureException {
    Drawing drawing = figure.layout().draw(figure.look().apply(preset));
    LegibleFigure.check(drawing);
    return drawing;
  }

  private static List<String> texts(Drawing drawing) {
    return drawing.texts().stream().map(Item.Text::text).toList();
  }

  private static List<Item.Picture> pictures(Drawing drawing) {
    return drawing.items().stream()
        .filter(Item.Picture.class::isInstance)
        .map(Item.Picture.class::cast)
        .toList();
  }

  @Test
  void panesHaveThePicturesOfTheScreenTheirWordsAndTheTopFiveWithWhatChanged() throws Exception {
    Drawing drawing = draw(named("Panes A and B"), PagePreset.COLUMN);

    assertThat(pictures(drawing)).hasSize(2);
    assertThat(pictures(drawing).get(1).argb())
        .isEqualTo(model.b().renderingProperty().get().argb());
    assertThat(texts(drawing))
        // Fog at 3 is the grey of class 3, which was second in the clean picture.
        .containsSubsequence("Original", "class 2", "63.2 %", "class 6")
        .containsSubsequence(
            "Fog", "severity 3", "class 3", "was 2  63.2 %", "class 7", "new  1.2 %");
    assertThat(texts(drawing)).as("one model needs no name").doesNotContain("grey");
  }

  @Test
  void severitiesAreMadeAtFullSizeAndAsked() throws Exception {
    Exportable strip = named("Severities of Fog");
    Drawing drawing = draw(strip, PagePreset.COLUMN);

    assertThat(pictures(drawing)).hasSize(6).allMatch(it -> it.columns() == 224);
    assertThat(pictures(drawing).get(5).argb()[0] & 255).isEqualTo(50);
    assertThat(texts(drawing)).contains("Original", "severity 1", "severity 5", "class 5");
    assertThat(strip.stem()).isEqualTo("a-fog");
    assertThat(draw(strip, PagePreset.SLIDE).height()).isLessThanOrEqualTo(405.01);
  }

  @Test
  void theOriginalIsOfferedWhereNoPaneShowsIt() throws Exception {
    model.a().choose(new Choice(CorruptionType.SNOW, false, 1));

    Drawing drawing = draw(named("Original, A and B"), PagePreset.TWO_COLUMNS);

    assertThat(texts(drawing)).containsSubsequence("Original", "Snow", "Fog");
    assertThat(pictures(drawing)).hasSize(3);
  }

  @Test
  void theDifferenceIsThereWhenTheScreenShowsIt() throws Exception {
    model.lookProperty().set(Look.DIFFERENCE);

    Drawing drawing = draw(named("Panes A and B, and their difference"), PagePreset.COLUMN);

    assertThat(pictures(drawing).getLast().argb()[0]).isEqualTo(0xff282828);
    assertThat(String.join(" ", texts(drawing)))
        .contains("Difference of A and B", "difference × 4");
  }

  @Test
  void severalModelsAreNamedAndWhatChangesAfterwardsChangesNoFigure() throws Exception {
    use(1, "second");
    Exportable panes = named("Panes A and B");
    model.b().choose(new Choice(CorruptionType.SNOW, false, 5));

    assertThat(texts(draw(panes, PagePreset.COLUMN)))
        .contains("grey", "second", "Fog")
        .doesNotContain("Snow");
  }

  @Test
  void withoutAModelThePicturesStandAlone() throws Exception {
    var bare =
        new ExploreViewModel(
            Lanes.direct(), Fakes::renderer, Fakes.NO_TEXTURES, _ -> null, _ -> {});
    bare.source().open(Fakes.photo("a.png", 20));
    Messages messages = Messages.of("explore");
    var of = new ExploreFigures(bare, Fakes::renderer, new TypeTitles(messages), messages);
    for (Exportable figure : of.now().figures()) {
      assertThat(texts(draw(figure, PagePreset.COLUMN))).noneMatch(it -> it.contains("class"));
    }
  }

  @Test
  void theFileSaysWhatItIsMadeFrom() throws Exception {
    Exportable panes = named("Panes A and B");
    var credits = panes.credits(draw(panes, PagePreset.COLUMN));

    assertThat(credits.sources())
        .contains("Picture: folder/a.png", "Model: grey")
        .anyMatch(it -> it.startsWith("Fog 3: variant 224, seed 0 per image (this picture: "));
    assertThat(credits.title()).startsWith("Panes A and B · ");
  }

  @Test
  void jpegAndOneSeedForEveryCallAreSaid() {
    model.jpeg85Property().set(true);
    model.choose(org.robustscope.random.SeedMode.CALL);

    assertThat(named("Panes A and B").sources())
        .contains("Every picture made the round trip through a JPEG of quality 85.")
        .anyMatch(it -> it.equals("Fog 3: variant 224, seed 0 before every call"));
  }
}
