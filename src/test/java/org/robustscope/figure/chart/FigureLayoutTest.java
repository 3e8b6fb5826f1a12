package org.robustscope.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robustscope.testing.LegibleFigure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.PublishedData;
import org.robustscope.figure.data.SampleData;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Item;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.published.PublishedFamilies;
import org.robustscope.published.PublishedResults;

/** No text of any figure is too small, cut by the page or over another, whatever the data. */
class FigureLayoutTest {
  private static final PublishedData PUBLISHED = new PublishedData(new PublishedResults());

  private static FigureData published(FigureKind kind) {
    return switch (kind) {
      case SEVERITY, SEVERITY_HEATMAP -> PUBLISHED.bySeverity();
      case FLIP_RATES -> PUBLISHED.perturbations();
      case CALIBRATION -> SampleData.everything(2);
      default -> PUBLISHED.paper();
    };
  }

  private static FigureData longNames() {
    List<Entry> entries = new ArrayList<>();
    String[] names = {
      "a_very_long_name_of_a_model_without_any_blank_in_it_that_goes_on_and_on_" + "x".repeat(8),
      "A very long name of a model with blanks in it, & special_characters: 50% {of} ~ $them$ #1",
      "短い名前",
      "B"
    };
    for (int i = 0; i < names.length; i++) {
      entries.add(SampleData.entry(names[i], i, SampleData.partial(SampleData.ONE)));
    }
    FigureData sample = SampleData.everything(1);
    return new FigureData(entries, sample.changes(), sample.reliabilities());
  }

  static Stream<Arguments> figures() {
    List<Arguments> all = new ArrayList<>();
    for (FigureKind kind : FigureKind.values()) {
      for (PagePreset preset : List.of(PagePreset.COLUMN, PagePreset.TWO_COLUMNS)) {
        all.add(Arguments.of(kind, preset, "published", published(kind)));
        all.add(Arguments.of(kind, preset, "one model", SampleData.everything(1)));
        all.add(Arguments.of(kind, preset, "30 models", SampleData.everything(30)));
        all.add(Arguments.of(kind, preset, "300 models", SampleData.everything(300)));
        all.add(Arguments.of(kind, preset, "long names", longNames()));
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("figures")
  void noTextIsSmallCutOrOverAnother(
      FigureKind kind, PagePreset preset, String what, FigureData data) throws FigureException {
    check(kind.draw(data, FigureSettings.of(preset)));
  }

  static Stream<Arguments> onASlide() {
    return Stream.of(FigureKind.values()).map(kind -> Arguments.of(kind, published(kind)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("onASlide")
  void onASlideEachFigureFitsOrSaysWhatItNeeds(FigureKind kind, FigureData data)
      throws FigureException {
    FigureSettings slide = FigureSettings.of(PagePreset.SLIDE);
    try {
      Drawing drawing = kind.draw(data, slide);
      check(drawing);
      assertThat(drawing.height()).isLessThanOrEqualTo(slide.height().getAsDouble() + 0.5);
    } catch (TooSmallException e) {
      assertThat(e).hasMessageContaining("need a height of").hasMessageContaining("14.3 cm");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("onASlide")
  void mixedFamiliesAreSaidInTheFigureItself(FigureKind kind, FigureData data)
      throws FigureException {
    if (kind == FigureKind.ENHANCEMENTS || kind == FigureKind.CALIBRATION) {
      return;
    }
    FigureData mixed =
        FigureData.of(
            List.of(
                SampleData.entry("One", 1, SampleData.origin(SampleData.ONE)),
                SampleData.entry("Two", 2, SampleData.origin(SampleData.TWO))));
    Drawing drawing =
        kind.draw(mixed, FigureSettings.of(PagePreset.COLUMN).withMixedFamilies(true));
    check(drawing);
    boolean normalised = kind != FigureKind.SEVERITY && kind != FigureKind.SEVERITY_HEATMAP;
    String all = String.join(" ", drawing.texts().stream().map(Item.Text::text).toList());
    assertThat(all.contains("Mixed families, not comparable")).isEqualTo(normalised);
  }

  @Test
  void aPlotAreaOfAGivenSizeHasThatSize() throws FigureException {
    FigureSettings settings =
        FigureSettings.of(PagePreset.COLUMN)
            .withSize(200, OptionalDouble.of(150), false)
            .withPlotArea(true);
    for (FigureKind kind : List.of(FigureKind.MCE, FigureKind.CLEAN_MCE, FigureKind.HEATMAP)) {
      Drawing drawing = kind.draw(PUBLISHED.paper(), settings);
      assertThat(drawing.plot().getWidth()).isBetween(199.9, 200.1);
      assertThat(drawing.plot().getHeight()).isBetween(149.9, 150.1);
      assertThat(drawing.width()).isGreaterThan(200);
    }
  }

  @Test
  void allOfTheTestbedIsDrawnInOneColumn() throws FigureException {
    FigureData testbed = PUBLISHED.of(List.of(PublishedFamilies.TESTBED));
    check(FigureKind.MCE.draw(testbed, FigureSettings.of(PagePreset.COLUMN)));
    check(FigureKind.HEATMAP.draw(testbed, FigureSettings.of(PagePreset.COLUMN)));
  }
}
