package org.robustscope.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** Plans as JSON in one fixed form, of which their ids are made. */
final class PlanJson {
  private static final int ID_BYTES = 8;

  /** Properties in alphabetical order: the id must not depend on the order of the source code. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
          .build();

  private PlanJson() {}

  static JsonMapper mapper() {
    return MAPPER;
  }

  static String text(EvaluationPlan plan) {
    try {
      return MAPPER.writeValueAsString(Form.of(plan));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static EvaluationPlan plan(String json) {
    try {
      return MAPPER.readValue(json, Form.class).plan();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no plan: " + e.getOriginalMessage(), e);
    }
  }

  static String id(EvaluationPlan plan) {
    byte[] digest = Sha256.of(text(plan).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, ID_BYTES);
  }

  /** A plan with null where something is optional, and the subset by its words. */
  private record Form(
      String benchmark,
      String variant,
      Making making,
      DataFacts data,
      Map<String, Object> subset,
      java.util.List<Condition> conditions,
      java.util.List<Entrant> entrants,
      int shardSize) {
    static Form of(EvaluationPlan plan) {
      return new Form(
          plan.benchmark(),
          plan.variant(),
          plan.making().orElse(null),
          plan.data(),
          Map.of("mode", plan.subset().mode().name(), "n", plan.subset().n()),
          plan.conditions(),
          plan.entrants(),
          plan.shardSize());
    }

    EvaluationPlan plan() {
      var mode = org.robustscope.dataset.Subset.Mode.valueOf(String.valueOf(subset.get("mode")));
      return new EvaluationPlan(
          benchmark,
          variant,
          java.util.Optional.ofNullable(making),
          data,
          new org.robustscope.dataset.Subset(mode, ((Number) subset.get("n")).intValue()),
          conditions,
          entrants,
          shardSize);
    }
  }
}
