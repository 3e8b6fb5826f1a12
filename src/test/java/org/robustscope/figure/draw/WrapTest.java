package org.robustscope.figure.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {
  @Test
  void linesBreakAtBlanksBeforeSigns() {
    List<String> lines = Wrap.lines("Feature aggregation: DenseNet-121", 95, Face.REGULAR, 7);
    assertThat(lines).containsExactly("Feature aggregation:", "DenseNet-121");
  }

  @Test
  void nothingIsLostHoweverNarrowTheLine() {
    String name = "a_model_called_" + "x".repeat(65);
    for (double width : new double[] {5, 20, 60, 1000}) {
      List<String> lines = Wrap.lines(name, width, Face.REGULAR, 7);
      assertThat(String.join("", lines)).isEqualTo(name);
      if (width > 10) {
        assertThat(lines)
            .allSatisfy(l -> assertThat(Typeface.width(l, Face.REGULAR, 7)).isLessThan(width));
      }
    }
  }

  @Test
  void lettersThatTheTypefaceLacksBecomeQuestionMarks() {
    assertThat(Typeface.displayable("ResNet\t残差\u0007 é ×", Face.REGULAR))
        .isEqualTo("ResNet ?? é ×");
  }
}
