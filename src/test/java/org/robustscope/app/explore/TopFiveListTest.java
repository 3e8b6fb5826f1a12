package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.robustscope.testing.FxToolkit;

@ExtendWith(FxToolkit.class)
final class TopFiveListTest {
  private final TopFiveList list = FxToolkit.onFx(TopFiveList::new);

  private double heightOf(TopFive... answers) {
    FxToolkit.runOnFx(() -> list.answersProperty().set(List.of(answers)));
    return FxToolkit.onFx(() -> {
      list.applyCss();
      list.layout();
      return list.prefHeight(400);
    });
  }

  private List<String> texts(String styleClass) {
    return FxToolkit.onFx(() ->
        list.lookupAll(styleClass).stream()
            .filter(node -> node.isVisible())
            .map(node -> ((Label) node).getText())
            .toList());
  }

  @Test
  void heightDoesNotDependOnWhatArrived() {
    Controls.scene(list, 400, 300);
    double empty = heightOf();
    assertThat(empty).isGreaterThan(80);
    assertThat(heightOf(TopFive.waiting("A"))).isEqualTo(empty);
    assertThat(heightOf(TopFive.message("A", "No model"))).isEqualTo(empty);
    assertThat(heightOf(TopFive.of("A", "", MadeUp.cleanRows().subList(0, 2)))).isEqualTo(empty);
    assertThat(heightOf(TopFive.of("A", "14 ms", MadeUp.foggyRows()))).isEqualTo(empty);
  }

  @Test
  void rowsSayPercentAndChange() {
    Controls.scene(list, 400, 300);
    heightOf(TopFive.of("A", "", MadeUp.foggyRows()));
    assertThat(texts(".percent")).containsExactly("38.4 %", "31.0 %", "12.0 %", "5.1 %", "0.1 %");
    assertThat(texts(".change")).containsExactly("was #2", "was #1", "", "new", "out");
    assertThat(list.getAccessibleText())
        .contains("1. tiger cat, 38.4 %, was #2; 2. tabby, 31.0 %, was #1, the true label")
        .contains("plastic bag, 0.1 %, out, was #5");
  }

  @Test
  void oldRowsAreNotLeftBehind() {
    Controls.scene(list, 400, 300);
    heightOf(TopFive.of("A", "", MadeUp.cleanRows()));
    heightOf(TopFive.message("A", "No model"));
    assertThat(texts(".name")).isEmpty();
    assertThat(texts(".message")).containsExactly("No model");
  }

  @Test
  void modelsAreNamedOnlyWhenThereAreSeveral() {
    Controls.scene(list, 400, 600);
    double one = heightOf(TopFive.of("A", "", MadeUp.cleanRows()));
    assertThat(list.lookup(".header").isVisible()).isFalse();
    double two = heightOf(TopFive.of("A", "", MadeUp.cleanRows()), TopFive.waiting("B"));
    assertThat(list.lookup(".header").isVisible()).isTrue();
    assertThat(two).isGreaterThan(2 * one - 10);
    assertThat(texts(".model")).containsExactly("A", "B");
  }
}
