package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class RankChangeTest {
  @Test
  void smallerRankIsARise() {
    assertThat(RankChange.between(2, 1)).isEqualTo(new RankChange(RankChange.Kind.ROSE, 2));
    assertThat(RankChange.between(1, 3)).isEqualTo(new RankChange(RankChange.Kind.FELL, 1));
    assertThat(RankChange.between(4, 4)).isEqualTo(new RankChange(RankChange.Kind.SAME, 4));
  }

  @Test
  void labelWithoutAFormerRankIsNew() {
    assertThat(RankChange.between(0, 5)).isEqualTo(RankChange.NEW);
  }

  @Test
  void ranksBeginAtOne() {
    assertThatThrownBy(() -> RankChange.between(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ranks (1, 0) should be at least 0 and 1");
  }
}
