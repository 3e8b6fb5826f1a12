package org.robustscope.figure.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void anEvenScaleMarksRoundValuesInsideIt() {
    assertThat(Scale.even(0, 104.4, 0, 100).ticks(6)).containsExactly(0., 25., 50., 75., 100.);
    assertThat(Scale.even(0, 104.4, 0, 100).ticks(7)).containsExactly(0., 20., 40., 60., 80., 100.);
  }

  @Test
  void aLogarithmicScaleSetsEqualRatiosEquallyFarApart() {
    Scale scale = new Scale(1, 100, 0, 200, true);
    assertThat(scale.at(10)).isEqualTo(100, within(1e-9));
    assertThat(scale.ticks(7)).containsExactly(1., 2., 5., 10., 20., 50., 100.);
    assertThat(scale.ticks(4)).containsExactly(1., 10., 100.);
  }

  @Test
  void valuesThatAreAllAlikeStillHaveARange() {
    Scale scale = Scale.around(76.7, 76.7, false);
    assertThat(scale.low()).isLessThan(76.7);
    assertThat(scale.high()).isGreaterThan(76.7);
  }

  @Test
  void anEmptyRangeIsRefused() {
    assertThatThrownBy(() -> Scale.even(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Scale(0, 1, 0, 1, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void labelsAreAsShortAsTheyCanBe() {
    assertThat(Scale.label(100)).isEqualTo("100");
    assertThat(Scale.label(57.5)).isEqualTo("57.5");
    assertThat(Scale.label(-20)).isEqualTo("−20");
    assertThat(Scale.label(-0.0)).isEqualTo("0");
  }
}
