package org.robustscope.figure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {
  @Test
  void unitsAreConvertedExactly() {
    assertThat(Length.parse("2.54cm").points()).isEqualTo(72, within(1e-9));
    assertThat(Length.parse("25.4 mm").points()).isEqualTo(72, within(1e-9));
    assertThat(Length.parse(" 3.3in ").points()).isEqualTo(237.6, within(1e-9));
    assertThat(Length.parse("238PT").points()).isEqualTo(238);
    assertThat(Length.cm(8.4)).hasToString("8.4 cm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.4", "cm", "-3cm", "8,4cm", "8.4 furlong", "", "NaN cm", "1e3cm"})
  void whatIsNoLengthIsRefusedWithWhatIsOne(String text) {
    assertThatThrownBy(() -> Length.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(" + text + ")")
        .hasMessageContaining("8.4cm, 84mm, 3.3in or 238pt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0cm", "0.5cm", "6000mm"})
  void whatNoPageHasIsRefusedWithTheRange(String text) {
    assertThatThrownBy(() -> Length.parse(text)).hasMessageContaining("should be 1 cm to 500 cm");
  }
}
