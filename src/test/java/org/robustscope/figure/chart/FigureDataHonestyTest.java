package org.robustscope.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.robustscope.figure.data.Datum;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.PublishedData;
import org.robustscope.figure.data.SampleData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.draw.Item;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.published.PublishedFamilies;
import org.robustscope.published.PublishedResults;

/** Figures show what the data have, say what they lack, and mix nothing unasked. */
class FigureDataHonestyTest {
  private static final FigureSettings COLUMN = FigureSettings.of(PagePreset.COLUMN);
  private static final Slot MCE = Slot.of(Kind.MEAN_CE);
  private static final PublishedData PUBLISHED = new PublishedData(new PublishedResults());

  private static double shown(Drawing drawing, String model, Slot slot) {
    return drawing.data().stream()
        .filter(datum -> datum.model().equals(model) && datum.slot().equals(slot))
        .findFirst()
        .orElseThrow()
        .number();
  }

  @Test
  void thePapersStatementsCanBeReadOff() throws FigureException {
    Drawing mce = FigureKind.CLEAN_MCE.draw(PUBLISHED.paper(), COLUMN);
    Drawing relative = FigureKind.CLEAN_RELATIVE_MCE.draw(PUBLISHED.paper(), COLUMN);
    Slot relativeMce = Slot.of(Kind.RELATIVE_MEAN_CE);
    assertThat(shown(mce, "AlexNet", MCE)).isEqualTo(100);
    assertThat(shown(mce, "ResNet-50", MCE)).isEqualTo(76.7);
    assertThat(shown(relative, "ResNet-50", relativeMce)).isEqualTo(105);
    assertThat(shown(mce, "DenseNet-121", MCE)).isLessThan(shown(mce, "ResNet-50", MCE));
    assertThat(shown(mce, "ResNeXt-50 (32x4d)", MCE)).isLessThan(shown(mce, "ResNet-50", MCE));
    Drawing flips = FigureKind.FLIP_RATE.draw(PUBLISHED.paper(), COLUMN);
    assertThat(shown(flips, "ResNet-50", Slot.of(Kind.MEAN_FLIP_RATE))).isEqualTo(58);
    Drawing enhancements = FigureKind.ENHANCEMENTS.draw(PUBLISHED.paper(), COLUMN);
    assertThat(enhancements.data())
        .anyMatch(d ->
            d.model().startsWith("ResNet-50, CLAHE") && d.slot().equals(MCE) && d.number() == 74.5);
  }

  @Test
  void theBarsAreAsLongAsTheirNumbers() throws FigureException {
    Drawing drawing = FigureKind.MCE.draw(SampleData.models(12), COLUMN);
    List<Item.Fill> bars =
        drawing.items().stream()
            .filter(Item.Fill.class::isInstance)
            .map(Item.Fill.class::cast)
            .filter(
                fill -> Math.abs(fill.shape().getBounds2D().getX() - drawing.plot().getX()) < 1e-6)
            .toList();
    List<Datum> data = drawing.data();
    assertThat(bars).hasSameSizeAs(data);
    double unit = bars.getFirst().shape().getBounds2D().getWidth() / data.getFirst().number();
    for (int i = 0; i < bars.size(); i++) {
      assertThat(bars.get(i).shape().getBounds2D().getWidth() / data.get(i).number())
          .isBetween(unit * 0.9999, unit * 1.0001);
    }
  }

  @Test
  void familiesAreNotMixedUnasked() {
    FigureData mixed =
        PUBLISHED.of(List.of(PublishedFamilies.PAPER, PublishedFamilies.ROBUSTBENCH));
    for (FigureKind kind :
        List.of(FigureKind.MCE, FigureKind.HEATMAP, FigureKind.CLEAN_MCE, FigureKind.SIZE_MCE)) {
      assertThatThrownBy(() -> kind.draw(mixed, COLUMN))
          .isInstanceOf(FigureException.class)
          .hasMessageContaining("may not be compared")
          .hasMessageContaining("RobustBench");
    }
  }

  @Test
  void theTablesOfMixedFamiliesAreRefusedAlike() {
    FigureData mixed =
        PUBLISHED.of(List.of(PublishedFamilies.PAPER, PublishedFamilies.ROBUSTBENCH));
    assertThatThrownBy(() -> FigureKind.MCE.table(mixed, COLUMN))
        .isInstanceOf(FigureException.class);
  }

  @Test
  void noResultsAreSaid() {
    for (FigureKind kind : FigureKind.values()) {
      assertThatThrownBy(() -> kind.draw(FigureData.EMPTY, COLUMN))
          .isInstanceOf(FigureException.class)
          .message()
          .matches("[a-z].*[a-z)]");
    }
  }

  @Test
  void aMissingBaseIsTheReasonThatIsGiven() {
    Entry entry =
        SampleData.with(
            SampleData.entry("Own", 1, SampleData.origin(SampleData.ONE)),
            Datum.missing(MCE, "Own", "no AlexNet was run", SampleData.origin(SampleData.ONE)));
    assertThatThrownBy(() -> FigureKind.MCE.draw(FigureData.of(List.of(entry)), COLUMN))
        .hasMessageContaining("no AlexNet was run");
  }

  @Test
  void aNumberThatIsNoneIsLeftOutAndNamed() throws FigureException {
    List<Entry> entries = new ArrayList<>(SampleData.models(3).entries());
    entries.set(
        1,
        SampleData.with(
            entries.get(1),
            Datum.of(MCE, "Model 2", Double.NaN, SampleData.origin(SampleData.ONE))));
    Drawing drawing = FigureKind.MCE.draw(FigureData.of(entries), COLUMN);
    assertThat(drawing.data()).extracting(Datum::model).containsOnly("Model 1", "Model 3");
    assertThat(drawing.notes()).anyMatch(note -> note.contains("Model 2") && note.contains("NaN"));
  }

  @Test
  void aMissingCellIsGreyAndSaysSo() throws FigureException {
    List<Entry> entries = new ArrayList<>(SampleData.models(3).entries());
    Slot fog = Slot.of(Kind.CE, "fog");
    entries.set(
        0,
        SampleData.with(
            entries.get(0),
            Datum.missing(fog, "Model 1", "not run yet", SampleData.origin(SampleData.ONE))));
    Drawing drawing = FigureKind.HEATMAP.draw(FigureData.of(entries), COLUMN);
    assertThat(drawing.texts()).extracting(Item.Text::text).contains("no number");
    assertThat(drawing.data())
        .anyMatch(d -> d.slot().equals(fog) && d.inFull().contains("none, not run yet"));
  }

  @Test
  void partialResultsAreMarked() throws FigureException {
    List<Entry> entries = new ArrayList<>(SampleData.models(3).entries());
    entries.add(SampleData.entry("Own", 9, SampleData.partial(SampleData.ONE)));
    for (FigureKind kind : List.of(FigureKind.MCE, FigureKind.HEATMAP, FigureKind.CLEAN_MCE)) {
      Drawing drawing = kind.draw(FigureData.of(entries), COLUMN);
      assertThat(drawing.texts())
          .extracting(Item.Text::text)
          .contains("partial: the run is not complete");
    }
  }

  @Test
  void aHeightThatIsTooSmallIsRefusedWithWhatIsNeededAndExceededWhereItMay()
      throws FigureException {
    FigureData many = SampleData.models(300);
    FigureSettings low = COLUMN.withSize(238, OptionalDouble.of(300), false);
    assertThatThrownBy(() -> FigureKind.MCE.draw(many, low))
        .isInstanceOf(TooSmallException.class)
        .hasMessageContaining("300 bars need a height of");
    FigureSettings least = COLUMN.withSize(238, OptionalDouble.of(300), true);
    assertThat(FigureKind.MCE.draw(many, least).height()).isGreaterThan(2000);
  }

  @Test
  void highlightedModelsStandOut() throws FigureException {
    Drawing drawing =
        FigureKind.CLEAN_MCE.draw(SampleData.models(5), COLUMN.withHighlighted(Set.of("model 2")));
    long muted =
        drawing.items().stream()
            .filter(Item.Fill.class::isInstance)
            .filter(f -> ((Item.Fill) f).colour().equals(drawing.ink().mute()))
            .count();
    assertThat(muted).isEqualTo(4);
  }

  @Test
  void everySpotLiesWhereItsMarkIs() throws FigureException {
    Drawing drawing = FigureKind.CLEAN_MCE.draw(SampleData.models(5), COLUMN);
    assertThat(drawing.spots()).hasSize(5);
    drawing
        .spots()
        .forEach(spot -> {
          var box = spot.shape().getBounds2D();
          assertThat(drawing.at(box.getCenterX(), box.getCenterY())).isPresent();
        });
  }
}
