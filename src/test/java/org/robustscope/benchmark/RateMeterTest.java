package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RateMeterTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void saysTheRateOfTheLastHalfMinuteAndTheTimeThatIsLeft() {
    RateMeter meter = new RateMeter(1000, 5 * SECOND);
    assertThat(meter.secondsLeft(0)).isEmpty();
    for (int second = 1; second <= 60; second++) {
      // Ten a second at first, two a second in the end.
      long done = second <= 20 ? 10L * second : 200 + 2L * (second - 20);
      assertThat(meter.mark(done, (5 + second) * SECOND)).isTrue();
    }
    assertThat(meter.perSecond()).isCloseTo(2, within(.01));
    assertThat(meter.secondsLeft(280).orElseThrow()).isCloseTo(360, within(2.0));
  }

  @Test
  void isNotAskedTooOften() {
    RateMeter meter = new RateMeter(10, 0);
    assertThat(meter.mark(1, SECOND / 100)).isFalse();
    assertThat(meter.perSecond()).isZero();
  }

  @Test
  void aPauseDoesNotCount() {
    RateMeter meter = new RateMeter(1000, 0);
    meter.mark(10, SECOND);
    meter.restart(10, 3600 * SECOND);
    meter.mark(20, 3601 * SECOND);
    assertThat(meter.perSecond()).isCloseTo(10, within(1e-9));
  }
}
