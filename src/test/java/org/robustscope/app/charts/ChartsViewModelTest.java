package org.robustscope.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.Order;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.ResultData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.metric.Measure;
import org.robustscope.metric.Quantity;
import org.robustscope.metric.Quantity.Kind;
import org.robustscope.published.Cited;
import org.robustscope.published.Family;
import org.robustscope.published.Group;
import org.robustscope.published.ModelResult;
import org.robustscope.published.Provenance;
import org.robustscope.published.PublishedResults;

/** What the screen shows, without a toolkit, every task at once. */
class ChartsViewModelTest {
  private static final PublishedResults TABLES = new PublishedResults();
  private static final Family RUN =
      new Family("run-1", "My run", "ImageNet-C", "none", "200 images", "200 images of my own.");

  private final List<Throwable> failures = new ArrayList<>();
  private final Runs runs = new Runs();
  private final ChartsViewModel model = model();

  /** Runs that a test adds. */
  private static final class Runs implements OwnResults {
    private final ReadOnlyObjectWrapper<FigureData> data =
        new ReadOnlyObjectWrapper<>(FigureData.EMPTY);

    @Override
    public ReadOnlyObjectProperty<FigureData> dataProperty() {
      return data.getReadOnlyProperty();
    }
  }

  private ChartsViewModel model() {
    var made =
        new ChartsViewModel(
            TABLES, runs, TaskRunner.direct(), Messages.of("charts"), failures::add);
    made.setRoom(800, 500);
    return made;
  }

  @Test
  void firstStartShowsThePapersArchitecturesWithoutAnyRun() {
    assertThat(failures).isEmpty();
    assertThat(names()).contains("AlexNet", "ResNet-50", "DenseNet-161", "ResNeXt-101");
    assertThat(shown().drawing()).isPresent();
    assertThat(shown().grid().rows()).extracting(NumberGrid.Row::name).contains("VGG-19");
    assertThat(model.shelvesProperty().getValue())
        .extracting(shelf -> shelf.family().id())
        .startsWith("bundled", "paper", "augmix", "robustbench", "testbed");
  }

  @Test
  void everyKindIsEitherDrawnOrSaysWhyNot() {
    for (FigureKind kind : FigureKind.values()) {
      model.kindProperty().set(kind);
      assertThat(shown().drawing().isPresent())
          .as(kind.id())
          .isEqualTo(shown().problem().isEmpty());
      String reason = model.lackingProperty().get().get(kind);
      assertThat(reason == null)
          .as(kind.id() + " " + reason)
          .isEqualTo(shown().drawing().isPresent());
    }
    assertThat(model.lackingProperty().get())
        .containsKey(FigureKind.CALIBRATION)
        .doesNotContainKey(FigureKind.MCE);
  }

  @Test
  void filterFindsByNameGroupAndFamily() {
    model.filterProperty().set("resnext paper");

    List<Shelf> shelves = model.shelvesProperty().getValue();
    assertThat(shelves).extracting(shelf -> shelf.family().id()).contains("paper");
    assertThat(shelves).allSatisfy(shelf -> assertThat(shelf.entries()).isNotEmpty());
    model.filterProperty().set("no such thing");
    assertThat(model.shelvesProperty().getValue()).isEmpty();
  }

  @Test
  void familiesAreNotMixedUnlessTheUserSaysSoAndThenTheFigureSaysIt() {
    model.choose(shelf("robustbench").entries(), true);

    assertThat(shown().drawing()).isEmpty();
    assertThat(shown().mixing()).isTrue();
    assertThat(shown().problem()).contains("may not be compared");
    model.mixedProperty().set(true);
    assertThat(shown().drawing()).isPresent();
    assertThat(text(shown().drawing().orElseThrow())).contains("5,000 images");
  }

  @Test
  void oneFamilyCanBeKept() {
    model.choose(shelf("robustbench").entries(), true);
    int before = names().size();
    model.unmix();

    assertThat(shown().drawing()).isPresent();
    assertThat(names().size()).isLessThan(before).isGreaterThan(12);
  }

  @Test
  void cleanErrorsOfTwoFamiliesAreNoNormalisedNumbers() {
    model.choose(
        Set.of(
            shelf("paper").entries().getFirst().id(), shelf("augmix").entries().getFirst().id()));
    model.kindProperty().set(FigureKind.MCE);

    assertThat(shown().mixing()).isTrue();
  }

  @Test
  void nothingChosenSaysWhatToDo() {
    model.chooseNone();

    assertThat(shown().drawing()).isEmpty();
    assertThat(shown().mixing()).isFalse();
    assertThat(shown().problem()).contains("choose");
    assertThat(shown().grid().rows()).isEmpty();
    model.choosePaper();
    assertThat(shown().drawing()).isPresent();
  }

  @Test
  void aMissingNumberIsInTheTableWithItsReason() {
    model.choose(shelf("imagenet-p").entries(), true);
    model.kindProperty().set(FigureKind.TOP5_DISTANCE);
    NumberGrid.Row row =
        shown().grid().rows().stream()
            .filter(it -> it.name().equals("resnext101_32x8d"))
            .findFirst()
            .orElseThrow();

    assertThat(row.cells().getFirst().text()).isEqualTo("–");
    assertThat(row.cells().getFirst().inFull()).contains("no top-5 distance of AlexNet");
  }

  @Test
  void hoverNamesMetricBaseSubsetAndSource() {
    Drawing drawing = shown().drawing().orElseThrow();
    String text = drawing.spots().getFirst().inFull();

    assertThat(text)
        .contains("mCE")
        .contains("AlexNet of the paper")
        .contains("50,000")
        .contains("arXiv:1903.12261");
  }

  @Test
  void selectionIsLinkedAndOnlyOfChosenResults() {
    String alexNet = id("AlexNet");
    String resNet = id("ResNet-50");
    model.click(alexNet, false);
    model.click(resNet, true);
    assertThat(model.selectedProperty().get()).containsExactlyInAnyOrder(alexNet, resNet);
    model.click(resNet, true);
    assertThat(model.selectedProperty().get()).containsExactly(alexNet);
    model.click(alexNet, false);
    assertThat(model.selectedProperty().get()).isEmpty();
    model.select(Set.of(alexNet, "unknown"));
    assertThat(model.selectedProperty().get()).containsExactly(alexNet);
    model.chooseNone();
    assertThat(model.selectedProperty().get()).isEmpty();
  }

  @Test
  void orderOfTheFigureFollowsTheChoice() {
    model.orderProperty().set(Order.NAME);
    List<String> byName = drawnNames();
    model.orderProperty().set(Order.VALUE);
    List<String> byValue = drawnNames();

    assertThat(byName).isNotEqualTo(byValue).containsExactlyInAnyOrderElementsOf(byValue);
    assertThat(byName).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  @Test
  void ownRunsAppearAsTheyComeAndPartialOnesSaySo() {
    runs.data.set(run(Optional.of("41 of 75 cells"), .9));

    Shelf shelf = shelf("run-1");
    assertThat(model.shelvesProperty().getValue().getFirst()).isEqualTo(shelf);
    assertThat(shelf.entries().getFirst().partial()).isTrue();
    model.choose(Set.of(shelf.entries().getFirst().id()));
    assertThat(shown().grid().rows().getFirst().cells().getFirst().text()).isEqualTo("90.0 %");
    runs.data.set(run(Optional.empty(), .8));
    assertThat(shown().grid().rows().getFirst().cells().getFirst().text()).isEqualTo("80.0 %");
    assertThat(shelf("run-1").entries().getFirst().partial()).isFalse();
  }

  @Test
  void exportedFiguresAreLightWhateverTheWindowIs() {
    model.setDark(true);
    assertThat(shown().drawing().orElseThrow().ink().dark()).isTrue();
    assertThat(model.look(PagePreset.COLUMN).ink().dark()).isFalse();
  }

  @Test
  void figuresAreTurnedLikePages() {
    model.turn(-1);
    assertThat(model.kindProperty().get()).isEqualTo(FigureKind.CALIBRATION);
    model.turn(1);
    assertThat(model.kindProperty().get()).isEqualTo(FigureKind.MCE);
  }

  private static FigureData run(Optional<String> partial, double meanCe) {
    var from = new Provenance("my run", "measured", "", "run 1");
    Map<Quantity, Cited> numbers = new HashMap<>();
    numbers.put(Quantity.of(Kind.MEAN_CE), new Cited(Measure.of(meanCe), from));
    return ResultData.of(
        List.of(
            new ModelResult(
                "run-1/net",
                "Net",
                "Net",
                "Net",
                "own",
                Group.OTHER,
                false,
                Optional.empty(),
                RUN,
                partial,
                numbers)));
  }

  private Shown shown() {
    return model.shownProperty().get();
  }

  private Shelf shelf(String family) {
    return model.shelvesProperty().getValue().stream()
        .filter(shelf -> shelf.family().id().equals(family))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    model.data().entries().forEach(entry -> names.add(entry.name()));
    return names;
  }

  private String id(String name) {
    return model.data().entries().stream()
        .filter(entry -> entry.name().equals(name))
        .map(Entry::id)
        .findFirst()
        .orElseThrow();
  }

  private List<String> drawnNames() {
    return shown().drawing().orElseThrow().data().stream()
        .filter(datum -> datum.slot().equals(Slot.of(Kind.MEAN_CE)))
        .map(datum -> datum.model())
        .toList();
  }

  private static String text(Drawing drawing) {
    var all = new StringBuilder();
    drawing.texts().forEach(text -> all.append(text.text()).append(' '));
    return all.toString();
  }
}
