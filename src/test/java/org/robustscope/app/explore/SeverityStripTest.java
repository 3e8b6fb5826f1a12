package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.robustscope.testing.FxToolkit;

@ExtendWith(FxToolkit.class)
final class SeverityStripTest {
  private final SeverityStrip strip = FxToolkit.onFx(SeverityStrip::new);

  @BeforeEach
  void layOut() {
    Controls.scene(strip, 660, 140);
  }

  private int selected() {
    return FxToolkit.onFx(() -> strip.selectedSeverityProperty().get());
  }

  @Test
  void clickSelectsTheCell() {
    Node tile = strip.getChildrenUnmodifiable().get(3);
    Controls.click(tile, 10, 10, 1);
    assertThat(selected()).isEqualTo(3);
    assertThat(tile.getPseudoClassStates())
        .anyMatch(p -> p.getPseudoClassName().equals("selected"));
  }

  @Test
  void keysSelectWithinZeroAndFive() {
    Controls.press(strip, KeyCode.LEFT);
    assertThat(selected()).isZero();
    Controls.press(strip, KeyCode.RIGHT);
    Controls.press(strip, KeyCode.RIGHT);
    assertThat(selected()).isEqualTo(2);
    Controls.press(strip, KeyCode.DIGIT5);
    assertThat(selected()).isEqualTo(5);
    Controls.press(strip, KeyCode.RIGHT);
    assertThat(selected()).isEqualTo(5);
    Controls.press(strip, KeyCode.DIGIT7);
    assertThat(selected()).isEqualTo(5);
    Controls.press(strip, KeyCode.HOME);
    assertThat(selected()).isZero();
  }

  @Test
  void selectedCellIsSpoken() {
    FxToolkit.runOnFx(() -> {
      strip.cells().set(2, new SeverityCell(null, "tiger cat", Standing.TOP5, ""));
      strip.selectedSeverityProperty().set(2);
    });
    assertThat(strip.getAccessibleText()).endsWith("Severity 2, tiger cat, within the top 5");
  }
}
