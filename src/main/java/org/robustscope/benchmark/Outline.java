package org.robustscope.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;

/**
 * All of a plan but how many items the data have and their digest, for which everything must be
 * listed: enough to begin with.
 *
 * @param classes the set's class ids by index; empty for sequences without labels
 */
record Outline(
    String benchmark,
    String variant,
    Optional<Making> making,
    List<String> classes,
    Subset subset,
    List<Condition> conditions,
    List<Entrant> entrants,
    int shardSize) {
  private static final int KEY_BYTES = 16;

  /**
   * @throws IllegalArgumentException naming what is missing, twice there or out of range
   */
  Outline {
    classes = List.copyOf(classes);
    conditions = List.copyOf(conditions);
    entrants = List.copyOf(entrants);
    new EvaluationPlan(
        benchmark,
        variant,
        making,
        new DataFacts("", 1, classes, ""),
        subset,
        conditions,
        entrants,
        shardSize);
  }

  static Outline of(EvaluationPlan plan) {
    return new Outline(
        plan.benchmark(),
        plan.variant(),
        plan.making(),
        plan.data().classes(),
        plan.subset(),
        plan.conditions(),
        plan.entrants(),
        plan.shardSize());
  }

  EvaluationPlan with(DataFacts facts) {
    return new EvaluationPlan(
        benchmark, variant, making, facts, subset, conditions, entrants, shardSize);
  }

  DataKind kind() {
    return DataKind.ofId(benchmark);
  }

  boolean ofSequences() {
    return kind().content() == DataKind.Content.SEQUENCES;
  }

  /** The items of a shard: its first one. */
  int shardStart(int shard) {
    return shard * shardSize;
  }

  private String text() {
    return PlanJson.text(with(new DataFacts("", 1, classes, "")));
  }

  /** Whether a plan says the same of everything but the data. */
  boolean fits(EvaluationPlan plan) {
    return text().equals(of(plan).text());
  }

  /**
   * Under which name parts wait in a store until the data are known.
   *
   * @param data where they lie
   * @param program name and version: another one's parts are not taken over
   */
  String key(Path data, boolean keepsItems, String program) {
    String all =
        String.join(
            "\n",
            text(),
            data.toAbsolutePath().normalize().toString(),
            String.valueOf(keepsItems),
            program);
    byte[] digest = Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
  }
}
