package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class DifferenceImageTest {
  @Test
  void eachChannelIsTheDifferenceTimesFourAtMost255() {
    int[] a = {0xff000000, 0xff102030, 0xffffffff, 0x00050505};
    int[] b = {0xff000000, 0xff112e2f, 0xff000000, 0xff000000};
    int[] out = new int[4];
    DifferenceImage.of(a, b, out);
    assertThat(out).containsExactly(0xff000000, 0xff043804, 0xffffffff, 0xff141414);
  }

  @Test
  void differenceHasNoSign() {
    int[] a = {0xff0a6432};
    int[] b = {0xff326414};
    int[] forth = new int[1];
    int[] back = new int[1];
    DifferenceImage.of(a, b, forth);
    DifferenceImage.of(b, a, back);
    assertThat(forth).isEqualTo(back).containsExactly(0xffa00078);
  }

  @Test
  void picturesMustBeAsLarge() {
    assertThatThrownBy(() -> DifferenceImage.of(new int[2], new int[3], new int[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pixels (2, 3, 2) should be as many");
  }
}
