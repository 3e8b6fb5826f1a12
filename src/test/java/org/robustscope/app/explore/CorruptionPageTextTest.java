package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CorruptionPageTextTest {
  @Test
  void textHasEverythingThePageSays() {
    CorruptionPageModel page = MadeUp.snow();
    String text = CorruptionPageText.of(page);
    assertThat(text)
        .startsWith("Snow (weather · benchmark)\n" + page.imitates())
        .contains("2. " + page.steps().get(1))
        .contains(page.formula())
        .contains("mean\t0.1\t0.2\t0.55\t0.55\t0.55")
        .contains(page.source())
        .endsWith("PSNR: 12.4 dB\nSSIM: 0.312");
  }
}
