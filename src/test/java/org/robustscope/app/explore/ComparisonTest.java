package org.robustscope.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.robustscope.model.Prediction;

class ComparisonTest {
  private static Prediction of(float... logits) {
    return Prediction.ofLogits(logits, Fakes.LABELS, 1);
  }

  private static final Prediction A = of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0);

  @Test
  void rowsSayHowTheRanksChanged() {
    Prediction b = of(8, 9, 7, 0, 0, 10, 3, 2, 1, 0);
    List<TopRow> rows = Comparison.rows(b, Optional.of(A), OptionalInt.of(0));
    assertThat(rows)
        .extracting(TopRow::label)
        .containsExactly("class 5", "class 1", "class 0", "class 2", "class 6");
    assertThat(rows)
        .extracting(TopRow::change)
        .containsExactly(
            RankChange.NEW,
            new RankChange(RankChange.Kind.SAME, 2),
            new RankChange(RankChange.Kind.FELL, 1),
            new RankChange(RankChange.Kind.FELL, 3),
            RankChange.NEW);
    assertThat(rows)
        .extracting(TopRow::highlighted)
        .containsExactly(false, false, true, false, false);
  }

  @Test
  void nothingIsMarkedWithoutAnotherAnswer() {
    assertThat(Comparison.rows(A, Optional.empty(), OptionalInt.empty()))
        .hasSize(5)
        .allMatch(row -> row.change().equals(RankChange.NONE) && !row.highlighted());
  }

  @Test
  void standingFollowsTheReferencesRank() {
    assertThat(Reference.standing(A, OptionalInt.of(0))).isEqualTo(Standing.TOP1);
    assertThat(Reference.standing(A, OptionalInt.of(4))).isEqualTo(Standing.TOP5);
    assertThat(Reference.standing(A, OptionalInt.of(5))).isEqualTo(Standing.GONE);
    assertThat(Reference.standing(A, OptionalInt.empty())).isEqualTo(Standing.UNKNOWN);
  }
}
