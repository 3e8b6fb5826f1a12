package org.robustscope.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LnGammaTest {
  /** Expected values: the C library's lgamma. */
  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "2, 0",
    "3, 0.693147180559945",
    "6.5, 5.662562059857139",
    "7, 6.579251212010102",
    "501, 2611.330458460156"
  })
  void agreesWithTheCLibrary(double x, double expected) {
    assertThat(LnGamma.of(x)).isCloseTo(expected, within(1e-13 * Math.max(1, expected)));
  }
}
