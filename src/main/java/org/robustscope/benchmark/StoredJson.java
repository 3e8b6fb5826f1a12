package org.robustscope.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The exact counts of a run as JSON: the plan, and its cells as the store has them. */
final class StoredJson {
  private StoredJson() {}

  static Map<String, Object> of(StoredRun run) {
    Map<String, Object> json = new LinkedHashMap<>();
    try {
      json.put("plan", PlanJson.mapper().readTree(run.plan().toJson()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    List<Object> cells = new ArrayList<>();
    run.cells().entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<CellKey, CellSums>>comparingInt(it -> it.getKey().entrant())
                .thenComparingInt(it -> run.plan().conditions().indexOf(it.getKey().condition())))
        .forEach(cell -> cells.add(cell(run, cell.getKey(), cell.getValue())));
    json.put("cells", cells);
    return json;
  }

  private static Map<String, Object> cell(StoredRun run, CellKey key, CellSums sums) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entrant", key.entrant());
    json.put("type", key.condition().type());
    json.put("severity", key.condition().level());
    json.put("shards", text(run.shards().get(key.condition()).toByteArray()));
    json.put("unreadable", sums.unreadable());
    switch (sums) {
      case PictureSums pictures -> {
        json.put("pictures", pictures.done());
        json.put("correct", pictures.right());
        json.put("correctTop5", pictures.rightTop5());
        json.put("brierFixed", pictures.brierFixed());
        json.put("bins", text(CellCodec.bins(pictures)));
        json.put("classes", text(CellCodec.classes(pictures)));
      }
      case SequenceSums sequences -> {
        json.put("sequences", sequences.done());
        json.put("strides", sequences.strides());
      }
    }
    return json;
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(JsonNode text) {
    return Base64.getDecoder().decode(text.asText());
  }

  /**
   * The counts of a cell.
   *
   * @throws IllegalArgumentException when they are none
   */
  static CellSums sums(JsonNode json, boolean sequences) {
    if (!sequences) {
      return CellCodec.sums(
          json.path("pictures").intValue(),
          json.path("unreadable").intValue(),
          json.path("correct").intValue(),
          json.path("correctTop5").intValue(),
          json.path("brierFixed").longValue(),
          bytes(json.path("bins")),
          bytes(json.path("classes")));
    }
    List<SequenceSums.Stride> strides = new ArrayList<>();
    for (JsonNode stride : json.path("strides")) {
      strides.add(PlanJson.mapper().convertValue(stride, SequenceSums.Stride.class));
    }
    return new SequenceSums(
        json.path("sequences").intValue(), json.path("unreadable").intValue(), strides);
  }

  static java.util.BitSet shards(JsonNode json) {
    return java.util.BitSet.valueOf(bytes(json.path("shards")));
  }
}
