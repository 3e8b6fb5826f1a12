package org.robustscope.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.dataset.Subset;
import org.robustscope.metric.AlexNetCorruptions;

final class RunScoresTest {
  private static final int ITEMS = 100_000;

  /** A run whose cells have AlexNet's own errors, so that every CE is 1. */
  private static StoredRun alexNet(List<CorruptionType> types, int severities, int classes) {
    List<Condition> conditions = new ArrayList<>(List.of(Condition.CLEAN));
    for (CorruptionType type : types) {
      for (int severity = 1; severity <= severities; severity++) {
        conditions.add(Condition.of(type, severity));
      }
    }
    EvaluationPlan plan =
        new EvaluationPlan(
            "imagenet-c",
            "224",
            Optional.empty(),
            new DataFacts("d".repeat(64), ITEMS, List.of("n01440764"), "c".repeat(64)),
            Subset.ALL,
            conditions,
            List.of(
                new Entrant("net", "a".repeat(64), "none", "{\"classes\":%d}".formatted(classes))),
            ITEMS);
    Map<CellKey, CellSums> cells = new HashMap<>();
    Map<Condition, BitSet> shards = new HashMap<>();
    BitSet all = new BitSet();
    all.set(0);
    for (Condition condition : conditions) {
      double error =
          condition.isClean()
              ? AlexNetCorruptions.BASE.cleanError().orElseThrow()
              : AlexNetCorruptions.BASE
                  .errors()
                  .error(condition.type(), condition.level())
                  .orElseThrow();
      int right = ITEMS - (int) Math.round(error * ITEMS);
      cells.put(
          new CellKey(0, condition),
          new PictureSums(
              ITEMS,
              0,
              right,
              right,
              0,
              new long[PictureSums.BINS],
              new int[PictureSums.BINS],
              new int[PictureSums.BINS],
              new int[] {ITEMS},
              new int[] {right}));
      shards.put(condition, all);
    }
    return new StoredRun(plan.id(), plan, Instant.EPOCH, false, cells, shards, List.of());
  }

  @Test
  void alexNetOverItselfIsOne() {
    RunScores scores = RunScores.of(alexNet(CorruptionType.benchmark(), 5, 1000));
    assertThat(scores.scores(0).meanCe().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(scores.scores(0).relativeMeanCe().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(scores.base(0).name()).isEqualTo("AlexNet");
    assertThat(scores.scores(0).errors().unnormalisedMean().orElseThrow())
        .isCloseTo(.788993, within(1e-6));
    assertThat(scores.meanCeInterval(0)).isPresent();
  }

  @Test
  void missingSeveritiesOrTypesGiveNoMceButAReason() {
    RunScores three = RunScores.of(alexNet(CorruptionType.benchmark(), 3, 1000));
    assertThat(three.scores(0).meanCe().reason().orElseThrow()).contains("severities 4, 5 missing");
    RunScores one = RunScores.of(alexNet(List.of(CorruptionType.FOG), 5, 1000));
    assertThat(one.scores(0).ce("fog").orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(one.scores(0).meanCe().reason().orElseThrow()).contains("14 of 15 missing");
    assertThat(one.meanCeInterval(0)).isEmpty();
  }

  @Test
  void alexNetsErrorsAreNotForModelsOfOtherClasses() {
    RunScores scores = RunScores.of(alexNet(CorruptionType.benchmark(), 5, 10));
    assertThat(scores.scores(0).meanCe().reason().orElseThrow())
        .contains("AlexNet's errors are of ImageNet's 1000 classes, not of these (10)");
  }

  @Test
  void cellsInWorkDoNotCount() {
    StoredRun whole = alexNet(CorruptionType.benchmark(), 5, 1000);
    Map<Condition, BitSet> shards = new HashMap<>(whole.shards());
    shards.put(Condition.of(CorruptionType.FOG, 2), new BitSet());
    StoredRun partial =
        new StoredRun(
            whole.id(), whole.plan(), whole.created(), false, whole.cells(), shards, List.of());
    RunScores scores = RunScores.of(partial);
    assertThat(scores.scores(0).ce("fog").isPresent()).isFalse();
    assertThat(scores.scores(0).meanCe().isPresent()).isFalse();
    assertThat(scores.count(0, Condition.of(CorruptionType.FOG, 2)).images()).isEqualTo(ITEMS);
  }
}
