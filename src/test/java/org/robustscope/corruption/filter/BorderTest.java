package org.robustscope.corruption.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorderTest {
  @ParameterizedTest
  @CsvSource({
    "REPLICATE, aaaaabcccccc",
    "REFLECT, bccbaabccbaa",
    "REFLECT101, abcbabcbabcb",
  })
  void linesGoOnAsTheSpecificationDrawsThem(Border border, String expected) {
    StringBuilder line = new StringBuilder();
    int before = border == Border.REFLECT ? 5 : 4;
    for (int place = -before; place < expected.length() - before; place++) {
      line.append("abc".charAt(border.inside(place, 3)));
    }
    assertThat(line).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({"REPLICATE", "REFLECT", "REFLECT101"})
  void aLineOfOneSampleRepeatsIt(Border border) {
    for (int place = -3; place <= 3; place++) {
      assertThat(border.inside(place, 1)).isZero();
    }
  }
}
