package org.robustscope.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.robustscope.metric.Quantity.Kind;

/** Names of measures, and measures that are missing. */
class QuantityTest {
  @Test
  void idsAreReadBack() {
    for (Kind kind : Kind.values()) {
      Quantity quantity =
          kind.hasSeverity()
              ? Quantity.error("fog", 4)
              : kind.hasType() ? Quantity.of(kind, "fog") : Quantity.of(kind);
      assertThat(Quantity.parse(quantity.id())).contains(quantity);
    }
    assertThat(Quantity.error("fog", 3).id()).isEqualTo("error:fog:3");
    assertThat(Quantity.parse("MCE")).contains(Quantity.of(Kind.MEAN_CE));
    assertThat(Quantity.kindIds()).startsWith("clean, clean-top5, error");
  }

  @Test
  void otherIdsAreNone() {
    assertThat(List.of("", "mCe:fog", "ce", "ce:", "error:fog", "error:fog:6", "error::1", "x"))
        .allSatisfy(id -> assertThat(Quantity.parse(id)).isEmpty());
  }

  @Test
  void partsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> Quantity.of(Kind.CE)).hasMessage("ce: type (\"\") should be given");
    assertThatThrownBy(() -> Quantity.of(Kind.MEAN_CE, "fog"))
        .hasMessage("mce: type (\"fog\") should be empty");
    assertThatThrownBy(() -> Quantity.error("fog", 0))
        .hasMessage("error: severity (0) should be 1 to 5");
  }

  @Test
  void reasonsPassThroughArithmetic() {
    Measure none = Measure.missing("lost");

    assertThat(Measure.of(1).minus(none)).isEqualTo(none);
    assertThat(none.minus(Measure.missing("other"))).isEqualTo(none);
    assertThat(none.over(Measure.of(0), "zero")).isEqualTo(none);
    assertThat(Measure.of(1).over(Measure.of(0), "zero")).isEqualTo(Measure.missing("zero"));
    assertThat(Measure.of(1).over(Measure.of(4), "zero")).isEqualTo(Measure.of(.25));
    assertThat(Measure.mean(List.of(Measure.of(1), none))).isEqualTo(none);
    assertThat(Measure.mean(List.of(Measure.of(1), Measure.of(2)))).isEqualTo(Measure.of(1.5));
    assertThatThrownBy(none::orElseThrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("lost");
    assertThatThrownBy(() -> Measure.of(Double.NaN)).hasMessage("measure (NaN) should be finite");
    assertThatThrownBy(() -> Measure.missing(" ")).hasMessageContaining("reason");
  }
}
