package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.robustscope.testing.FxToolkit;

@ExtendWith(FxToolkit.class)
final class CorruptionPageTest {
  private final CorruptionPage page = FxToolkit.onFx(CorruptionPage::new);

  private void show(CorruptionPageModel model) {
    FxToolkit.runOnFx(() -> {
      page.modelProperty().set(model);
      page.applyCss();
      page.layout();
    });
  }

  private List<String> marked() {
    return FxToolkit.onFx(() ->
        page.lookupAll(".cell").stream()
            .filter(node ->
                node.getPseudoClassStates().stream()
                    .anyMatch(state -> state.getPseudoClassName().equals("chosen")))
            .map(node -> ((Label) node).getText())
            .toList());
  }

  @Test
  void chosenSeveritysColumnIsMarked() {
    Controls.scene(page, 280, 600);
    show(MadeUp.snow());
    assertThat(marked()).containsExactly("4", "0.55", "0.3", "4.5", "0.85", "12", "8", "0.65");
    show(MadeUp.snow().withSeverity(0));
    assertThat(marked()).isEmpty();
  }

  @Test
  void anotherSeverityKeepsTheTextAndItsScroll() {
    Controls.scene(page, 280, 600);
    show(MadeUp.snow());
    Node title = page.lookup(".title");
    show(
        MadeUp.snow()
            .withSeverity(1)
            .withMeasures(List.of(new CorruptionPageModel.Measure("PSNR", "30.0 dB", ""))));
    assertThat(page.lookup(".title")).isSameAs(title);
    assertThat(((Label) page.lookup(".measured")).getText()).isEqualTo("30.0 dB");
    show(MadeUp.elastic());
    assertThat(page.lookup(".title")).isNotSameAs(title);
  }

  @Test
  void narrowPageCutsNoValue() {
    Scene scene = Controls.scene(page, 200, 600);
    show(MadeUp.snow());
    FxToolkit.runOnFx(scene.getRoot()::layout);
    FxToolkit.runOnFx(scene.getRoot()::layout);
    List<Label> values = FxToolkit.onFx(() -> labels(".value"));
    assertThat(values).hasSize(35);
    assertThat(FxToolkit.onFx(() -> values.stream().filter(Label::isTextTruncated).toList()))
        .isEmpty();
  }

  private List<Label> labels(String styleClass) {
    return page.lookupAll(styleClass).stream().map(Label.class::cast).toList();
  }

  @Test
  void nothingToShowIsAnEmptyPage() {
    Controls.scene(page, 280, 600);
    show(MadeUp.snow());
    show(null);
    assertThat(page.lookup(".title")).isNull();
    assertThat(page.lookup(".measured")).isNull();
  }
}
