package org.robustscope.benchmark;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.robustscope.corruption.Variant;
import org.robustscope.dataset.DataKind;
import org.robustscope.dataset.Subset;

/**
 * What an evaluation measures: models x conditions on one subset of one data set. Everything that
 * numbers depend on is in it and nothing else, so that its {@link #id} tells whether two runs would
 * give the same results.
 *
 * <p>The items (pictures or sequences) of a cell are cut into shards of {@link #shardSize}: a shard
 * of one condition, for all models, is what a run commits at once (a <em>part</em>).
 *
 * @param benchmark the id of a {@link DataKind}
 * @param variant the id of a {@link Variant}: the pictures' size, and whose parameters made them
 * @param making how the conditions are made; empty when the published files are read
 * @param data the clean pictures or the published set
 * @param subset which of the set's items
 * @param conditions clean first, when it is asked for
 * @param shardSize items a part, 1 or more
 */
public record EvaluationPlan(
    String benchmark,
    String variant,
    Optional<Making> making,
    DataFacts data,
    Subset subset,
    List<Condition> conditions,
    List<Entrant> entrants,
    int shardSize) {

  /**
   * @throws IllegalArgumentException naming what is missing, twice there or out of range
   */
  public EvaluationPlan {
    DataKind.ofId(benchmark);
    Variant.ofId(variant);
    conditions = List.copyOf(conditions);
    entrants = List.copyOf(entrants);
    once("conditions", conditions);
    once("models", entrants.stream().map(it -> it.sha256() + it.title()).toList());
    if (shardSize < 1) {
      throw new IllegalArgumentException("shard (" + shardSize + ") should be 1 item or more");
    }
  }

  private static void once(String what, List<?> things) {
    if (things.isEmpty()) {
      throw new IllegalArgumentException(what + ": there should be at least one");
    }
    if (new HashSet<>(things).size() != things.size()) {
      throw new IllegalArgumentException(what + ": one of them is named twice");
    }
  }

  /** What the items are. */
  public DataKind kind() {
    return DataKind.ofId(benchmark);
  }

  /** Whether items are sequences, not pictures. */
  public boolean ofSequences() {
    return kind().content() == DataKind.Content.SEQUENCES;
  }

  /** The data set's name, and whether it was made here: "ImageNet-C, made from clean images". */
  public String title() {
    return kind().title() + (making.isPresent() ? ", made from clean images" : "");
  }

  /** How many parts each condition has. */
  public int shards() {
    return Math.ceilDiv(data.items(), shardSize);
  }

  /** The items of a shard: its first one. */
  public int shardStart(int shard) {
    return shard * shardSize;
  }

  /** The items of a shard: behind its last one. */
  public int shardEnd(int shard) {
    return Math.min(data.items(), (shard + 1) * shardSize);
  }

  /** Parts of the whole plan: conditions x shards. */
  public int parts() {
    return conditions.size() * shards();
  }

  /** Whether another plan measures the same on other data with the same classes. */
  public boolean differsInDataOnly(EvaluationPlan other) {
    return !data.equals(other.data()) && Outline.of(this).fits(other);
  }

  /**
   * A name made of the content: plans of the same id measure the same, whenever and wherever they
   * were made.
   *
   * @return 16 hexadecimal digits
   */
  public String id() {
    return PlanJson.id(this);
  }

  /** The plan as JSON, from which {@link #parse} makes it again. */
  public String toJson() {
    return PlanJson.text(this);
  }

  /**
   * The plan of a text.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static EvaluationPlan parse(String json) {
    return PlanJson.plan(json);
  }
}
