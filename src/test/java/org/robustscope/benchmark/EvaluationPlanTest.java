package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.dataset.Subset;
import org.robustscope.random.SeedMode;
import org.robustscope.random.SeedRule;

final class EvaluationPlanTest {
  private static final Entrant NET = new Entrant("net", "a".repeat(64), "none", "{}");

  private static EvaluationPlan plan(
      long seed, boolean jpeg, Subset subset, List<Condition> conditions, List<Entrant> entrants) {
    return new EvaluationPlan(
        "imagenet-c",
        "224",
        Optional.of(new Making(new SeedRule(SeedMode.IMAGE, seed), jpeg, "")),
        new DataFacts("d".repeat(64), 10, List.of("n01440764"), ""),
        subset,
        conditions,
        entrants,
        4);
  }

  private static EvaluationPlan usual() {
    return plan(0, true, Subset.ALL, List.of(Condition.CLEAN), List.of(NET));
  }

  @Test
  void theIdIsMadeOfEverythingThatNumbersDependOn() {
    Condition fog = Condition.of(CorruptionType.FOG, 1);
    Entrant enhanced = new Entrant("net", "a".repeat(64), "clahe", "{}");
    Entrant other = new Entrant("net", "b".repeat(64), "none", "{}");
    List<EvaluationPlan> plans =
        List.of(
            usual(),
            plan(1, true, Subset.ALL, List.of(Condition.CLEAN), List.of(NET)),
            plan(0, false, Subset.ALL, List.of(Condition.CLEAN), List.of(NET)),
            plan(0, true, Subset.first(10), List.of(Condition.CLEAN), List.of(NET)),
            plan(0, true, Subset.ALL, List.of(Condition.CLEAN, fog), List.of(NET)),
            plan(0, true, Subset.ALL, List.of(Condition.CLEAN), List.of(enhanced)),
            plan(0, true, Subset.ALL, List.of(Condition.CLEAN), List.of(other)));
    Set<String> ids = new HashSet<>();
    plans.forEach(plan -> ids.add(plan.id()));
    assertThat(ids).hasSize(plans.size());
    assertThat(usual().id()).isEqualTo(usual().id()).matches("[0-9a-f]{16}");
  }

  /** Stores that exist would not be recognised any more if this changed. */
  @Test
  void theIdOfAPlanStaysWhatItIs() {
    assertThat(usual().id()).isEqualTo("788d8d1b0acd9a1c");
  }

  @Test
  void comesBackFromJson() {
    assertThat(EvaluationPlan.parse(usual().toJson())).isEqualTo(usual());
    EvaluationPlan published = ResultsStoreTest.plan(7, 3);
    assertThat(EvaluationPlan.parse(published.toJson())).isEqualTo(published);
    assertThatThrownBy(() -> EvaluationPlan.parse("{"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cutsItsItemsIntoShards() {
    EvaluationPlan plan = usual();
    assertThat(plan.shards()).isEqualTo(3);
    assertThat(plan.shardStart(2)).isEqualTo(8);
    assertThat(plan.shardEnd(2)).isEqualTo(10);
    assertThat(plan.parts()).isEqualTo(3);
  }

  @Test
  void refusesWhatIsNamedTwiceOrMissing() {
    assertThatThrownBy(() -> plan(0, true, Subset.ALL, List.of(Condition.CLEAN), List.of(NET, NET)))
        .hasMessage("models: one of them is named twice");
    assertThatThrownBy(() -> plan(0, true, Subset.ALL, List.of(), List.of(NET)))
        .hasMessage("conditions: there should be at least one");
  }
}
