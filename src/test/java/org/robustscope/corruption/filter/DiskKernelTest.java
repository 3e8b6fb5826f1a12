package org.robustscope.corruption.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.corruption.Setting;
import org.robustscope.corruption.Variant;

class DiskKernelTest {
  @Test
  void aSharpDiskOfRadiusThreeHasTwentyNineEqualCells() {
    DiskKernel kernel = DiskKernel.of(3, 0.1);
    int ones = 0;
    for (int y = -kernel.reach(); y <= kernel.reach(); y++) {
      for (int x = -kernel.reach(); x <= kernel.reach(); x++) {
        if (x * x + y * y <= 9) {
          assertThat(kernel.weight(x, y)).isEqualTo(1f / 29);
          ones++;
        } else {
          assertThat(kernel.weight(x, y)).isLessThan(1e-20f);
        }
      }
    }
    assertThat(ones).isEqualTo(29);
  }

  /** The sums that the specification gives, section 3.3. */
  @ParameterizedTest
  @CsvSource({"8, 0.5, 1.01298", "10, 0.5, 1.01079", "4, 0.5, 1.0"})
  void disksThatTouchTheGridsBorderSumToMoreThanOne(double radius, double sigma, double sum) {
    assertThat(DiskKernel.of(radius, sigma).sum()).isCloseTo(sum, within(5e-6));
  }

  @Test
  void theEdgeIsBlurredByThreeTapsOnEachAxis() {
    // Radius 0.4 is one cell; sigma 0.5 gives taps exp(-2 t^2), normalised.
    DiskKernel kernel = DiskKernel.of(0.4, 0.5);
    double total = 1 + 2 * Math.exp(-2);
    assertThat(kernel.weight(0, 0)).isCloseTo((float) (1 / total / total), within(1e-7f));
    assertThat(kernel.weight(1, 0))
        .isCloseTo((float) (Math.exp(-2) / total / total), within(1e-7f));
    assertThat(kernel.weight(-1, 1))
        .isCloseTo((float) (Math.exp(-4) / total / total), within(1e-7f));
    assertThat(kernel.weight(2, 0)).isZero();
  }

  /** The correlation relies on it. */
  @Test
  void allKernelsOfTheBenchmarkAreSymmetricBitForBit() {
    for (Variant variant : Variant.values()) {
      for (int severity = 1; severity <= 5; severity++) {
        Setting setting = Setting.of(CorruptionType.DEFOCUS_BLUR, variant, severity);
        DiskKernel kernel = DiskKernel.of(setting.parameter(0), setting.parameter(1));
        for (int y = 0; y <= kernel.reach(); y++) {
          for (int x = 0; x <= kernel.reach(); x++) {
            assertThat(kernel.weight(-x, y)).isEqualTo(kernel.weight(x, y));
            assertThat(kernel.weight(x, -y)).isEqualTo(kernel.weight(x, y));
            assertThat(kernel.weight(-x, -y)).isEqualTo(kernel.weight(x, y));
          }
        }
      }
    }
  }

  @Test
  void impossibleRadiiAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DiskKernel.of(0, 0.5))
        .withMessage("radius (0.0) and sigma (0.5) should be above 0");
  }
}
