package org.robustscope.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayerClockTest {
  private static final long SECOND = 1_000_000_000L;
  private final PlayerClock clock = new PlayerClock();

  @BeforeEach
  void loadThirtyOneFrames() {
    clock.load(31, 0);
    clock.setRate(10, 0);
  }

  @Test
  void frameFollowsFromTheTimeThatHasPassed() {
    clock.play(SECOND);
    assertThat(clock.frame(SECOND)).isZero();
    assertThat(clock.frame(SECOND + SECOND / 10 - 1)).isZero();
    assertThat(clock.frame(SECOND + SECOND / 10)).isEqualTo(1);
    assertThat(clock.frame(3 * SECOND)).isEqualTo(20);
  }

  @Test
  void lateTickSkipsFramesAndTheFilmKeepsItsPace() {
    clock.play(0);
    assertThat(clock.frame(SECOND / 20)).isZero();
    assertThat(clock.frame(2 * SECOND)).isEqualTo(20);
    assertThat(clock.frame(2 * SECOND + SECOND / 10)).isEqualTo(21);
  }

  @Test
  void endStaysOnTheLastFrameAndIsOverAfterIt() {
    clock.play(0);
    assertThat(clock.frame(3 * SECOND)).isEqualTo(30);
    assertThat(clock.isOver(3 * SECOND)).isFalse();
    assertThat(clock.isOver(31 * SECOND / 10)).isTrue();
    assertThat(clock.frame(99 * SECOND)).isEqualTo(30);
  }

  @Test
  void loopBeginsAgain() {
    clock.setLoop(true, 0);
    clock.play(0);
    assertThat(clock.frame(31 * SECOND / 10)).isZero();
    assertThat(clock.frame(62 * SECOND / 10 + SECOND / 2)).isEqualTo(5);
    assertThat(clock.isOver(99 * SECOND)).isFalse();
  }

  @Test
  void pauseKeepsTheFrame() {
    clock.play(0);
    clock.pause(SECOND);
    assertThat(clock.frame(9 * SECOND)).isEqualTo(10);
    clock.play(20 * SECOND);
    assertThat(clock.frame(21 * SECOND)).isEqualTo(20);
  }

  @Test
  void playAtTheEndBeginsAgain() {
    clock.seek(30, 0);
    clock.play(SECOND);
    assertThat(clock.frame(SECOND)).isZero();
  }

  @Test
  void seekWhilePlayingGoesOnFromThere() {
    clock.play(0);
    clock.seek(5, SECOND);
    assertThat(clock.frame(SECOND)).isEqualTo(5);
    assertThat(clock.frame(2 * SECOND)).isEqualTo(15);
    clock.seek(99, SECOND);
    assertThat(clock.frame(SECOND)).isEqualTo(30);
    clock.seek(-1, SECOND);
    assertThat(clock.frame(SECOND)).isZero();
  }

  @Test
  void changeOfRateJumpsOverNoFrame() {
    clock.play(0);
    clock.setRate(20, SECOND);
    assertThat(clock.frame(SECOND)).isEqualTo(10);
    assertThat(clock.frame(SECOND + SECOND / 2)).isEqualTo(20);
    clock.setRate(99, SECOND);
    assertThat(clock.rate()).isEqualTo(30);
    clock.setRate(0, SECOND);
    assertThat(clock.rate()).isEqualTo(1);
  }
}
